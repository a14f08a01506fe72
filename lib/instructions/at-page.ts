import { readAsActor } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { besideOf } from "#lib/domain/beside.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { InstructionState } from "#lib/domain/instruction-status.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { INSTRUCTIONS, isOwnedBelow, LAST_ANSWER, reachOf } from "./reach.ts";

/** A page shows so many; the rest stands in the list. */
const MOST = 6;

export type InstructionHere = {
  id: string;
  text: string;
  owner: string;
  ownerEn: string | null;
  dueOn: CivilDate;
  state: InstructionState;
  /** When it was answered last, as an instant. */
  answeredAt: string | null;
};

/**
 * What leaders wrote beside the figures of a page, with the answers: those that wait first, then the newest. Beside a goal
 * it is all that was written of it at the page's unit and below; elsewhere what was written on that very page. Within the
 * actor's reach.
 */
export async function instructionsAtPage(
  actor: Actor,
  address: string,
): Promise<InstructionHere[]> {
  const of = besideOf(address);
  if (!of || !("unitId" in of)) return [];
  const { owned, given, below } = reachOf(actor);
  return readAsActor(actor, (read) =>
    read<InstructionHere>(sql`
      SELECT ${HERE} FROM ${HERE_FROM}
       WHERE ${isWrittenAt(address)} AND i.state <> 'withdrawn' AND ${isOwnedBelow(of.unitId)}
         AND (${owned} OR ${given} OR ${below})
       ORDER BY i.state = 'open' DESC, i.given_at DESC, i.id LIMIT ${MOST}::int`),
  );
}

export type OpenBelow = { rows: InstructionHere[]; open: number; overdue: number };

/**
 * What leaders asked of the units at and below one and nobody has answered: what was written on this page first, then by
 * the day to answer by; the first few, and how many there are.
 */
export async function openBelow(
  actor: Actor,
  unitId: string,
  { address, few }: { address: string; few: number },
): Promise<OpenBelow> {
  if (!isId(unitId)) return { rows: [], open: 0, overdue: 0 };
  const found = await readAsActor(actor, (read) =>
    read<InstructionHere & { open: number; overdue: number }>(sql`
      SELECT ${HERE}, (count(*) OVER ())::int AS open,
             (count(*) FILTER (WHERE i.due_on < ${actor.today}::date) OVER ())::int AS overdue
        FROM ${HERE_FROM}
       WHERE i.state = 'open' AND ${reachOf(actor).below} AND ${isOwnedBelow(unitId)}
       ORDER BY ${isWrittenAt(address)} DESC, i.due_on, i.id LIMIT ${few}::int`),
  );
  const [first] = found;
  return {
    rows: found.map(({ open, overdue, ...row }) => row),
    open: first?.open ?? 0,
    overdue: first?.overdue ?? 0,
  };
}

const HERE = sql`i.id, left(i.text, 120) AS text, ou.short_name AS owner, ou.name_en AS "ownerEn", i.due_on AS "dueOn",
  i.state, said.at AS "answeredAt"`;
const HERE_FROM = sql`${INSTRUCTIONS} ${LAST_ANSWER} JOIN unit ou ON ou.id = i.owner_unit_id`;

/** Whichever filters the page had. A briefing says its unit in the address alone; of every other page the path says enough. */
function isWrittenAt(address: string): Sql {
  const of = besideOf(address);
  const [place = ""] = address.split("?");
  const here = sql`(i.about = ${place} OR i.about LIKE ${`${place}?%`})`;
  return of?.kind === "briefing"
    ? sql`coalesce(${here} AND i.about LIKE ${`%unit=${of.unitId}%`}, false)`
    : sql`coalesce(${here}, false)`;
}
