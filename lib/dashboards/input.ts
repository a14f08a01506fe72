import { z } from "zod";
import { periodOfKey } from "#lib/domain/calendar.ts";
import { parseCivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { FUNDING_SOURCES } from "#lib/domain/funding.ts";
import { isId } from "#lib/domain/id.ts";
import { STAGE_GROUPS } from "#lib/domain/works-stage.ts";
import { LISTED_REPORTS, LISTED_STATES } from "./figures/list-assignments.ts";

/** What an address may say; a value that says nothing is as good as none, so that old links still open. */
const id = z.string().refine(isId).nullable().catch(null).default(null);
const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).nullable().catch(null).default(null);
const year = z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null);

const filter = {
  /** A group of tasks by its key. */
  group: z.string().max(60).nullable().catch(null).default(null),
  directive: id,
  /** The year of the money. */
  year,
};

export const dashboardInput = z.object({
  ...filter,
  /** All units instead of those furthest behind. */
  all: z.literal("1").nullable().catch(null).default(null),
});
export type DashboardInput = z.infer<typeof dashboardInput>;

const day = z
  .string()
  .transform((text) => parseTypedDate(text))
  .nullable()
  .catch(null)
  .default(null);

export const goalInput = z.object({
  unit: z.string().nullable().catch(null).default(null),
  /** The two days that are compared. */
  from: day,
  to: day,
});

export const listInput = z.object({
  ...filter,
  state: one(LISTED_STATES),
  /** A child, or "own". */
  under: z
    .union([z.literal("own"), z.string().refine(isId)])
    .nullable()
    .catch(null)
    .default(null),
  goal: id,
  task: id,
  reports: one(LISTED_REPORTS),
  month: z
    .string()
    .transform((key) => periodOfKey(key))
    .nullable()
    .catch(null)
    .default(null),
  source: one(FUNDING_SOURCES),
  stage: one([...STAGE_GROUPS, "none"]),
  works: one(["money-ahead"]),
  after: z
    .string()
    .transform((text) => {
      const [due = "", place = "", from = ""] = text.split("_");
      const dueOn = due === "" ? null : parseCivilDate(due);
      if ((due !== "" && !dueOn) || !isId(place)) return null;
      return { dueOn, id: place, from: Number.parseInt(from, 10) || 1 };
    })
    .nullable()
    .catch(null)
    .default(null),
});
export type ListInput = z.infer<typeof listInput>;
