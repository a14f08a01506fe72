import { z } from "zod";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { optionalWords } from "#lib/domain/typed-input.ts";
import { MOST_NAME } from "#lib/domain/unit-limits.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { importInHand } from "./import-in-hand.ts";
import type { ImportSettings } from "./plan-import.ts";

const adjusted = z.object({ importId: z.string(), version: storedCount });
const leaving = adjusted.extend({ row: storedCount, leave: z.enum(["leave", "take"]) });
const naming = adjusted.extend({
  prefix: optionalWords(MOST_NAME, "units.too-long"),
  suffixEn: optionalWords(MOST_NAME, "units.too-long"),
});

type Adjusted = { id: string; version: number };

/** Leaves a row of a list out, or takes it in again. */
export async function leaveRow(actor: Actor, input: unknown): Promise<Outcome<Adjusted>> {
  const parsed = leaving.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { row, leave } = parsed.data;
  return adjust(actor, parsed.data, ({ leftOut = [], ...settings }) => {
    const others = leftOut.filter((one) => one !== row);
    return { ...settings, leftOut: leave === "leave" ? [...others, row] : others };
  });
}

/** Puts words before, or behind, every name of a list. */
export async function nameRows(actor: Actor, input: unknown): Promise<Outcome<Adjusted>> {
  const parsed = naming.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { prefix, suffixEn } = parsed.data;
  return adjust(actor, parsed.data, (settings) => ({
    ...settings,
    prefix: prefix ?? "",
    suffixEn: suffixEn ?? "",
  }));
}

async function adjust(
  actor: Actor,
  { importId, version }: z.infer<typeof adjusted>,
  change: (settings: ImportSettings) => ImportSettings,
): Promise<Outcome<Adjusted>> {
  return asActor(actor, async (tx) => {
    const found = await importInHand((statement) => tx.$queryRaw(statement), actor, importId, {
      lock: true,
    });
    if (!found) return refuse.notFound();
    if (found.version !== version) return refuse.conflict("unit-import.changed");
    const { columns, leftOut = [], ...settings } = change(found.settings);
    await tx.unitImport.update({
      where: { id: found.id },
      data: {
        settings: { ...settings, columns: [...columns], leftOut: [...leftOut] },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return done({ id: found.id, version: version + 1 });
  });
}
