import { z } from "zod";
import { addDays, type CivilDate, dateValue } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { LINES, ROLES } from "#lib/domain/policy.ts";
import {
  EVEN_IF_WRONG,
  optionalDay,
  optionalId,
  optionalWords,
  typedDay,
  typedSeveral,
  typedWords,
} from "#lib/domain/typed-input.ts";
import { MOST_DOCUMENT, MOST_REASON, MOST_TITLE } from "./limits.ts";

const fromDay = typedDay("people.from-missing", "people.day-wrong");
const lastDay = optionalDay("people.day-wrong");

export const titles = {
  title: typedWords("people.title-missing", MOST_TITLE, "people.too-long"),
  titleEn: optionalWords(MOST_TITLE, "people.too-long"),
};

/** What is looked up by its words is asked for with the rest; whether it is known is seen later. */
function namesOne(words: string, id: string, message: string) {
  return (input: object, check: z.RefinementCtx) => {
    const said = input as Record<string, unknown>;
    if ((said[words] ?? "") === "" && !said[id])
      check.addIssue({ code: "custom", path: [words], message });
  };
}

export const inviteInput = z.object({
  email: z
    .string("people.email-missing")
    .trim()
    .min(1, "people.email-missing")
    .max(320, "people.email-wrong")
    .pipe(z.email("people.email-wrong")),
  ...titles,
});

/** `unit` as it was typed, `unitId` as it was chosen among those that the words name. */
export const roleInput = z
  .object({
    unit: z.string().trim().max(300).default(""),
    unitId: optionalId,
    role: z.enum(ROLES, "people.role-missing"),
    line: z.enum(LINES).default("command"),
    groups: typedSeveral.pipe(z.array(z.string().refine(isId)).max(100)),
    from: fromDay,
    lastDay,
  })
  .superRefine(namesOne("unit", "unitId", "people.unit-missing"), EVEN_IF_WRONG);

export const delegationInput = z
  .object({
    memberships: typedSeveral.pipe(
      z.array(z.string().refine(isId)).min(1, "people.roles-missing").max(100),
    ),
    person: z.string().trim().max(300).default(""),
    personId: optionalId,
    from: fromDay,
    lastDay: typedDay("people.last-day-missing", "people.day-wrong"),
    reason: typedWords("people.delegation-reason-missing", MOST_REASON, "people.too-long"),
    document: optionalWords(MOST_DOCUMENT, "people.too-long"),
  })
  .superRefine(namesOne("person", "personId", "people.person-missing"), EVEN_IF_WRONG);

export const reasonInput = z.object({
  reason: typedWords("people.reason-missing", MOST_REASON, "people.too-long"),
});

export const termInput = z.object({ from: fromDay, lastDay });
export const lastDayInput = z.object({
  lastDay: typedDay("people.last-day-missing", "people.day-wrong"),
});

/** The last day lies on or after the first, and is not over. */
export function inOrder<T extends { from: CivilDate; lastDay: CivilDate | null }>(
  schema: z.ZodType<T>,
  today: CivilDate,
) {
  const known = (day: unknown): day is CivilDate => typeof day === "string";
  return schema
    .refine(({ from, lastDay: last }) => !known(from) || !known(last) || last >= from, {
      path: ["lastDay"],
      message: "people.last-day-before",
      ...EVEN_IF_WRONG,
    })
    .refine(({ lastDay: last }) => !known(last) || last >= today, {
      path: ["lastDay"],
      message: "people.last-day-past",
      ...EVEN_IF_WRONG,
    });
}

/** A term as it is kept: to the day before another. */
export function dayAfter(day: CivilDate | null): CivilDate | null {
  return day && addDays(day, 1);
}

/** Why a role cannot last so long: its unit ends before; null where it can. */
export function outlasting(
  lastDay: CivilDate | null,
  closesOn: CivilDate | null,
  today: CivilDate,
): Message | null {
  if (closesOn === null || closesOn <= today || (lastDay !== null && lastDay < closesOn))
    return null;
  return { key: "people.unit-closes", values: { on: dateValue(closesOn) } };
}
