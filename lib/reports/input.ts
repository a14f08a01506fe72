import { createHash } from "node:crypto";
import { z } from "zod";
import { enteredText } from "#lib/domain/entered-text.ts";
import { isId } from "#lib/domain/id.ts";
import type { TypedFields } from "#lib/domain/report-form.ts";

const MOST_FIELDS = 400;
const MOST_LENGTH = 20_000;

const fields = z
  .record(z.string().max(100), z.string().max(MOST_LENGTH).transform(enteredText))
  .refine((record) => Object.keys(record).length <= MOST_FIELDS);

const reportId = z.string().refine(isId);
const locale = z.enum(["vi", "en"]).catch("vi");

/** What was typed into a report's form, and in which language's numbers. */
export const draftInput = z.object({
  reportId,
  locale,
  fields,
  /** The newest version when the form was rendered; not checked where it is not given. */
  baseVersion: z.coerce.number().int().optional().catch(undefined),
});

export const submission = z.object({
  reportId,
  locale,
  fields,
  /** Made when the form was rendered: the same for a double click and for a retry. */
  idempotencyKey: z.string().trim().min(8).max(200),
  /** The newest version when the form was rendered. */
  baseVersion: z.coerce.number().int().min(0).max(32_000),
});
export type Submission = z.infer<typeof submission>;

/** Says whether two requests with one key are the same request. */
export function fingerprintOf({
  reportId: id,
  locale: language,
  fields: typed,
}: Submission): string {
  const entries = Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([id, language, entries]))
    .digest("hex");
}

/**
 * A draft as it is kept: what was typed, as it was typed, and in which language. `aside`: it was typed into a form
 * that the report had outrun; it is shown, and no form begins with it.
 */
export const keptDraft = z.object({
  locale,
  fields: z.record(z.string(), z.string()),
  aside: z.literal(true).optional(),
});
export type KeptDraft = { locale: "vi" | "en"; fields: TypedFields };
