import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import type { Move } from "#lib/domain/moved-deadline.ts";
import type { Message } from "#lib/domain/outcome.ts";
import {
  EVEN_IF_WRONG,
  optionalDay,
  optionalId,
  optionalWords,
  typedDay,
  typedSeveral,
  typedWords,
} from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

export const MOVE_STATES = ["open", "overdue", "due-soon", "suspended", "draft"] as const;

const FARTHEST_DAYS = 3_650;

/** Which deadlines: those of a directive, of some of its tasks, of an area, in a state, now between two days. */
const filter = z.object({
  directiveId: z.string().refine(isId),
  tasks: typedSeveral.transform((ids) => ids.filter(isId)),
  areaId: optionalId,
  state: z
    .enum(["all", ...MOVE_STATES])
    .optional()
    .default("all"),
  from: optionalDay("tasks.due-wrong"),
  to: optionalDay("tasks.due-wrong"),
});

const change = z
  .object({
    how: z.enum(["set", "shift"], "deadlines.how-missing"),
    dueOn: optionalDay("tasks.due-wrong"),
    days: z.string().trim().optional().default(""),
    reason: typedWords("tasks.reason-missing", 1_000, "tasks.reason-long"),
    document: typedWords("deadlines.document-missing", 300, "deadlines.document-long"),
  })
  .superRefine((input, check) => {
    if (input.how === "set" && !input.dueOn && typeof input.dueOn !== "undefined")
      check.addIssue({ code: "custom", path: ["dueOn"], message: "tasks.due-missing" });
    if (input.how === "shift" && daysOf(input.days) === null)
      check.addIssue({ code: "custom", path: ["days"], message: "deadlines.days-wrong" });
  }, EVEN_IF_WRONG);

export type MoveFilter = z.infer<typeof filter>;
export type ReadMove = {
  filter: MoveFilter;
  /** Null while it cannot be read. */
  move: Move | null;
  reason: string;
  document: string;
  wrong: Record<string, Message>;
};

/** What the form says; null where it names no directive. What is wrong is said by field, all of it at once. */
export function readMove(input: Record<string, unknown>): ReadMove | null {
  const which = filter.safeParse(input);
  const wrong: Record<string, Message> = which.success ? {} : wrongFields(which.error);
  if ("directiveId" in wrong) return null;
  const sound = Object.fromEntries(Object.entries(input).filter(([name]) => !(name in wrong)));
  const parsed = change.safeParse(input);
  if (!parsed.success) Object.assign(wrong, wrongFields(parsed.error));
  const days = daysOf(String(input.days ?? "").trim());
  const day = typedDay("x", "x").safeParse(input.dueOn);
  const move: Move | null =
    input.how === "shift" && days !== null
      ? { how: "shift", days }
      : input.how === "set" && day.success
        ? { how: "set", dueOn: day.data }
        : null;
  const words = optionalWords(1_000, "x");
  return {
    wrong,
    filter: which.success ? which.data : filter.parse(sound),
    move,
    reason: words.safeParse(input.reason).data ?? "",
    document: words.safeParse(input.document).data ?? "",
  };
}

/** "30", "+30", "-14", also with the long minus; null for none, zero, and what is farther than ten years. */
function daysOf(text: string): number | null {
  if (!/^[+\-−]?\d{1,4}$/.test(text)) return null;
  const days = Number(text.replace("−", "-"));
  return days === 0 || Math.abs(days) > FARTHEST_DAYS ? null : days;
}
