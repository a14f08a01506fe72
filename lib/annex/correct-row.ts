import { z } from "zod";
import type { Cadence } from "#lib/domain/calendar.ts";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { readDeadline } from "#lib/domain/deadline-words.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { changeImport } from "./change-import.ts";
import type { AnnexDirective } from "./import-in-hand.ts";
import { correctedRow, rowNumber } from "./input.ts";
import type { Correction } from "./interpret-row.ts";

type Corrected = { id: string; directiveId: string; row: number };

/** Corrects what a row became; the annex's own words stay as they are. */
export async function correctRow(actor: Actor, input: unknown): Promise<Outcome<Corrected>> {
  const parsed = correctedRow.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { row, dueOn, cadence, ...facts } = parsed.data;
  return change(actor, input, row, (before, { issuedOn }) => {
    const time = readTime(dueOn, cadence, issuedOn);
    if (!time.ok) return time;
    return done({ ...before, ...facts, ...time.value, leftOut: false });
  });
}

type Time = Pick<Correction, "dueOn" | "cadence">;

/** A deadline alone is that of something done once; what an annex may say of time may be said here, too. */
function readTime(words: string, chosen: Cadence | null, issuedOn: CivilDate): Outcome<Time> {
  const day = parseTypedDate(words);
  if (words === "" || day) return done({ dueOn: day, cadence: chosen ?? (day ? "once" : null) });
  const { dueOn, cadence, dayOfPeriod, otherCadences, unclear } = readDeadline(words, { issuedOn });
  const several = otherCadences.length > 0 ? "several-periods" : null;
  const wrong = unclear ?? (dayOfPeriod ? "not-understood" : several);
  if (wrong) return refuse.invalid({ dueOn: { key: `annex.deadline-${wrong}` } });
  return done({ dueOn, cadence: cadence ?? chosen ?? (dueOn ? "once" : null) });
}

const named = z.object({
  row: rowNumber,
  field: z.enum(["lead", "coordinating"]),
  words: z.string().trim().min(1).max(4_000),
});

/** Takes a unit that was offered for words that are nobody for certain: the cell's words with that name in them. */
export async function nameUnit(actor: Actor, input: unknown): Promise<Outcome<Corrected>> {
  const parsed = named.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { row, field, words } = parsed.data;
  return change(actor, input, row, (before) => done({ ...before, [field]: words }));
}

const choice = z.object({
  row: rowNumber,
  choice: z.enum(["leave", "take", "anyway", "update", "undo"]),
});

/**
 * Leaves a row out or takes it back in; takes one whose name the directive has already as another task, or as what that
 * task is to be; or undoes its corrections.
 */
export async function chooseRow(actor: Actor, input: unknown): Promise<Outcome<Corrected>> {
  const parsed = choice.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { row, choice: chosen } = parsed.data;
  return change(actor, input, row, (before) => {
    if (chosen === "undo") return done({});
    const anyway = chosen === "anyway" && { anyway: true, update: false };
    const update = chosen === "update" && { update: true, anyway: false };
    return done({ ...before, leftOut: chosen === "leave", ...anyway, ...update });
  });
}

function change(
  actor: Actor,
  input: unknown,
  row: number,
  next: (before: Correction, directive: AnnexDirective) => Outcome<Correction>,
): Promise<Outcome<Corrected>> {
  return changeImport(actor, input, ({ id, directive, grid, corrections }) => {
    if (row > grid.length) return refuse.notFound();
    const corrected = next(corrections[row] ?? {}, directive);
    if (!corrected.ok) return corrected;
    return done({
      write: { corrections: { ...corrections, [row]: corrected.value } },
      answer: { id, directiveId: directive.id, row },
    });
  });
}
