import { z } from "zod";
import { type CivilDate, compareDates, parseTypedDate, yearOf } from "#lib/domain/civil-date.ts";
import { INDICATOR_KINDS, milestoneDay } from "#lib/domain/goal-progress.ts";
import { isId } from "#lib/domain/id.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import type { Message } from "#lib/domain/outcome.ts";
import {
  EVEN_IF_WRONG,
  optionalId,
  optionalWords,
  typedSeveral,
  typedWords,
} from "#lib/domain/typed-input.ts";
import { inOrder, wrongFields } from "#lib/domain/wrong-fields.ts";

/** Rows for milestones that the form has: each a year or a day, and what is to be reached by it. */
export const MILESTONE_ROWS = 6;
const FIRST_YEAR = 1975;
const LAST_YEAR = 2100;

const words = (missing: string, longest: number) => typedWords(missing, longest, "goals.too-long");
const otherWords = optionalWords(300, "goals.too-long");

const goalWords = z.object({
  code: words("goals.code-missing", 30).regex(/^[\p{L}\p{N}._/-]+$/u, "goals.code-wrong"),
  nameVi: words("goals.name-missing", 300),
  nameEn: otherWords,
  baselineYear: z.coerce
    .number("goals.year-wrong")
    .int("goals.year-wrong")
    .min(FIRST_YEAR, "goals.year-wrong")
    .max(LAST_YEAR, "goals.year-wrong"),
  levels: typedSeveral.refine((levels) => levels.length > 0, "goals.levels-missing"),
  indicatorId: optionalId,
});

const newIndicator = z
  .object({
    kind: z.enum(INDICATOR_KINDS, "goals.kind-missing"),
    unitVi: words("goals.unit-missing", 60),
    unitEn: otherWords,
    decimals: z.coerce
      .number("goals.decimals-wrong")
      .int("goals.decimals-wrong")
      .min(0, "goals.decimals-wrong")
      .max(4, "goals.decimals-wrong"),
    partDecimals: z.coerce
      .number("goals.part-decimals-wrong")
      .int("goals.part-decimals-wrong")
      .min(0, "goals.part-decimals-wrong")
      .max(2, "goals.part-decimals-wrong")
      .optional()
      .default(0),
    numerator: otherWords,
    denominator: otherWords,
  })
  .superRefine(({ kind, numerator, denominator }, check) => {
    if (kind !== "ratio") return;
    const missing = { numerator, denominator };
    for (const [path, value] of Object.entries(missing))
      if (!value) check.addIssue({ code: "custom", path: [path], message: "goals.part-missing" });
  }, EVEN_IF_WRONG);

export type GoalInput = z.infer<typeof goalWords> & {
  /** The words of an indicator to be entered; null where one of the registry was chosen. */
  indicator: z.infer<typeof newIndicator> | null;
  baseline: number;
  /** By day, the earliest first; at least one. */
  targets: { on: CivilDate; target: number }[];
};

/** As the form has them. */
const FIELDS = [
  "code",
  "nameVi",
  "nameEn",
  "levels",
  ...Object.keys(newIndicator.shape),
  "baselineYear",
  "baseline",
  ...Array.from({ length: MILESTONE_ROWS }, (_, at) => [
    `milestone${at + 1}`,
    `target${at + 1}`,
  ]).flat(),
];

type Read = { ok: true; value: GoalInput } | { ok: false; wrong: Record<string, Message> };

/** What a goal's form says, or everything that is wrong with it at once. Figures are typed as the language writes them. */
export function readGoal(form: Record<string, unknown>, locale: NumberLocale, today: string): Read {
  const parsed = goalWords.safeParse(form);
  const wrong: Record<string, Message> = parsed.success ? {} : wrongFields(parsed.error);
  const chosen = isId(form.indicatorId);
  const described = chosen ? null : newIndicator.safeParse(form);
  if (described && !described.success) Object.assign(wrong, wrongFields(described.error));
  const kind = described?.success ? described.data.kind : null;

  const figure = (name: string, required: boolean): number | null => {
    const text = typeof form[name] === "string" ? form[name].trim() : "";
    if (text === "" && !required) return null;
    const read = parseNumber(text, locale, { decimals: 4 });
    if (!read.ok) wrong[name] = read.message;
    else if ((kind === "yes_no" || kind === "works") && read.value > 100)
      wrong[name] = { key: "goals.over-hundred" };
    else return read.value;
    return null;
  };
  const baseline = figure("baseline", true);
  if (parsed.success && parsed.data.baselineYear > yearOf(today))
    wrong.baselineYear = { key: "goals.year-wrong" };
  const targets: GoalInput["targets"] = [];
  for (let row = 1; row <= MILESTONE_ROWS; row += 1) {
    const [when, what] = [`milestone${row}`, `target${row}`];
    const said = typeof form[when] === "string" ? form[when].trim() : "";
    const target = figure(what, said !== "");
    if (said === "" && target === null) continue;
    const on = milestoneOn(said);
    if (said === "") wrong[when] = { key: "goals.milestone-missing" };
    else if (!on) wrong[when] = { key: "goals.milestone-wrong" };
    else if (targets.some((other) => other.on === on))
      wrong[when] = { key: "goals.milestone-twice" };
    else if (parsed.success && yearOf(on) <= parsed.data.baselineYear)
      wrong[when] = { key: "goals.milestone-early" };
    if (on && target !== null) targets.push({ on, target });
  }
  if (
    targets.length === 0 &&
    !Object.keys(wrong).some((name) => /^(?:milestone|target)/.test(name))
  )
    wrong.milestone1 = { key: "goals.target-missing" };

  if (!parsed.success || baseline === null || Object.keys(wrong).length > 0)
    return { ok: false, wrong: inOrder(wrong, FIELDS) };
  const indicator = described?.success ? described.data : null;
  targets.sort((a, b) => compareDates(a.on, b.on));
  return { ok: true, value: { ...parsed.data, indicator, baseline, targets } };
}

/** "2027" is the last day of that year; a day is itself. */
function milestoneOn(said: string): CivilDate | null {
  if (/^\d{4}$/.test(said)) {
    const year = Number(said);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? milestoneDay(year) : null;
  }
  return parseTypedDate(said);
}
