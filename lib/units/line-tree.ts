import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { dateValue } from "#lib/domain/civil-date.ts";
import type { Range } from "#lib/domain/dated-ranges.ts";
import { newId } from "#lib/domain/id.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { Line } from "#lib/domain/policy.ts";
import type { StandingProblem } from "#lib/domain/unit-standing.ts";
import { type Edge, type EdgeProblem, LineTree } from "#lib/domain/unit-tree.ts";

/** An edge as the database keeps it; one that is new has no id yet. */
export type KeptEdge = Edge & { id?: string; basis: string | null };

export type WholeLine = {
  edges: KeptEdge[];
  tree: LineTree;
  lives: (unitId: string) => Range | undefined;
};

/** One line with all its days, and how long units are in force: some ten thousand short rows. */
export async function readLine(tx: Tx, line: Line): Promise<WholeLine> {
  const edges = await tx.$queryRaw<KeptEdge[]>(sql`
    SELECT id, unit_id AS "unitId", parent_id AS "parentId", in_force_from::text AS "from", in_force_to::text AS "to",
           legal_basis AS basis
      FROM unit_parent WHERE line = ${line}::"Line"`);
  const units = await tx.$queryRaw<(Range & { id: string })[]>(
    sql`SELECT id, in_force_from::text AS "from", in_force_to::text AS "to" FROM unit`,
  );
  const lives = new Map(units.map(({ id, from, to }) => [id, { from, to }]));
  return { edges, tree: new LineTree(edges), lives: (id) => lives.get(id) };
}

/** Brings the rows of units on a line to what they are to be: three statements, whatever their number. */
export async function writeEdges(
  tx: Tx,
  line: Line,
  before: readonly KeptEdge[],
  after: readonly KeptEdge[],
): Promise<void> {
  const kept = new Map(after.flatMap((edge) => (edge.id ? [[edge.id, edge]] : [])));
  const gone = before.flatMap(({ id }) => (id && !kept.has(id) ? [id] : []));
  const ended = before.flatMap(({ id, to }) => {
    const now = id ? kept.get(id) : undefined;
    return now && now.to !== to ? [{ id: now.id, to: now.to }] : [];
  });
  const added = after.filter(({ id }) => !id).map((edge) => ({ ...edge, id: newId() }));
  if (gone.length > 0)
    await tx.$executeRaw(sql`DELETE FROM unit_parent WHERE id = ANY(${gone}::uuid[])`);
  if (ended.length > 0)
    await tx.$executeRaw(sql`
      UPDATE unit_parent p SET in_force_to = e."to"
        FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS e (id uuid, "to" date) WHERE p.id = e.id`);
  if (added.length > 0)
    await tx.$executeRaw(sql`
      INSERT INTO unit_parent (id, unit_id, line, parent_id, in_force_from, in_force_to, legal_basis)
      SELECT e.id, e."unitId", ${line}::"Line", e."parentId", e."from", e."to", e.basis
        FROM jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
             AS e (id uuid, "unitId" uuid, "parentId" uuid, "from" date, "to" date, basis text)`);
}

/** Why a unit of its level does not stand there, in words. */
export function standingMessage(problem: StandingProblem): Message {
  return { key: `units.standing-${problem}` };
}

/** Why a unit cannot stand there, in words. */
export function edgeMessage(problem: EdgeProblem): Message {
  return { key: `units.edge-${problem.kind}`, values: { on: dateValue(problem.on) } };
}
