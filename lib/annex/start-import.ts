import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Grid, gridProblem } from "#lib/sheets/grid.ts";
import { readFile } from "#lib/sheets/read-file.ts";
import { readText } from "#lib/sheets/read-text.ts";
import { chooseTable } from "./choose-table.ts";
import { findHeading } from "./columns.ts";
import { annexDirective } from "./import-in-hand.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import type { Settings } from "./plan-annex.ts";

const LONGEST_TEXT = 600_000;
/** What nobody went on with for so long is taken off the list when the next annex comes. */
const DAYS_KEPT = 60;

/** Takes an annex in hand that was pasted: its rows can be looked at and corrected; nothing becomes a task yet. */
export async function startImportFromText(
  actor: Actor,
  { directiveId, text }: { directiveId: unknown; text: unknown },
): Promise<Outcome<{ id: string; directiveId: string }>> {
  if (typeof text !== "string" || text.trim() === "")
    return refuse.invalid({ text: { key: "annex.text-missing" } });
  if (text.length > LONGEST_TEXT) return refuse.invalid({ text: { key: "annex.text-long" } });
  return start(actor, { directiveId, field: "text", name: null, grid: readText(text) });
}

/** As above, from a file (XLSX, DOCX, CSV), of which the best table is taken. The file itself is not kept. */
export async function startImportFromFile(
  actor: Actor,
  { directiveId, name, bytes }: { directiveId: unknown; name: string; bytes: Buffer },
): Promise<Outcome<{ id: string; directiveId: string }>> {
  const read = await readFile(bytes);
  if (!read.ok) return refuse.invalid({ file: { key: `annex.${read.problem}` } });
  const extension = /\.(docx|xlsx|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? "txt";
  const shown = fileNameOf(name, extension);
  return start(actor, { directiveId, field: "file", name: shown, grid: chooseTable(read.grids) });
}

type Started = { directiveId: unknown; field: "text" | "file"; name: string | null; grid: Grid };

async function start(
  actor: Actor,
  { directiveId, field, name, grid }: Started,
): Promise<Outcome<{ id: string; directiveId: string }>> {
  const most = { rows: MOST_ROWS, columns: MOST_COLUMNS };
  const problem = gridProblem(grid, most);
  if (problem) return refuse.invalid({ [field]: { key: `annex.${problem}`, values: most } });
  return asActor(actor, async (tx) => {
    const directive = await annexDirective(
      (statement) => tx.$queryRaw(statement),
      actor,
      String(directiveId),
    );
    if (!directive) return refuse.notFound();
    const heading = findHeading(grid);
    const settings: Settings = {
      from: heading?.end ?? 0,
      columns: heading?.columns ?? grid[0]?.map(() => null) ?? [],
      fillDown: false,
      taskGroupId: null,
      cadence: null,
      startOn: directive.issuedOn,
      product: "",
    };
    await tx.$executeRaw(sql`
      DELETE FROM annex_import WHERE directive_id = ${directive.id}::uuid AND created_at < now() - make_interval(days => ${DAYS_KEPT}::int)`);
    const id = newId();
    await tx.annexImport.create({
      data: {
        id,
        directiveId: directive.id,
        createdById: actor.accountId,
        name,
        grid: grid.map((row) => [...row]),
        settings: { ...settings, columns: [...settings.columns] },
      },
      select: { id: true },
    });
    return done({ id, directiveId: directive.id });
  });
}
