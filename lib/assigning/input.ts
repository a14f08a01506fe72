import { z } from "zod";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import { type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";

/** Which units get the task, and what they get with it. */
export type AssignChoice = {
  /** A level's key; `all` leading levels; `hand`: those that are listed. */
  level: string;
  /** Areas by the unit at their top; none is everywhere within reach. */
  areas: string[];
  hand: string;
  except: string;
  existing: "keep" | "update";
  /** Why what was given is changed; needed where anything is. */
  reason: string;
  values: "common" | "each";
  target: number | null;
  dueOn: CivilDate | null;
  table: string;
};

const LONGEST_LIST = 600_000;
const LONGEST_REASON = 1_000;

const list = (message: string) => z.string().max(LONGEST_LIST, message).optional().default("");

const choice = z.object({
  level: z.string("tasks.level-missing").min(1, "tasks.level-missing").max(60),
  where: z.enum(["all", "areas"]).optional().default("all"),
  areas: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((values) => (values === undefined ? [] : [values].flat().filter(isId))),
  hand: list("tasks.list-long"),
  except: list("tasks.list-long"),
  existing: z.enum(["keep", "update"]).optional().default("keep"),
  reason: z.string().trim().max(LONGEST_REASON, "tasks.reason-long").optional().default(""),
  values: z.enum(["common", "each"]).optional().default("common"),
  target: z.string().trim().max(40, "numbers.too-large").optional().default(""),
  dueOn: z.string().trim().optional().default(""),
  table: list("tasks.list-long"),
});

export type ReadChoice = { ok: true; value: AssignChoice } | Extract<Outcome<never>, { ok: false }>;

/** What the form says about units, target and deadline, or all that is wrong with it beside its fields. */
export function readChoice(input: unknown, locale: NumberLocale, today: CivilDate): ReadChoice {
  const parsed = choice.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => [
      String(path[0] ?? "level"),
      { key: message },
    ]);
    return refuse.invalid(Object.fromEntries(fields));
  }
  const { where, areas, target, dueOn, ...rest } = parsed.data;
  const wrong: Record<string, Message> = {};
  if (rest.level === "hand" && rest.hand.trim() === "" && rest.table.trim() === "")
    wrong.hand = { key: "tasks.hand-missing" };
  if (rest.level !== "hand" && where === "areas" && areas.length === 0)
    wrong.areas = { key: "tasks.areas-missing" };
  if (rest.values === "each" && rest.table.trim() === "")
    wrong.table = { key: "tasks.table-missing" };
  const figure = target === "" ? null : parseNumber(target, locale, { decimals: 4 });
  if (figure && !figure.ok) wrong.target = figure.message;
  const day = dueOn === "" ? null : parseTypedDate(dueOn);
  if (dueOn !== "" && !day) wrong.dueOn = { key: "tasks.due-wrong" };
  if (day && day < today) wrong.dueOn = { key: "tasks.due-past" };
  if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);

  return {
    ok: true,
    value: {
      ...rest,
      areas: rest.level !== "hand" && where === "areas" ? areas : [],
      target: figure?.ok ? figure.value : null,
      dueOn: day,
    },
  };
}
