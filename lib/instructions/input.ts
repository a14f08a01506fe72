import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { MOST_PATH, ownPath } from "#lib/domain/own-path.ts";
import {
  EVEN_IF_WRONG,
  optionalId,
  optionalWords,
  typedDay,
  typedSeveral,
  typedWords,
} from "#lib/domain/typed-input.ts";
import { MOST_EVIDENCE, MOST_LABEL, MOST_WORDS } from "./limits.ts";

/** Which instruction, as it was shown. */
export const whichInstruction = z.object({
  id: z.string().refine(isId),
  revision: z.coerce.number().int().positive().max(1_000_000),
});

const day = typedDay("instructions.due-missing", "instructions.due-wrong");
const words = (missing: string) => typedWords(missing, MOST_WORDS, "instructions.too-long");

/** A page of our own: an address elsewhere would be followed by whoever reads it. */
const ownAddress = z
  .string()
  .optional()
  .transform((asked) => {
    const path = ownPath(asked);
    return path === "/" || path.length > MOST_PATH ? null : path;
  });

/** `id` was made with the form, so that sending it twice gives one instruction. */
export const giveInput = z.object({
  id: z.string().refine(isId),
  text: words("instructions.text-missing"),
  ownerUnitId: z.string("instructions.owner-missing").refine(isId, "instructions.owner-missing"),
  /** Others that are told the same at once. */
  alsoTo: typedSeveral.pipe(z.array(z.string().refine(isId, "instructions.owner-out-of-reach"))),
  dueOn: day,
  assignmentId: optionalId,
  about: ownAddress,
  aboutLabel: optionalWords(MOST_LABEL, "instructions.too-long"),
});

export const answerInput = z.object({
  text: words("instructions.answer-missing"),
  evidence: optionalWords(MOST_EVIDENCE, "instructions.evidence-too-long"),
});

export const amendInput = z.object({ text: words("instructions.text-missing"), dueOn: day });

export const withdrawInput = z.object({ reason: words("instructions.reason-missing") });

export const askAgainInput = z.object({ text: words("instructions.again-missing"), dueOn: day });

/** A day to answer by lies ahead, or is today. */
export function notBefore<T extends { dueOn: string }>(schema: z.ZodType<T>, today: string) {
  return schema.refine(({ dueOn }) => typeof dueOn !== "string" || dueOn >= today, {
    path: ["dueOn"],
    message: "instructions.due-past",
    ...EVEN_IF_WRONG,
  });
}
