import { asActor } from "#lib/db/door.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { type Grid, gridProblem } from "#lib/sheets/grid.ts";
import { readFile } from "#lib/sheets/read-file.ts";
import { readText } from "#lib/sheets/read-text.ts";
import { findHeading } from "./import-columns.ts";
import { MOST_IMPORTED } from "./limits.ts";

const LONGEST_TEXT = 1_000_000;

type Started = Promise<Outcome<{ id: string }>>;

/** Takes a list in hand that was pasted: its rows can be looked at; nobody is invited yet. */
export async function startImportFromText(actor: Actor, { text }: { text?: unknown }): Started {
  if (typeof text !== "string" || text.trim() === "")
    return refuse.invalid({ text: { key: "people-import.text-missing" } });
  if (text.length > LONGEST_TEXT)
    return refuse.invalid({ text: { key: "people-import.text-long" } });
  return start(actor, "text", null, [readText(text)]);
}

/** As above, from a file (XLSX, CSV). The file itself is not kept. */
export async function startImportFromFile(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Buffer },
): Started {
  const read = await readFile(bytes);
  if (!read.ok) return refuse.invalid({ file: { key: `people-import.${read.problem}` } });
  const extension = /\.(docx|xlsx|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? "txt";
  return start(actor, "file", fileNameOf(name, extension), read.grids);
}

async function start(
  actor: Actor,
  field: "text" | "file",
  name: string | null,
  grids: readonly Grid[],
): Started {
  if (!mayAnywhere(actor, "people:manage")) return refuse.notFound();
  const grid = grids.find((one) => findHeading(one)) ?? grids[0] ?? [];
  const problem = gridProblem(grid, MOST_IMPORTED) ?? (findHeading(grid) ? null : "no-heading");
  if (problem)
    return refuse.invalid({ [field]: { key: `people-import.${problem}`, values: MOST_IMPORTED } });
  return asActor(actor, async (tx) => {
    const id = newId();
    await tx.peopleImport.create({
      data: { id, createdById: actor.accountId, name, grid: grid.map((row) => [...row]) },
      select: { id: true },
    });
    return done({ id });
  });
}
