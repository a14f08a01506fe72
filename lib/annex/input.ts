import { z } from "zod";
import { CADENCES } from "#lib/domain/calendar.ts";
import { TASK_KINDS } from "#lib/domain/report-content.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { optionalDay, optionalId } from "#lib/domain/typed-input.ts";
import { FIELDS } from "./columns.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";

/** Which import, as it was shown: one that was changed since is looked at again. */
export const shownImport = z.object({ importId: z.string(), version: storedCount });

const words = z.string().trim().max(4_000, "annex.too-long").optional().default("");
const optionalCadence = z.enum(CADENCES).nullable().catch(null);
const day = optionalDay("tasks.due-wrong");

export const rowNumber = z.coerce.number().int().min(1).max(MOST_ROWS);

export const correctedRow = z.object({
  row: rowNumber,
  title: words,
  product: words,
  lead: words,
  coordinating: words,
  kind: z.enum(TASK_KINDS, "tasks.kind-missing"),
  cadence: optionalCadence,
  /** A day, or words as annexes have them. */
  dueOn: words,
  taskGroupId: optionalId,
  clauseId: optionalId,
  indicatorId: optionalId,
});

/** `column-0` and so on: what each column holds, "" for one that is passed over. */
export const columnsInput = z
  .object({
    /** The first row after the heading, from 1. */
    from: z.coerce.number().int().min(1).max(MOST_ROWS).catch(1),
    fillDown: z
      .string()
      .optional()
      .transform((value) => value === "yes"),
    taskGroupId: optionalId,
    cadence: optionalCadence,
    startOn: day,
    product: words,
  })
  .catchall(z.unknown())
  .transform((input) => ({
    ...input,
    columns: Array.from({ length: MOST_COLUMNS }, (_, column) => {
      const field = input[`column-${column}`];
      return FIELDS.find((one) => one === field) ?? null;
    }),
  }));
