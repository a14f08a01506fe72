import { z } from "zod";
import { CADENCES } from "#lib/domain/calendar.ts";
import { parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { TASK_KINDS } from "#lib/domain/report-content.ts";
import { allowsNoChange, DECISION_RULES } from "#lib/domain/task-rules.ts";

/** How many indicators a form has room for; a task may have more through the seed or an import. */
export const INDICATOR_SLOTS = [1, 2, 3] as const;

const words = (missing: string, longest: number) =>
  z.string(missing).trim().min(1, missing).max(longest, "goals.too-long");
const optionalWords = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "goals.too-long")
    .optional()
    .transform((text) => text || null);
const optionalId = z
  .string()
  .optional()
  .transform((id) => (isId(id) ? id : null));
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const day = (wrong: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, check) => {
      if (!text) return null;
      const parsed = parseTypedDate(text);
      if (parsed) return parsed;
      check.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });

/** A checkbox group sends nothing, one value or several. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((values) => (values === undefined ? [] : [values].flat()));

export const taskFacts = z
  .object({
    code: words("tasks.code-missing", 20).regex(/^[\p{L}\p{N}._/-]+$/u, "goals.code-wrong"),
    title: words("tasks.title-missing", 500),
    titleEn: optionalWords(500),
    product: words("tasks.product-missing", 500),
    productEn: optionalWords(500),
    kind: z.enum(TASK_KINDS, "tasks.kind-missing"),
    cadence: z.enum(CADENCES, "tasks.cadence-missing"),
    taskGroupId: z.string("tasks.group-missing").refine(isId, "tasks.group-missing"),
    clauseId: optionalId,
    startOn: day("tasks.start-wrong"),
    dueOn: day("tasks.due-wrong"),
    lead: several,
    coordinating: several,
    decisionRule: z.enum(DECISION_RULES, "tasks.rule-missing"),
    noChange: ticked,
  })
  .superRefine((task, check) => {
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    if (!task.startOn) wrong("startOn", "tasks.start-missing");
    if (task.startOn && task.dueOn && task.dueOn < task.startOn)
      wrong("dueOn", "tasks.due-before-start");
    if (task.cadence === "once" && !task.dueOn) wrong("dueOn", "tasks.due-missing");
    if (task.lead.length === 0) wrong("lead", "tasks.lead-missing");
    if (task.lead.some((level) => task.coordinating.includes(level)))
      wrong("coordinating", "tasks.coordinating-leads");
    if (task.noChange && !allowsNoChange(task.kind)) wrong("noChange", "tasks.no-change-document");
  });
export type TaskFacts = z.infer<typeof taskFacts>;

/** One slot: an indicator of the registry, or the words of a new one. */
export type IndicatorChoice =
  | { indicatorId: string; cumulative: boolean }
  | {
      name: string;
      kind: "amount" | "ratio";
      unit: string;
      decimals: number;
      numerator: string;
      denominator: string | null;
      cumulative: boolean;
    };

type Wrong = Record<string, { key: string }>;

/**
 * The indicators of a task's form, slot by slot: `indicator1` is the id of one, `new`, or nothing; the words of a new
 * one stand in `indicator1-name` and so on. A ratio needs the words of both its parts.
 */
export function readIndicators(
  form: Record<string, unknown>,
): { ok: true; indicators: IndicatorChoice[] } | { ok: false; wrong: Wrong } {
  const indicators: IndicatorChoice[] = [];
  const wrong: Wrong = {};
  for (const slot of INDICATOR_SLOTS) {
    const field = `indicator${slot}`;
    const text = (part?: string) => {
      const value = form[part ? `${field}-${part}` : field];
      return typeof value === "string" ? value.trim().slice(0, 300) : "";
    };
    const cumulative = text("cumulative") === "yes";
    const chosen = text();
    if (chosen === "") continue;
    if (chosen !== "new") {
      const twice = indicators.some((one) => "indicatorId" in one && one.indicatorId === chosen);
      if (!isId(chosen) || twice) wrong[field] = { key: "tasks.indicator-wrong" };
      else indicators.push({ indicatorId: chosen, cumulative });
      continue;
    }
    const kind = text("kind") === "ratio" ? "ratio" : "amount";
    const decimals = Number(text("decimals") || "0");
    const required = ["name", "unit", "numerator", ...(kind === "ratio" ? ["denominator"] : [])];
    for (const part of required)
      if (text(part) === "") wrong[`${field}-${part}`] = { key: "tasks.indicator-words-missing" };
    if (![0, 1, 2, 3, 4].includes(decimals))
      wrong[`${field}-decimals`] = { key: "goals.decimals-wrong" };
    indicators.push({
      name: text("name"),
      kind,
      unit: text("unit"),
      decimals,
      numerator: text("numerator"),
      denominator: kind === "ratio" ? text("denominator") : null,
      cumulative,
    });
  }
  return Object.keys(wrong).length > 0 ? { ok: false, wrong } : { ok: true, indicators };
}
