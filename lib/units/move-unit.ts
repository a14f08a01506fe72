import type { Tx } from "#lib/db/door.ts";
import { changedFrom, withdrawnOn } from "#lib/domain/dated-ranges.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { standingProblem } from "#lib/domain/unit-standing.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { findTyped } from "./find-typed.ts";
import { moveInput } from "./input.ts";
import { edgeMessage, type KeptEdge, readLine, standingMessage, writeEdges } from "./line-tree.ts";
import { movable } from "./reach.ts";
import { changeMessage, tell, withUnit } from "./unit-in-hand.ts";

/**
 * Puts a unit with all below it under another one, on one line, from a day on. Without another one it leaves that
 * line. A day to come is planned: the hourly job moves the unit on that day.
 */
export async function moveUnit(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = moveInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["line", "parent"]));
  const { line, parent, from, basis, instead } = parsed.data;

  return withUnit(actor, input, movable(actor, line), async (tx, unit) => {
    const found = parent === null ? null : await findTyped(tx, actor, line, parent);
    if (found && !found.ok) return refuse.invalid({ parent: found.message });
    const parentId = found?.id ?? null;
    const { edges, tree, lives } = await readLine(tx, line);
    const before = edges.filter(({ unitId }) => unitId === unit.id);
    const planned = instead ? withdrawnOn(before, instead, unit.life, actor.today) : null;
    if (planned && !planned.ok) return refuse.conflict("units.change-not-planned");
    const change = changedFrom<KeptEdge>(planned?.rows ?? before, {
      from,
      next: parentId === null ? null : { unitId: unit.id, parentId, basis },
      isSame: (held) => held.parentId === parentId,
      life: unit.life,
      today: actor.today,
    });
    if (!change.ok) {
      const field = change.problem.kind === "same" ? "parent" : "from";
      return refuse.invalid({ [field]: changeMessage(change.problem) });
    }
    const problem = tree.with(unit.id, change.rows).problemOf(unit.id, lives);
    if (problem) return refuse.invalid({ parent: edgeMessage(problem) });
    const misplaced = found && standingProblem(line, unit.levelKey, found.levelKey);
    if (misplaced) return refuse.invalid({ parent: standingMessage(misplaced) });
    if (parentId === null && !(await standsElsewhere(tx, unit.id, line)))
      return refuse.invalid({ parent: { key: "units.parent-last" } });

    await writeEdges(tx, line, before, change.rows);
    const name = parentId === null ? null : await nameOf(tx, parentId);
    await tell(tx, actor, unit, "unit.moved", { name: unit.name, line, parent: name, from, basis });
    return done({ id: unit.id });
  });
}

/** On neither line, a unit would be out of everybody's reach. */
async function standsElsewhere(
  tx: Tx,
  unitId: string,
  line: "command" | "local",
): Promise<boolean> {
  const other = line === "command" ? "local" : "command";
  return (await tx.unitParent.count({ where: { unitId, line: other, inForceTo: null } })) > 0;
}

async function nameOf(tx: Tx, id: string): Promise<string> {
  const { name } = await tx.unit.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}
