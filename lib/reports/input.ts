import { createHash } from "node:crypto";
import { z } from "zod";
import { enteredText } from "#lib/domain/entered-text.ts";
import { isId } from "#lib/domain/id.ts";

const MOST_FIELDS = 400;
const MOST_LENGTH = 20_000;

const fields = z
  .record(z.string().max(100), z.string().max(MOST_LENGTH).transform(enteredText))
  .refine((record) => Object.keys(record).length <= MOST_FIELDS);

const reportId = z.string().refine(isId);
const locale = z.enum(["vi", "en"]).catch("vi");
const idempotencyKey = z.string().trim().min(8).max(200);
/** When the draft was saved that the form was drawn from, "" without one; not checked where it is not given. */
const baseDraft = z
  .string()
  .max(40)
  .nullish()
  .transform((given) => (given === null ? "" : given));

/** What was typed into a report's form, and in which language's numbers. */
export const draftInput = z.object({
  reportId,
  locale,
  fields,
  /** The newest version when the form was rendered; not checked where it is not given. */
  baseVersion: z.coerce.number().int().optional().catch(undefined),
  baseDraft,
  idempotencyKey: idempotencyKey.optional().catch(undefined),
});

export const submission = z.object({
  reportId,
  locale,
  fields,
  /** Made when the form was rendered: the same for a double click and for a retry. */
  idempotencyKey,
  /** The newest version when the form was rendered. */
  baseVersion: z.coerce.number().int().min(0).max(32_000),
  baseDraft,
});
export type Submission = z.infer<typeof submission>;

/** Says whether two requests with one key are the same request. */
export function fingerprintOf({
  reportId: id,
  locale: language,
  fields: typed,
}: Pick<Submission, "reportId" | "locale" | "fields">): string {
  const entries = Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([id, language, entries]))
    .digest("hex");
}

/** More reports than any unit owes at once. */
export const MOST_ROWS = 200;

const sheetRow = z.object({
  reportId,
  /** The newest version when the sheet was rendered. */
  baseVersion: z.coerce.number().int().min(0).max(32_000),
  baseDraft,
  fields,
});

/** Rows of a sheet, as they were typed, and in which language's numbers. */
export const sheetInput = z.object({
  locale,
  idempotencyKey: idempotencyKey.optional().catch(undefined),
  rows: z
    .array(sheetRow)
    .min(1)
    .max(MOST_ROWS)
    .refine((rows) => new Set(rows.map((row) => row.reportId)).size === rows.length),
});

/** A sheet that is sent: with the key that was made when it was rendered. */
export const sheetSubmission = sheetInput.extend({
  idempotencyKey,
});
export type SheetSubmission = z.infer<typeof sheetSubmission>;

/** As `fingerprintOf`, for a sheet. */
export function fingerprintOfSheet({ rows, locale: language }: SheetSubmission): string {
  const parts = rows.map((row) => fingerprintOf({ ...row, locale: language }));
  return createHash("sha256").update(parts.sort().join()).digest("hex");
}
