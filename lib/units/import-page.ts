import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { type LevelChoice, levelsOf, type ParentChoice, parentsOn } from "./form-choices.ts";
import { digestOf, importInHand, type UnitImport } from "./import-in-hand.ts";
import { knownUnits } from "./known-units.ts";
import {
  type ImportPlan,
  type PlannedUnit,
  planImport,
  type RowState,
  shownState,
} from "./plan-import.ts";
import { type NamingOffer, suggestNaming } from "./suggest-naming.ts";

const PAGE = 100;

export type ImportsPage = { id: string; name: string | null; at: Date; rows: number }[];

/** The lists that the actor has in hand; null for who manages no units. */
export async function importsPage(actor: Actor): Promise<ImportsPage | null> {
  if (!mayAnywhere(actor, "unit:manage")) return null;
  return readAsActor(actor, (read) =>
    read<ImportsPage[number]>(sql`
      SELECT id, name, created_at AS at, jsonb_array_length(grid) - coalesce((settings ->> 'from')::int, 0) AS rows FROM unit_import
       WHERE created_by_id = ${actor.accountId}::uuid ORDER BY created_at DESC LIMIT 20`),
  );
}

export type ImportPage = Omit<UnitImport, "grid"> & {
  /** What the columns are called, and what the first row says. */
  columns: { head: string; example: string }[];
  levels: LevelChoice[];
  parents: ParentChoice[];
  under: string | null;
  counts: ImportPlan["counts"];
  /** Rows that give a unit another name, those that move it too included. */
  renames: number;
  offer: NamingOffer | null;
  notListed: number;
  total: number;
  /** One page of the rows of a state, and the number of the first row of the next page. */
  rows: (PlannedUnit & { parentName: string | null })[];
  next: number | null;
  digest: string;
};

/** A list as it stands: what each row becomes, read anew in one snapshot. */
export async function importPage(
  actor: Actor,
  id: string,
  { state, from = 0 }: { state: RowState | null; from?: number },
): Promise<ImportPage | null> {
  return readAsActor(actor, async (read) => {
    const found = await importInHand(read, actor, id);
    if (!found) return null;
    const { grid, settings, ...rest } = found;
    const known = await knownUnits(read, actor, settings.line);
    const plan = planImport(grid, settings, known);
    const names = new Map(
      known.units.map(({ id: unitId, names: all }) => [unitId, all.at(-1)?.name]),
    );
    for (const { id: rowId, name } of plan.rows) if (!names.has(rowId)) names.set(rowId, name);
    const shown = plan.rows.filter((row) => state === null || shownState(row) === state);
    return {
      ...rest,
      settings,
      columns: settings.columns.map((_, place) => ({
        head: grid[settings.from - 1]?.[place] ?? "",
        example: grid[settings.from]?.[place] ?? "",
      })),
      levels: await levelsOf(read, actor.today),
      parents: await parentsOn(read, actor, settings.line),
      under: known.units.some(({ id: unitId, takes }) => takes && unitId === settings.underId)
        ? (names.get(settings.underId ?? "") ?? null)
        : null,
      counts: plan.counts,
      renames: plan.rows.filter(
        (row) => row.renamed && row.state !== "wrong" && shownState(row) !== "other-name",
      ).length,
      offer: settings.prefix ? null : suggestNaming(plan, known),
      notListed: plan.notListed,
      total: plan.rows.length,
      rows: shown.slice(from, from + PAGE).map((row) => ({
        ...row,
        parentName: row.parentId === null ? null : (names.get(row.parentId) ?? null),
      })),
      next: shown.length > from + PAGE ? from + PAGE : null,
      digest: digestOf(plan, settings),
    };
  });
}
