import { z } from "zod";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import type { TargetEntry } from "#lib/domain/task-rules.ts";
import { optionalWords, typedSeveral } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

const form = z.object({
  assignmentId: z.string().refine(isId),
  version: storedCount,
  units: typedSeveral.transform((ids) => ids.filter(isId)),
  reason: optionalWords(1_000, "tasks.reason-long"),
});

/** What was typed for a unit; empty cells are null. */
export type TypedShare = { unitId: string; target: number | null; dueOn: CivilDate | null };
export type TypedParts = {
  assignmentId: string;
  /** Of the whole, as the page showed it. */
  version: number;
  shares: TypedShare[];
  reason: string | null;
};

const CELL = /^(?:target|due)-(.+)$/;

/** The names of a unit's cells in the form, and so of what is wrong with them. */
export const cellNames = (unitId: string) => ({
  target: `target-${unitId}`,
  dueOn: `due-${unitId}`,
});

/**
 * The shares of the units that are marked, and of those in whose cells something stands. Null when the form names no
 * assignment. All that is wrong is said at once, by cell.
 */
export function readParts(
  input: Record<string, unknown>,
  {
    locale,
    entry: { factor, decimals },
    today,
  }: { locale: NumberLocale; entry: TargetEntry; today: CivilDate },
): { value: TypedParts; wrong: Record<string, Message> } | null {
  const parsed = form.safeParse(input);
  const wrong = parsed.success ? {} : wrongFields(parsed.error);
  if (wrong.assignmentId || wrong.version) return null;
  const { assignmentId, version, units, reason } = parsed.success
    ? parsed.data
    : form.parse({ ...input, reason: "" });
  const filled = Object.keys(input).flatMap((name) => {
    const unitId = CELL.exec(name)?.[1];
    return isId(unitId) && cellOf(input, name) !== "" ? [unitId] : [];
  });
  const shares = [...new Set([...units, ...filled])].map((unitId): TypedShare => {
    const names = cellNames(unitId);
    const target = cellOf(input, names.target);
    const due = cellOf(input, names.dueOn);
    const figure = target === "" ? null : parseNumber(target, locale, { decimals });
    if (figure && !figure.ok) wrong[names.target] = figure.message;
    const dueOn = due === "" ? null : parseTypedDate(due);
    if (due !== "" && !dueOn) wrong[names.dueOn] = { key: "tasks.due-wrong" };
    if (dueOn && dueOn < today) wrong[names.dueOn] = { key: "tasks.due-past" };
    return {
      unitId,
      target: figure?.ok ? Math.round(figure.value * factor * 10_000) / 10_000 : null,
      dueOn,
    };
  });
  return { value: { assignmentId, version, shares, reason }, wrong };
}

function cellOf(input: Record<string, unknown>, name: string): string {
  const value = input[name];
  return typeof value === "string" ? value.trim() : "";
}
