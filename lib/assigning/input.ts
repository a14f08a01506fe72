import { z } from "zod";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { typedSeveral } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

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
  areas: typedSeveral.transform((ids) => ids.filter(isId)),
  hand: list("tasks.list-long"),
  except: list("tasks.list-long"),
  existing: z.enum(["keep", "update"]).optional().default("keep"),
  reason: z.string().trim().max(LONGEST_REASON, "tasks.reason-long").optional().default(""),
  values: z.enum(["common", "each"]).optional().default("common"),
  target: z.string().trim().max(40, "numbers.too-large").optional().default(""),
  dueOn: z.string().trim().optional().default(""),
  table: list("tasks.list-long"),
});

/**
 * What the form says about units, target and deadline, and what is wrong with it by field. What is wrong is left out
 * of the choice, so that the rest can be looked at too and all mistakes are told at once.
 */
export type ReadChoice = { value: AssignChoice; wrong: Record<string, Message> };

export function readChoice(
  input: Record<string, unknown>,
  locale: NumberLocale,
  today: CivilDate,
): ReadChoice {
  const parsed = choice.safeParse(input);
  const wrong = parsed.success ? {} : wrongFields(parsed.error);
  const sound = Object.entries(input).filter(([name]) => !(name in wrong));
  const { where, areas, target, dueOn, ...rest } = parsed.success
    ? parsed.data
    : choice.parse({ level: "hand", ...Object.fromEntries(sound) });
  const say = (name: string, key: string) => {
    wrong[name] ??= { key };
  };
  if (rest.level === "hand" && rest.hand.trim() === "" && rest.table.trim() === "")
    say("hand", "tasks.hand-missing");
  if (rest.level !== "hand" && where === "areas" && areas.length === 0)
    say("areas", "tasks.areas-missing");
  if (rest.values === "each" && rest.table.trim() === "") say("table", "tasks.table-missing");
  const figure = target === "" ? null : parseNumber(target, locale, { decimals: 4 });
  if (figure && !figure.ok) wrong.target = figure.message;
  const day = dueOn === "" ? null : parseTypedDate(dueOn);
  if (dueOn !== "" && !day) say("dueOn", "tasks.due-wrong");
  if (day && day < today) say("dueOn", "tasks.due-past");
  return {
    wrong,
    value: {
      ...rest,
      areas: rest.level !== "hand" && where === "areas" ? areas : [],
      target: figure?.ok ? figure.value : null,
      dueOn: day && day >= today ? day : null,
    },
  };
}

/** As the form has them. */
export const CHOICE_FIELDS = Object.keys(choice.shape);
