import { z } from "zod";
import { type CivilDate, parseTypedDate } from "./civil-date.ts";
import { isId } from "./id.ts";

/** Parts of the checks of forms; each names the key of its message. What is blank and may be blank is null. */

export const typedWords = (missing: string, longest: number, tooLong: string) =>
  z.string(missing).trim().min(1, missing).max(longest, tooLong);

export const optionalWords = (longest: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(longest, tooLong)
    .optional()
    .transform((text) => text || null);

/** A day as it is typed, 15/12/2026. */
export const optionalDay = (wrong: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, check): CivilDate | null => {
      if (!text) return null;
      const day = parseTypedDate(text);
      if (day) return day;
      check.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });

export const typedDay = (missing: string, wrong: string) =>
  optionalDay(wrong).transform((day, check): CivilDate => {
    if (day) return day;
    check.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

/** A checkbox group sends nothing, one value or several. */
export const typedSeveral = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((values) => (values === undefined ? [] : [values].flat()));

/** The choice of one or of none. */
export const optionalId = z
  .string()
  .optional()
  .transform((id) => (isId(id) ? id : null));

/**
 * For a check over several fields: it runs although single fields are wrong, so that all that is wrong with a form is
 * said at once. It meets fields as they were read, or not read: it looks at each before it relies on it.
 */
export const EVEN_IF_WRONG = {
  when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null,
};
