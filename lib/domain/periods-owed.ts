import {
  type Cadence,
  oncePeriod,
  type Period,
  periodOn,
  periodsOf,
  type RegimeRules,
} from "./calendar.ts";
import { addMonths, type CivilDate, earlierOf, laterOf } from "./civil-date.ts";

export type ReportingDuty = {
  cadence: Cadence;
  startOn: CivilDate;
  /** Null for a duty without a deadline. */
  dueOn: CivilDate | null;
  /** The day on which it was done, suspended, cancelled or superseded; null while it goes on. */
  endedOn: CivilDate | null;
  /** Done (the default): the period of that day still reports it. Stopped: that period is owed no more. */
  ended?: "done" | "stopped";
};

/** A suspension that is over: from its day until the day before work was resumed nothing was asked. */
export type Suspension = { from: CivilDate; resumedOn: CivilDate };

export type PeriodsOwed = {
  /** Their cut-off has passed, oldest first. */
  closed: Period[];
  /** The one that runs today; null before the start, after the end, and between two nine-month reports. */
  open: Period | null;
};

/**
 * The periods for which a duty owes a report, as seen on `today`.
 *
 * From the period in which it starts to the one in which it ends. The deadline ends nothing: a task that is not done
 * keeps its periods until it is done, suspended or cancelled. A duty that is done once has a single period, up to its
 * deadline; if it is not done by then it owes a report for every month of its regime that begins after the deadline
 * (so nobody is asked twice for the same days). Without a deadline it owes those months from the start.
 */
export function periodsOwed(
  rules: RegimeRules,
  duty: ReportingDuty,
  today: CivilDate,
): PeriodsOwed {
  const all =
    duty.cadence === "once"
      ? onceAndAfter(rules, duty, today)
      : recurring(rules, duty.cadence, duty, today);
  const owed = all.filter((period) => isOwed(period, duty));
  return {
    closed: owed.filter((period) => period.endsOn < today),
    open: owed.find((period) => period.startsOn <= today && today <= period.endsOn) ?? null,
  };
}

/** A period whose cut-off lies in a suspension is reported by nobody, as if the duty had ended in it. */
export function isCutOffIn(
  period: Pick<Period, "endsOn">,
  suspensions: readonly Suspension[],
): boolean {
  return suspensions.some(
    ({ from, resumedOn }) => from <= period.endsOn && period.endsOn < resumedOn,
  );
}

/** A period that a duty owes next, and from which day on it can be reported. */
export type NextPeriod = { period: Period; opensOn: CivilDate };

/**
 * What a duty owes first from `day` on: the period that runs then, else the one that opens next. Null for a duty that is
 * over.
 */
export function nextPeriod(
  rules: RegimeRules,
  duty: ReportingDuty,
  day: CivilDate,
): NextPeriod | null {
  if (duty.endedOn !== null) return null;
  const { cadence, startOn, dueOn } = duty;
  const from = laterOf(day, startOn);
  const once = cadence === "once" && dueOn !== null;
  const period =
    once && from <= dueOn
      ? oncePeriod(rules, startOn, dueOn)
      : periodsOf(
          rules,
          cadence === "once" ? "monthly" : cadence,
          from,
          addMonths(from, MOST_MONTHS_AHEAD),
        ).find(({ startsOn }) => !once || startsOn > dueOn);
  return period ? { period, opensOn: laterOf(period.startsOn, startOn) } : null;
}

/** Longer than the gap between the nine-month reports of two years. */
const MOST_MONTHS_AHEAD = 24;

function isOwed(period: Period, { endedOn, ended = "done" }: ReportingDuty): boolean {
  if (endedOn === null) return true;
  return ended === "done" ? period.startsOn <= endedOn : period.endsOn < endedOn;
}

function onceAndAfter(rules: RegimeRules, duty: ReportingDuty, today: CivilDate): Period[] {
  if (duty.dueOn === null) return recurring(rules, "monthly", duty, today);
  const once = oncePeriod(rules, duty.startOn, duty.dueOn);
  const after = recurring(rules, "monthly", { ...duty, startOn: duty.dueOn }, today);
  return [once, ...after.filter((month) => month.startsOn > once.endsOn)];
}

function recurring(
  rules: RegimeRules,
  cadence: Exclude<Cadence, "once">,
  { startOn, endedOn }: ReportingDuty,
  today: CivilDate,
): Period[] {
  const last = endedOn === null ? today : earlierOf(today, endedOn);
  const closed = periodsOf(rules, cadence, startOn, last);
  const running = periodOn(rules, cadence, laterOf(last, startOn));
  if (running === null || running.key === closed.at(-1)?.key) return closed;
  return [...closed, running];
}
