import { z } from "zod";
import type { TypedFields } from "#lib/domain/report-form.ts";

/** A draft that was handed up to the unit's head; `back`: the head handed it back. Instants are ISO strings. */
export type HandUp = {
  at: string;
  byId: string;
  by: string;
  byEn: string | null;
  baseVersion: number;
  back: { at: string; by: string; byEn: string | null; reason: string } | null;
};

/** What was typed and not sent, as it was typed, in which language's numbers; by whom, and when (ISO). */
export type Draft = {
  locale: "vi" | "en";
  fields: TypedFields;
  /** Of the form that it was typed into. */
  key?: string | undefined;
  savedAt: string;
  by: string;
  byEn: string | null;
  handUp: HandUp | null;
};

/** What was typed into a form that others had outrun. */
export type Aside = Pick<Draft, "locale" | "fields" | "savedAt">;

/** A draft as the database has it. */
export type StoredDraft = {
  form: unknown;
  savedAt: string;
  by: string;
  byEn: string | null;
  handUp: HandUp | null;
} | null;

const typed = z.object({
  locale: z.enum(["vi", "en"]).catch("vi"),
  fields: z.record(z.string(), z.string()),
});
const kept = typed.extend({
  key: z.string().optional(),
  aside: z.literal(true).optional(),
  beside: typed.extend({ savedAt: z.string() }).optional().catch(undefined),
});

/** `aside`: it was typed into a form that others had outrun; it is shown, and no form begins with it. */
export type KeptDrafts = { draft: Draft | null; aside: Aside | null };

export const NO_DRAFT: KeptDrafts = { draft: null, aside: null };

/** A draft that an older version of the product kept otherwise is as good as none. */
export function readDraft(stored: StoredDraft): KeptDrafts {
  const form = kept.safeParse(stored?.form);
  if (!stored || !form.success) return NO_DRAFT;
  const { aside, beside, locale, fields, key } = form.data;
  const { savedAt, by, byEn, handUp } = stored;
  if (aside) return { draft: null, aside: { locale, fields, savedAt } };
  return { draft: { locale, fields, key, savedAt, by, byEn, handUp }, aside: beside ?? null };
}
