import { z } from "zod";
import { optionalWords, typedDay, typedWords } from "#lib/domain/typed-input.ts";

export const MOST_NAME = 120;
export const MOST_DOCUMENT = 300;
export const HOLIDAY_FIELDS = ["day", "kind", "nameVi", "nameEn", "document"];

const document = optionalWords(MOST_DOCUMENT, "calendars.too-long");
const name = typedWords("calendars.name-missing", MOST_NAME, "calendars.too-long").transform(
  (text) => text.normalize("NFC"),
);

export const holidayInput = z.object({
  day: typedDay("calendars.day-missing", "calendars.day-wrong"),
  kind: z.enum(["day_off", "make_up_day"], "calendars.kind-missing"),
  nameVi: name,
  nameEn: name,
  /** The announcement that says so. */
  document,
});

export const droppedInput = z.object({ day: z.iso.date() });

const days = z
  .string("calendars.days-wrong")
  .trim()
  .regex(/^\d{1,2}$/, "calendars.days-wrong")
  .transform(Number)
  .refine((count) => count <= 60, "calendars.days-wrong");

/** As they were shown and as they are to be. */
export const daysInput = z.object({
  level: z.string().max(60),
  before: z.coerce.number().int(),
  days,
  reason: typedWords("calendars.reason-missing", MOST_DOCUMENT, "calendars.too-long"),
});
