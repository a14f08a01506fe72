import { z } from "zod";
import { CADENCES } from "#lib/domain/calendar.ts";
import { isId } from "#lib/domain/id.ts";
import { TASK_KINDS } from "#lib/domain/report-content.ts";
import { allowsNoChange, DECISION_RULES } from "#lib/domain/task-rules.ts";
import {
  EVEN_IF_WRONG,
  optionalDay,
  optionalId,
  optionalWords,
  typedDay,
  typedSeveral,
  typedWords,
} from "#lib/domain/typed-input.ts";

/** How many indicators a form has room for; a task may have more through the seed or an import. */
export const INDICATOR_SLOTS = [1, 2, 3] as const;

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const words = (missing: string, longest: number) => typedWords(missing, longest, "goals.too-long");

export const taskFacts = z
  .object({
    code: words("tasks.code-missing", 20).regex(/^[\p{L}\p{N}._/-]+$/u, "goals.code-wrong"),
    title: words("tasks.title-missing", 500),
    titleEn: optionalWords(500, "goals.too-long"),
    product: words("tasks.product-missing", 500),
    productEn: optionalWords(500, "goals.too-long"),
    clauseId: optionalId,
    taskGroupId: z.string("tasks.group-missing").refine(isId, "tasks.group-missing"),
    kind: z.enum(TASK_KINDS, "tasks.kind-missing"),
    cadence: z.enum(CADENCES, "tasks.cadence-missing"),
    startOn: typedDay("tasks.start-missing", "tasks.start-wrong"),
    dueOn: optionalDay("tasks.due-wrong"),
    decisionRule: z.enum(DECISION_RULES, "tasks.rule-missing"),
    noChange: ticked,
    lead: typedSeveral,
    coordinating: typedSeveral,
    partners: optionalWords(10_000, "goals.too-long"),
    /** Units that are named one by one, as `role unit`. */
    named: typedSeveral,
  })
  .superRefine((task, check) => {
    const wrong = (path: string, message: string) =>
      check.addIssue({ code: "custom", path: [path], message });
    const { startOn, dueOn } = task;
    if (typeof startOn === "string" && typeof dueOn === "string" && dueOn < startOn)
      wrong("dueOn", "tasks.due-before-start");
    if (task.cadence === "once" && !dueOn) wrong("dueOn", "tasks.due-missing");
    if (task.lead.length === 0) wrong("lead", "tasks.lead-missing");
    // Where single units of a level lead, the others of it may coordinate.
    const byName = task.named?.some((one) => one.startsWith("lead "));
    if (!byName && task.lead.some((level) => task.coordinating.includes(level)))
      wrong("coordinating", "tasks.coordinating-leads");
    if (task.noChange && !allowsNoChange(task.kind)) wrong("noChange", "tasks.no-change-document");
  }, EVEN_IF_WRONG);
export type TaskFacts = z.infer<typeof taskFacts>;

/** One slot: an indicator of the registry, or the words of a new one. */
export type IndicatorChoice =
  | { indicatorId: string; cumulative: boolean }
  | {
      name: string;
      kind: "amount" | "ratio";
      unit: string;
      decimals: number;
      /** Of the two parts of a ratio. */
      partDecimals: number;
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
    const partDecimals = Number(text("part-decimals") || "0");
    const required = ["name", "unit", "numerator", ...(kind === "ratio" ? ["denominator"] : [])];
    for (const part of required)
      if (text(part) === "") wrong[`${field}-${part}`] = { key: "tasks.indicator-words-missing" };
    if (![0, 1, 2, 3, 4].includes(decimals))
      wrong[`${field}-decimals`] = { key: "goals.decimals-wrong" };
    if (![0, 1, 2].includes(partDecimals))
      wrong[`${field}-part-decimals`] = { key: "goals.part-decimals-wrong" };
    indicators.push({
      name: text("name"),
      kind,
      unit: text("unit"),
      decimals,
      partDecimals,
      numerator: text("numerator"),
      denominator: kind === "ratio" ? text("denominator") : null,
      cumulative,
    });
  }
  return Object.keys(wrong).length > 0 ? { ok: false, wrong } : { ok: true, indicators };
}
