import { createHash } from "node:crypto";
import { z } from "zod";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { optionalWords, typedDay } from "#lib/domain/typed-input.ts";
import { MOST_BASIS, MOST_CODE, MOST_NAME } from "#lib/domain/unit-limits.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import { findTyped } from "./find-typed.ts";
import { FIELDS, type Field } from "./import-columns.ts";
import type { Query } from "./known-units.ts";
import type { ImportPlan, ImportSettings } from "./plan-import.ts";

export type UnitImport = {
  id: string;
  version: number;
  name: string | null;
  grid: Grid;
  settings: ImportSettings;
};

/** A list that the actor brings in; those of others are theirs. */
export async function importInHand(
  query: Query,
  actor: Actor,
  id: unknown,
  { lock = false } = {},
): Promise<UnitImport | null> {
  if (!isId(id) || !mayAnywhere(actor, "unit:manage")) return null;
  const [found] = await query<UnitImport>(sql`
    SELECT id, version, name, grid, settings FROM unit_import
     WHERE id = ${id}::uuid AND created_by_id = ${actor.accountId}::uuid ${lock ? sql`FOR UPDATE` : sql``}`);
  return found ?? null;
}

/** What the page showed, in short: only that is taken over. */
export function digestOf({ rows }: ImportPlan, settings: ImportSettings): string {
  const shown = rows.map(
    ({ row, state, code, name, nameEn, parentId, life, renamed, namesake }) => [
      row,
      state,
      code,
      name,
      nameEn,
      parentId,
      life,
      renamed,
      namesake,
    ],
  );
  return createHash("sha256")
    .update(JSON.stringify([shown, settings]))
    .digest("hex");
}

const level = z
  .string()
  .max(60)
  .optional()
  .transform((key) => key || null);
const settingsInput = z
  .object({
    importId: z.string(),
    version: storedCount,
    levelKey: level,
    parentLevelKey: level,
    under: optionalWords(MOST_NAME + MOST_CODE, "units.too-long"),
    line: z.enum(["command", "local"], "units.line-missing"),
    on: typedDay("units.from-missing", "units.day-wrong"),
    basis: optionalWords(MOST_BASIS, "units.too-long"),
    prefix: optionalWords(MOST_NAME, "units.too-long"),
    suffixEn: optionalWords(MOST_NAME, "units.too-long"),
    hasAccounts: z.literal("yes").optional(),
  })
  .loose();

/** Says how the list is read: its columns, its level, under whom its rows stand, from which day it is true. */
export async function setImport(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; version: number }>> {
  const parsed = settingsInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const asked = parsed.data;
  return asActor(actor, async (tx) => {
    const found = await importInHand(
      (statement) => tx.$queryRaw(statement),
      actor,
      asked.importId,
      {
        lock: true,
      },
    );
    if (!found) return refuse.notFound();
    if (found.version !== asked.version) return refuse.conflict("unit-import.changed");
    const under = asked.under ? await findTyped(tx, actor, asked.line, asked.under) : null;
    if (under && !under.ok) return refuse.invalid({ under: under.message });
    const columns = found.settings.columns.map((_, place): Field | null => {
      const field = asked[`column-${place}`];
      return FIELDS.find((one) => one === field) ?? null;
    });
    if (!columns.includes("code") || !columns.includes("name"))
      return refuse.invalid({ "column-0": { key: "unit-import.columns-missing" } });
    const settings: ImportSettings = {
      ...found.settings,
      columns,
      levelKey: asked.levelKey,
      parentLevelKey: asked.parentLevelKey,
      underId: under?.id ?? null,
      line: asked.line,
      on: asked.on,
      basis: asked.basis ?? "",
      prefix: asked.prefix ?? "",
      suffixEn: asked.suffixEn ?? "",
      hasAccounts: asked.hasAccounts === "yes",
    };
    await tx.unitImport.update({
      where: { id: found.id },
      data: {
        settings: { ...settings, columns, leftOut: [...(settings.leftOut ?? [])] },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return done({ id: found.id, version: found.version + 1 });
  });
}

/** Lets go of a list; what was taken of it stays. */
export async function discardImport(
  actor: Actor,
  input: { importId?: unknown },
): Promise<Outcome<{ id: string }>> {
  return asActor(actor, async (tx) => {
    const found = await importInHand(
      (statement) => tx.$queryRaw(statement),
      actor,
      input.importId,
      {
        lock: true,
      },
    );
    if (!found) return refuse.notFound();
    await tx.unitImport.delete({ where: { id: found.id }, select: { id: true } });
    return done({ id: found.id });
  });
}
