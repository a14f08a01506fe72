import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type PeriodShown, REGIME_RULES, reportDueOn } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { periodsOwed } from "#lib/domain/periods-owed.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { named } from "#lib/i18n/named.ts";
import { draftsOnly, notIssued, wrongChoice } from "./assign-task.ts";
import { readChoice } from "./input.ts";
import {
  type AreaRow,
  type AssignPlan,
  digestOf,
  draftsAmong,
  type NewAssignment,
  planAssignments,
} from "./plan.ts";
import type { LineProblem } from "./read-lines.ts";
import { candidatesFor, type TaskInHand, taskInHand } from "./task-in-hand.ts";

/** What giving out a task would come to: plain values, as the page shows them. */
export type AssignPreview = {
  /** By field, in the order of the form. */
  wrong: Record<string, Message>;
  digest: string;
  chosen: number;
  excepted: number;
  kept: number;
  updated: number;
  /** Of those, drafts: saving as a draft changes them alone. */
  draftsUpdated: number;
  added: number;
  /** Of the table's rows and of the chosen units that no row names. */
  listed: number;
  areas: AreaRow[];
  problems: AssignPlan["problems"];
  cadence: TaskInHand["cadence"];
  /** Why it cannot reach units yet, as a message key; as a draft it can be kept. */
  notYet: string | null;
  duty: Duty | null;
  /** The new units by area, where the list was asked for. */
  units: { areaId: string; names: string[] }[] | null;
};

/** The periods that a unit will report, by the common deadline. */
export type Duty = {
  periods: number;
  first: PeriodShown;
  last: PeriodShown;
  /** The last day on which the first report is in time, for the level that has the fewest days. */
  firstReportDueOn: CivilDate;
};

export type { AreaRow, LineProblem };

/** What the form would do, read in one snapshot, with all that keeps it from being done. */
export async function previewAssignments(
  actor: Actor,
  input: { taskId: string } & Record<string, unknown>,
  locale: NumberLocale,
): Promise<Outcome<AssignPreview>> {
  const choice = readChoice(input, locale, actor.today);
  return readAsActor(actor, async (read) => {
    const task = await taskInHand(read, actor, input.taskId, { deed: "assignment:assign" });
    if (!task) return refuse.notFound();
    const candidates = await candidatesFor(read, actor, task.id);
    const plan = planAssignments(choice.value, candidates, task, { locale, today: actor.today });
    const [calendar] = await read<WorkCalendarRow>(sql`
      SELECT coalesce((SELECT array_agg(day::text) FROM holiday WHERE kind = 'day_off'), '{}') AS holidays,
             coalesce((SELECT array_agg(day::text) FROM holiday WHERE kind = 'make_up_day'), '{}') AS "makeUpDays",
             (SELECT min(v.report_working_days)::int FROM task_level l JOIN unit_level v ON v.key = l.level_key
               WHERE l.task_id = ${task.id}::uuid AND l.role = 'lead') AS days`);
    return done({
      wrong: wrongChoice(choice, plan),
      digest: digestOf(plan),
      chosen: plan.chosen,
      excepted: plan.excepted,
      kept: plan.kept,
      updated: plan.updates.length,
      draftsUpdated: draftsAmong(plan.updates).length,
      added: plan.added.length,
      listed: plan.listed,
      areas: plan.areas,
      problems: plan.problems,
      cadence: task.cadence,
      notYet: notIssued(task) ?? (await draftsOnly(read, actor)),
      units: input.deed === "list" ? unitsByArea(plan.added, locale) : null,
      duty: dutyOf(task, plan.startOn, choice.value.dueOn ?? task.dueOn, calendar),
    });
  });
}

function unitsByArea(added: readonly NewAssignment[], locale: NumberLocale) {
  const byArea = Map.groupBy(added, ({ unit }) => unit.areaId);
  return [...byArea].map(([areaId, inside]) => ({
    areaId,
    names: inside.map(({ unit }) => named({ locale }, unit.shortName, unit.nameEn)),
  }));
}

type WorkCalendarRow = { holidays: CivilDate[]; makeUpDays: CivilDate[]; days: number | null };

function dutyOf(
  { cadence, regime }: TaskInHand,
  startOn: CivilDate,
  dueOn: CivilDate | null,
  calendar: WorkCalendarRow | undefined,
): Duty | null {
  if (!dueOn || dueOn < startOn) return null;
  const duty = { cadence, startOn, dueOn, endedOn: null };
  const { closed, open } = periodsOwed(REGIME_RULES[regime], duty, dueOn);
  const periods = open ? [...closed, open] : closed;
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  const work: WorkCalendar = {
    holidays: new Set(calendar?.holidays),
    makeUpDays: new Set(calendar?.makeUpDays),
  };
  return {
    periods: periods.length,
    first,
    last,
    firstReportDueOn: reportDueOn(first, calendar?.days ?? 3, work),
  };
}
