import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { typedWords } from "#lib/domain/typed-input.ts";
import { MOST_ITEMS, MOST_WORDS } from "./limits.ts";

/** A difficulty as it was shown: by its revision a later change is noticed. */
export type Shown = { id: string; revision: number };

/** Written into one field: "id:revision id:revision". What is no id is left out: it looks like out of reach. */
const items = z
  .string()
  .default("")
  .transform((text) => {
    const shown = new Map<string, number>();
    for (const part of text.split(/\s+/)) {
      const [id, revision] = part.split(":");
      if (isId(id) && /^\d{1,9}$/.test(revision ?? "")) shown.set(id, Number(revision));
    }
    return [...shown].map(([id, revision]): Shown => ({ id, revision }));
  })
  .pipe(z.array(z.custom<Shown>()).max(MOST_ITEMS));

export const answerInput = z.object({
  items,
  answer: typedWords("difficulties.answer-missing", MOST_WORDS, "difficulties.too-long"),
});

export const passUpInput = z.object({
  items,
  to: z.string("difficulties.to-missing").refine(isId, "difficulties.to-missing"),
  opinion: typedWords("difficulties.opinion-missing", MOST_WORDS, "difficulties.too-long"),
});
