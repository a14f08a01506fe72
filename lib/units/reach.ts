import { REGISTERED } from "#lib/db/registered-units.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type Actor, type Deed, isAtTop, type Line, scopesFor } from "#lib/domain/policy.ts";

/** The units `u` that the actor may see. */
export function readable(actor: Actor): Sql {
  return inReach(actor, "dashboard:read");
}

/** The units `u` that the actor may change, in what no line decides. */
export function manageable(actor: Actor): Sql {
  return inReach(actor, "unit:manage");
}

/** The units `u` that the actor may rename and close: the command line's, where they stand on it. */
export function ownedBy(actor: Actor): Sql {
  return sql`((u.command_path IS NULL AND ${manageable(actor)}) OR ${onCommandLine(actor)})`;
}

/** The units `u` that the actor may put elsewhere on the line. Who administers the command line has both. */
export function movable(actor: Actor, line: Line): Sql {
  return line === "command" ? ownedBy(actor) : manageable(actor);
}

/**
 * The units `u` under which the actor may put others on the line. Who administers the command line also puts
 * them under those of the local line where units of theirs stand already: a province's committee lies outside the
 * reach of its police.
 */
export function takesUnder(actor: Actor, line: Line): Sql {
  if (line === "command") return onCommandLine(actor);
  return sql`(${manageable(actor)} OR u.id IN (
    SELECT p.parent_id FROM unit_parent p JOIN ${REGISTERED} ON u.id = p.unit_id
     WHERE p.line = 'local' AND p.parent_id IS NOT NULL AND ${onCommandLine(actor)}))`;
}

function onCommandLine(actor: Actor): Sql {
  return unitWithin(scopesFor(actor, "unit:manage").filter(({ line }) => line === "command"));
}

/** What stands on no line, such as organisations that only coordinate, belongs to those at the top. */
function inReach(actor: Actor, deed: Deed): Sql {
  const within = unitWithin(scopesFor(actor, deed));
  return isAtTop(actor, deed)
    ? sql`(${within} OR (u.command_path IS NULL AND u.local_path IS NULL))`
    : within;
}

/** The path of the unit `u` on the line, as the register files it. */
export function pathOn(line: Line): Sql {
  return line === "command" ? sql`u.command_path` : sql`u.local_path`;
}
