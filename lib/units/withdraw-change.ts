import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { withdrawnOn } from "#lib/domain/dated-ranges.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import { type PlannedKind, withdrawInput } from "./input.ts";
import { edgeMessage, readLine, writeEdges } from "./line-tree.ts";
import { manageable, movable, ownedBy } from "./reach.ts";
import { attributesOf, writeAttributes } from "./set-attribute.ts";
import { tell, type UnitInHand, withUnit } from "./unit-in-hand.ts";

type Asked = { on: string; key: string | null };
/** Null: it was taken back. */
type Undo = (
  tx: Tx,
  actor: Actor,
  unit: UnitInHand,
  asked: Asked,
) => Promise<Outcome<never> | null>;

const NOT_PLANNED = () => refuse.conflict("units.change-not-planned");

/** Takes back what is planned for a day to come; what has begun is changed by another change. `id` is null where the unit itself went. */
export async function withdrawChange(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string | null }>> {
  const parsed = withdrawInput.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { kind, on, key } = parsed.data;
  if (on <= actor.today) return NOT_PLANNED();

  try {
    return await withUnit(actor, input, reachOf(actor, kind), async (tx, unit) => {
      const refused = await UNDO[kind](tx, actor, unit, { on, key });
      if (refused) return refused;
      const deed = kind === "founding" ? "unit.dropped" : "unit.change-withdrawn";
      await tell(tx, actor, unit, deed, { name: unit.name, change: kind, from: on });
      return done({ id: kind === "founding" ? null : unit.id });
    });
  } catch (error) {
    // Somebody or something belongs to the planned unit already.
    if (kind === "founding" && violatedConstraint(error))
      return refuse.conflict("units.drop-in-use");
    throw error;
  }
}

function reachOf(actor: Actor, kind: PlannedKind): Sql {
  if (kind === "attribute") return manageable(actor);
  return kind === "local" ? movable(actor, kind) : ownedBy(actor);
}

const UNDO: Record<PlannedKind, Undo> = {
  founding: async (tx, _, unit, { on }) => {
    if (unit.life.from !== on) return NOT_PLANNED();
    if ((await tx.unitParent.count({ where: { parentId: unit.id } })) > 0)
      return refuse.conflict("units.drop-in-use");
    await tx.unitAttribute.deleteMany({ where: { unitId: unit.id } });
    await tx.unitParent.deleteMany({ where: { unitId: unit.id } });
    await tx.unit.delete({ where: { id: unit.id }, select: { id: true } });
    return null;
  },

  name: async (tx, _, unit, { on }) => {
    if (on === unit.life.from) return NOT_PLANNED();
    const { count } = await tx.unitName.deleteMany({
      where: { unitId: unit.id, inForceFrom: fromDay(on) },
    });
    return count === 1 ? null : NOT_PLANNED();
  },

  command: (tx, actor, unit, { on }) => undoMove(tx, actor, unit, "command", on),
  local: (tx, actor, unit, { on }) => undoMove(tx, actor, unit, "local", on),

  closing: async (tx, _, unit, { on }) => {
    if (unit.life.to !== on) return NOT_PLANNED();
    for (const line of ["command", "local"] as const) {
      const { edges, tree, lives } = await readLine(tx, line);
      const own = edges.filter(({ unitId }) => unitId === unit.id);
      const after = own.map((edge) => (edge.to === on ? { ...edge, to: null } : edge));
      // The unit above may be closed by then as well.
      const problem = tree.with(unit.id, after).problemOf(unit.id, lives);
      if (problem) return refuse.conflict(edgeMessage(problem).key, edgeMessage(problem).values);
    }
    await tx.$executeRaw(sql`
      UPDATE unit SET in_force_to = NULL, closing_basis = NULL WHERE id = ${unit.id}::uuid`);
    await tx.$executeRaw(sql`
      UPDATE unit_parent SET in_force_to = NULL WHERE unit_id = ${unit.id}::uuid AND in_force_to = ${on}::date`);
    return null;
  },

  attribute: async (tx, actor, unit, { on, key }) => {
    if (!key) return NOT_PLANNED();
    const before = await attributesOf(tx, unit.id, key);
    const change = withdrawnOn(before, on, unit.life, actor.today);
    if (!change.ok) return NOT_PLANNED();
    await writeAttributes(tx, unit.id, key, before, change.rows);
    return null;
  },
};

async function undoMove(tx: Tx, actor: Actor, unit: UnitInHand, line: Line, on: string) {
  const { edges, tree, lives } = await readLine(tx, line);
  const before = edges.filter(({ unitId }) => unitId === unit.id);
  const change = withdrawnOn(before, on, unit.life, actor.today);
  if (!change.ok || on === unit.life.from) return NOT_PLANNED();
  const problem = tree.with(unit.id, change.rows).problemOf(unit.id, lives);
  if (problem) return refuse.conflict(edgeMessage(problem).key, edgeMessage(problem).values);
  await writeEdges(tx, line, before, change.rows);
  return null;
}
