import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { optionalWords, typedDay, typedWords } from "#lib/domain/typed-input.ts";
import { MOST_BASIS, MOST_CODE, MOST_NAME, MOST_VALUE } from "#lib/domain/unit-limits.ts";

/** Which unit, as it was shown. */
export const whichUnit = z.object({ id: z.string().refine(isId), version: storedCount });

const name = typedWords("units.name-missing", MOST_NAME, "units.too-long").transform((text) =>
  text.normalize("NFC"),
);
const words = optionalWords(MOST_NAME, "units.too-long").transform(
  (text) => text?.normalize("NFC") ?? null,
);
/** From when on, and by which decision. */
const dated = {
  from: typedDay("units.from-missing", "units.day-wrong"),
  basis: typedWords("units.basis-missing", MOST_BASIS, "units.too-long"),
};
/** The day of the planned change that this one takes the place of. */
const instead = { instead: z.iso.date().nullable().catch(null).default(null) };
/** A unit as it is typed: its name, its code, or both. */
const typedUnit = optionalWords(MOST_NAME + MOST_CODE, "units.too-long");
const code = typedWords("units.code-missing", MOST_CODE, "units.too-long").refine(
  (text) => /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(text),
  "units.code-wrong",
);

export const createInput = z.object({
  /** Made with the form, so that sending it twice makes one unit. */
  id: z.string().refine(isId),
  levelKey: z.string("units.level-missing").min(1, "units.level-missing").max(60),
  code,
  name,
  nameEn: words,
  shortName: words,
  command: typedUnit,
  local: typedUnit,
  hasAccounts: z.literal("yes").optional(),
  ...dated,
});
export const CREATE_FIELDS = [
  "levelKey",
  "code",
  "name",
  "nameEn",
  "shortName",
  "command",
  "local",
];

export const renameInput = z.object({
  name,
  nameEn: words,
  shortName: words,
  ...dated,
  ...instead,
});
export const moveInput = z.object({
  line: z.enum(["command", "local"], "units.line-missing"),
  parent: typedUnit,
  ...dated,
  ...instead,
});
export const closeInput = z.object(dated);
export const attributeInput = z.object({
  key: z.string("units.attribute-missing").min(1, "units.attribute-missing").max(60),
  /** Blank: no longer so from that day on. */
  value: optionalWords(MOST_VALUE, "units.too-long"),
  from: dated.from,
  basis: optionalWords(MOST_BASIS, "units.too-long"),
});
export const PLANNED_KINDS = [
  "founding",
  "name",
  "command",
  "local",
  "closing",
  "attribute",
] as const;
export type PlannedKind = (typeof PLANNED_KINDS)[number];
export const withdrawInput = z.object({
  kind: z.enum(PLANNED_KINDS),
  on: z.iso.date(),
  /** Which attribute. */
  key: z.string().max(60).nullable().catch(null).default(null),
});
export const levelInput = z.object({
  key: z
    .string("units.level-key-wrong")
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, "units.level-key-wrong"),
  nameVi: name,
  nameEn: typedWords("units.name-missing", MOST_NAME, "units.too-long"),
  days: z.coerce
    .number("units.days-wrong")
    .int("units.days-wrong")
    .min(0, "units.days-wrong")
    .max(60, "units.days-wrong"),
});
