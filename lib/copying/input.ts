import { z } from "zod";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { slug } from "#lib/domain/text.ts";
import { optionalWords, typedDay, typedSeveral, typedWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import type { CopySource, SourceTask } from "./source.ts";

export const whichCopy = z.object({
  sourceId: z.string().refine(isId),
  year: storedCount,
  /** The digest of what the page showed. */
  seen: z.string().max(100),
});

const facts = z.object({
  number: typedWords("directives.number-missing", 80, "directives.number-long").refine(
    (number) => slug(number) !== "",
    "directives.number-missing",
  ),
  issuedOn: typedDay("directives.date-missing", "directives.date-wrong"),
  title: typedWords("directives.title-missing", 1000, "directives.title-long"),
  titleEn: optionalWords(1000, "directives.title-long"),
});

const choices = z.object({
  clauses: z.string().optional(),
  goals: z.enum(["none", "carry"]).optional().default("none"),
  take: typedSeveral,
  give: typedSeveral,
});

export type TakenTask = { source: SourceTask; dueOn: CivilDate | null; give: boolean };
export type CopyChoice = {
  /** Null where the copy is there already and tasks are added to it. */
  facts: z.infer<typeof facts> | null;
  clauses: boolean;
  goals: boolean;
  tasks: TakenTask[];
};

type Read = { choice: CopyChoice; wrong: Record<string, Message> };

/** What the form says about a copy of what the page showed, and all that is wrong with it, by field. */
export function readCopy(
  input: Record<string, unknown>,
  source: CopySource,
  today: CivilDate,
): Read {
  const wrong: Record<string, Message> = {};
  const parsed = source.existing ? null : facts.safeParse(input);
  if (parsed && !parsed.success)
    Object.assign(wrong, wrongFields(parsed.error, Object.keys(facts.shape)));
  if (parsed?.success && parsed.data.issuedOn > `${source.year}-12-31`)
    wrong.issuedOn = { key: "copying.date-after", values: { year: `${source.year}` } };
  const chosen = choices.parse({
    clauses: input.clauses === "yes" ? "yes" : undefined,
    goals: input.goals === "carry" ? "carry" : "none",
    take: input.take,
    give: input.give,
  });
  const tasks = source.tasks
    .filter(({ id, copied }) => !copied && chosen.take.includes(id))
    .map((task): TakenTask => {
      const dueOn = dayOf(input[`due-${task.id}`], task, today, wrong);
      return { source: task, dueOn, give: chosen.give.includes(task.id) };
    });
  if (source.existing && tasks.length === 0) wrong.take = { key: "copying.nothing-taken" };
  return {
    wrong,
    choice: {
      facts: parsed?.success ? parsed.data : null,
      clauses: chosen.clauses === "yes",
      goals: chosen.goals === "carry",
      tasks,
    },
  };
}

/** The deadline that was left as proposed, or typed; said beside its field if it is none. */
function dayOf(
  typed: unknown,
  { id, cadence, newStartOn }: SourceTask,
  today: CivilDate,
  wrong: Record<string, Message>,
): CivilDate | null {
  const text = typeof typed === "string" ? typed.trim() : "";
  const say = (key: string) => {
    wrong[`due-${id}`] = { key };
    return null;
  };
  if (text === "") return cadence === "once" ? say("tasks.due-missing") : null;
  const day = parseTypedDate(text);
  if (!day) return say("tasks.due-wrong");
  if (day < newStartOn) return say("tasks.due-before-start");
  return day < today ? say("tasks.due-past") : day;
}
