import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { CopySource } from "./source.ts";

/** The clauses of one directive for another one: the same tree, parents first. */
export async function copyClauses(tx: Tx, fromId: string, toId: string): Promise<void> {
  const rows = await tx.clause.findMany({
    where: { directiveId: fromId },
    select: { id: true, parentId: true, ordinal: true, kind: true, label: true, text: true },
  });
  const ids = new Map(rows.map(({ id }) => [id, newId()]));
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const ordered: typeof rows = [];
  const walk = (parentId: string | null) => {
    for (const row of below.get(parentId) ?? []) {
      ordered.push(row);
      walk(row.id);
    }
  };
  walk(null);
  await tx.clause.createMany({
    data: ordered.map(({ id, parentId, ...rest }) => ({
      ...rest,
      id: ids.get(id) ?? newId(),
      directiveId: toId,
      parentId: parentId && (ids.get(parentId) ?? null),
    })),
  });
}

/** The clause of the copy that stands where a clause of the source stands, by the numbers on the way to it. */
export async function clausesOfCopy(
  tx: Tx,
  fromId: string,
  toId: string,
): Promise<Map<string, string>> {
  const rows = await tx.clause.findMany({
    where: { directiveId: { in: [fromId, toId] } },
    select: { id: true, directiveId: true, parentId: true, kind: true, label: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const placeOf = (id: string): string => {
    const row = known.get(id);
    return row ? `${row.parentId ? placeOf(row.parentId) : ""}/${row.kind} ${row.label}` : "";
  };
  const there = new Map(
    rows.filter(({ directiveId }) => directiveId === toId).map(({ id }) => [placeOf(id), id]),
  );
  return new Map(
    rows.flatMap(({ id, directiveId }) => {
      const other = directiveId === fromId ? there.get(placeOf(id)) : undefined;
      return other ? [[id, other] as const] : [];
    }),
  );
}

/** Its goals with the milestones that still lie ahead of the copy; the ledger of targets begins anew. */
export async function copyGoals(
  tx: Tx,
  source: Pick<CopySource, "id" | "year">,
  toId: string,
  issuedOn: CivilDate,
): Promise<void> {
  const goals = await tx.goal.findMany({
    where: { directiveId: source.id },
    include: { levels: true, milestones: { where: { on: { gte: fromDay(issuedOn) } } } },
    orderBy: { code: "asc" },
  });
  for (const { levels, milestones, id: _, directiveId: __, code, ...goal } of goals) {
    if (milestones.length === 0) continue;
    await tx.goal.create({
      data: {
        ...goal,
        id: newId(),
        directiveId: toId,
        code: await freeCode(tx, `${code}-${source.year}`),
        levels: { create: levels.map(({ levelKey }) => ({ levelKey })) },
        milestones: { create: milestones.map(({ on, target }) => ({ on, target })) },
      },
      select: { id: true },
    });
  }
}

/** Codes of goals are the country's: another office may have copied the same goal. */
async function freeCode(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx.goal.findMany({
    where: { code: { startsWith: wanted } },
    select: { code: true },
  });
  const codes = new Set(taken.map(({ code }) => code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!codes.has(code)) return code;
  }
}
