import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { MoneySum } from "#lib/domain/funding.ts";
import { assignmentsInReach, type Extent, reach } from "./extent.ts";
import { isOfMoney, type ListFilter, picked } from "./list-assignments.ts";

export type ListedMoney = {
  /** Of all that was picked, not of this page alone. */
  total: MoneySum;
  byAssignment: ReadonlyMap<string, MoneySum>;
};

type Row = { id: string | null; planned: string; allocated: string; disbursed: string };

/** The money behind a number: of the year and the source that were asked for, by its owner and all together. */
export async function listMoney(
  read: Read,
  extent: Extent,
  filter: ListFilter & { money: NonNullable<ListFilter["money"]> },
  ids: readonly string[],
): Promise<ListedMoney> {
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}, line AS (
      SELECT a.id, f.planned, f.allocated, f.disbursed
        FROM ${assignmentsInReach(extent)} JOIN funding_line f ON f.assignment_id = a.id AND ${isOfMoney(filter.money)}
       WHERE ${picked(extent, filter)})
    SELECT id, sum(planned) AS planned, sum(allocated) AS allocated, sum(disbursed) AS disbursed
      FROM line WHERE id = ANY(${[...ids]}::uuid[]) GROUP BY id
    UNION ALL
    SELECT NULL, coalesce(sum(planned), 0), coalesce(sum(allocated), 0), coalesce(sum(disbursed), 0) FROM line`);
  const sums = rows.map(({ id, planned, allocated, disbursed }) => ({
    id,
    sum: { planned: BigInt(planned), allocated: BigInt(allocated), disbursed: BigInt(disbursed) },
  }));
  const total = sums.find(({ id }) => id === null)?.sum;
  if (!total) throw new Error("a sum gave no row");
  return {
    total,
    byAssignment: new Map(sums.flatMap(({ id, sum }) => (id === null ? [] : [[id, sum]]))),
  };
}
