import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { MOST_COLUMNS, MOST_ROWS } from "#lib/domain/unit-limits.ts";
import { type Grid, gridProblem } from "#lib/sheets/grid.ts";
import { readFile } from "#lib/sheets/read-file.ts";
import { readText } from "#lib/sheets/read-text.ts";
import { findHeading } from "./import-columns.ts";
import { columnsFound } from "./parent-column.ts";
import type { ImportSettings } from "./plan-import.ts";

const LONGEST_TEXT = 3_000_000;

/** Takes a list in hand that was pasted: its rows can be looked at; nothing becomes a unit yet. */
export async function startImportFromText(
  actor: Actor,
  { text }: { text?: unknown },
): Promise<Outcome<{ id: string }>> {
  if (typeof text !== "string" || text.trim() === "")
    return refuse.invalid({ text: { key: "unit-import.text-missing" } });
  if (text.length > LONGEST_TEXT) return refuse.invalid({ text: { key: "unit-import.text-long" } });
  return start(actor, "text", null, [readText(text)]);
}

/** As above, from a file (XLSX, CSV). The file itself is not kept. */
export async function startImportFromFile(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<Outcome<{ id: string }>> {
  const read = await readFile(bytes);
  if (!read.ok) return refuse.invalid({ file: { key: `unit-import.${read.problem}` } });
  const extension = /\.(docx|xlsx|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? "txt";
  return start(actor, "file", fileNameOf(name, extension), read.grids);
}

async function start(
  actor: Actor,
  field: "text" | "file",
  name: string | null,
  grids: readonly Grid[],
): Promise<Outcome<{ id: string }>> {
  if (!mayAnywhere(actor, "unit:manage")) return refuse.notFound();
  const grid = grids.find((one) => findHeading(one)) ?? grids[0] ?? [];
  const most = { rows: MOST_ROWS, columns: MOST_COLUMNS };
  const problem = gridProblem(grid, most);
  if (problem) return refuse.invalid({ [field]: { key: `unit-import.${problem}`, values: most } });
  const heading = findHeading(grid);
  const settings: ImportSettings = {
    from: heading?.end ?? 0,
    columns: heading?.columns ?? grid[0]?.map(() => null) ?? [],
    levelKey: null,
    parentLevelKey: null,
    underId: null,
    line: "command",
    on: actor.today,
    basis: "",
    hasAccounts: false,
  };
  return asActor(
    actor,
    async (tx) => {
      const id = newId();
      if (heading) {
        const codes = await tx.$queryRaw<{ code: string }[]>(sql`
          SELECT DISTINCT code FROM unit WHERE in_force(in_force_from, in_force_to) @> ${actor.today}::date`);
        const known = new Set(codes.map(({ code }) => searchKey(code)));
        settings.columns = columnsFound(grid, heading, known);
      }
      await tx.unitImport.create({
        data: {
          id,
          createdById: actor.accountId,
          name,
          grid: grid.map((row) => [...row]),
          settings: { ...settings, columns: [...settings.columns] },
        },
        select: { id: true },
      });
      return done({ id });
    },
    { timeoutMs: 30_000 },
  );
}
