import { z } from "zod";
import { type CivilDate, isCivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { optionalDay, optionalWords, typedDay, typedWords } from "#lib/domain/typed-input.ts";
import { MOST_ITEMS, MOST_WORDS } from "./limits.ts";

export const askInput = z.object({
  assignmentId: z.string().refine(isId),
  wantedDueOn: typedDay("extensions.day-missing", "extensions.day-wrong"),
  reason: typedWords("extensions.reason-missing", MOST_WORDS, "extensions.too-long"),
});

/** A request as it was shown: by the deadline that was in force then, a later change is noticed. */
export type Shown = { id: string; dueOn: CivilDate };

/** Written into one field: "id:2026-12-31 id:2026-12-31". What is no id is left out: it looks like out of reach. */
const items = z
  .string()
  .default("")
  .transform((text) => {
    const shown = new Map<string, CivilDate>();
    for (const part of text.split(/\s+/)) {
      const [id, dueOn] = part.split(":");
      if (isId(id) && isCivilDate(dueOn)) shown.set(id, dueOn);
    }
    return [...shown].map(([id, dueOn]): Shown => ({ id, dueOn }));
  })
  .pipe(z.array(z.custom<Shown>()).max(MOST_ITEMS));

/** Without a day each gets the one that it asked for. */
export const grantInput = z.object({
  items,
  dueOn: optionalDay("extensions.day-wrong"),
  note: optionalWords(MOST_WORDS, "extensions.too-long"),
});

export const declineInput = z.object({
  items,
  note: typedWords("extensions.note-missing", MOST_WORDS, "extensions.too-long"),
});
