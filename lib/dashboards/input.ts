import { z } from "zod";
import { periodOfKey } from "#lib/domain/calendar.ts";
import { parseCivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { AGES } from "#lib/domain/exception-age.ts";
import { FUNDING_SOURCES } from "#lib/domain/funding.ts";
import { isId } from "#lib/domain/id.ts";
import { SINCE_CHOICES } from "#lib/domain/last-look.ts";
import { RANK_FIGURES } from "#lib/domain/moved-rank.ts";
import { STAGE_GROUPS } from "#lib/domain/works-stage.ts";
import { LISTED_PAST, LISTED_STATES } from "./figures/list-assignments.ts";
import { LISTED_CHANGES } from "./figures/list-changes.ts";
import { LISTED_REPORTS } from "./figures/list-reports.ts";

/** What an address may say; a value that says nothing is as good as none, so that old links still open. */
const id = z.string().refine(isId).nullable().catch(null).default(null);
const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).nullable().catch(null).default(null);
const year = z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null);

const filter = {
  /** A group of tasks by its key; a form says all of them by "". */
  group: z
    .string()
    .max(60)
    .transform((key) => key || null)
    .nullable()
    .catch(null)
    .default(null),
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

/** As our own links write it; what is typed is `day`. */
const isoDay = z
  .string()
  .transform((text) => parseCivilDate(text))
  .nullable()
  .catch(null)
  .default(null);

export const briefingInput = z.object({
  unit: z.string().nullable().catch(null).default(null),
  /** What is compared with: the last look, a week ago, a month ago, or the day that was typed. */
  since: z.enum(SINCE_CHOICES).catch("look").default("look"),
  day,
  /** All units that turned instead of the first few. */
  turned: z.literal("all").nullable().catch(null).default(null),
});
export type BriefingInput = z.infer<typeof briefingInput>;

export const heatInput = z.object({
  ...filter,
  /** All units of all levels instead of those that are compared. */
  all: z.literal("1").nullable().catch(null).default(null),
  /** One of the plain figures, or a goal's id. */
  figure: z.string().max(60).catch("on-time").default("on-time"),
});
export type HeatInput = z.infer<typeof heatInput>;

export const matrixInput = z.object({
  ...filter,
  /** All tasks, as whoever chooses no group in the form asks for; without it the page picks a group. */
  all: z.literal("1").nullable().catch(null).default(null),
  figure: z.enum(["overdue", "settled"]).catch("overdue").default("overdue"),
});
export type MatrixInput = z.infer<typeof matrixInput>;

export const mapInput = z.object({
  ...filter,
  /** All units of all levels instead of those that are compared. */
  all: z.literal("1").nullable().catch(null).default(null),
  figure: z.string().max(60).catch("overdue").default("overdue"),
  /** The two days that are compared. */
  from: day,
  to: day,
});
export type MapInput = z.infer<typeof mapInput>;
export const rankingInput = z.object({
  figure: z.enum(RANK_FIGURES).catch("overdue").default("overdue"),
  /** Compared with the beginning of this day: as it is typed, or as our links write it. */
  day,
  since: isoDay,
});
export type RankingInput = z.infer<typeof rankingInput>;

export const goalInput = z.object({
  unit: z.string().nullable().catch(null).default(null),
  /** The two days that are compared. */
  from: day,
  to: day,
});

export const listInput = z.object({
  ...filter,
  state: one(LISTED_STATES),
  /** How it stood at the end of the day `on`. */
  was: one(LISTED_PAST),
  on: day,
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
  /** The units of the goal that had reached it by a day. */
  reached: isoDay,
  /** Those that had not. */
  lacking: isoDay,
  works: one(["money-ahead"]),
  /** For how long what is open has been open. */
  age: one(AGES),
  /** What became of it since a day began. */
  changed: one(LISTED_CHANGES),
  since: isoDay,
  /** Who decides what waits, or answers what is asked. */
  who: id,
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
