import { z } from "zod";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { changeImport } from "./change-import.ts";
import { correctedRow, rowNumber } from "./input.ts";
import type { Correction } from "./interpret-row.ts";

type Corrected = { id: string; directiveId: string; row: number };

/** Corrects what a row became; the annex's own words stay as they are. */
export async function correctRow(actor: Actor, input: unknown): Promise<Outcome<Corrected>> {
  const parsed = correctedRow.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { row, ...facts } = parsed.data;
  return change(actor, input, row, (before) => ({ ...before, ...facts, leftOut: false }));
}

const choice = z.object({ row: rowNumber, choice: z.enum(["leave", "take", "anyway", "undo"]) });

/** Leaves a row out or takes it back in, takes one whose name the directive has already, or undoes its corrections. */
export async function chooseRow(actor: Actor, input: unknown): Promise<Outcome<Corrected>> {
  const parsed = choice.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { row, choice: chosen } = parsed.data;
  return change(actor, input, row, (before) => {
    if (chosen === "undo") return {};
    return { ...before, leftOut: chosen === "leave", ...(chosen === "anyway" && { anyway: true }) };
  });
}

function change(
  actor: Actor,
  input: unknown,
  row: number,
  next: (before: Correction) => Correction,
): Promise<Outcome<Corrected>> {
  return changeImport(actor, input, ({ id, directive, grid, corrections }) => {
    if (row > grid.length) return refuse.notFound();
    const changed = { ...corrections, [row]: next(corrections[row] ?? {}) };
    return done({
      write: { corrections: changed },
      answer: { id, directiveId: directive.id, row },
    });
  });
}
