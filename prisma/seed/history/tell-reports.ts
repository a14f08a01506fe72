import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { DEMO_COMMUNES } from "../accounts.ts";
import { chance, mix } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { temperOf } from "../provinces.ts";
import { type DemoUnit, LEVELS } from "../units.ts";
import type { Duty } from "./duty.ts";
import { type Habit, type LifecycleInput, lifecycleOf } from "./lifecycle.ts";
import { DAY_MS, dayText, startOfDay } from "./moments.ts";
import type { Entry, PeriodBook } from "./period-book.ts";
import { type Content, contentOf } from "./report-content.ts";
import type { Sink } from "./tables.ts";
import type { View } from "./view.ts";
import { newestVersionId, raisesSomething, viewReport } from "./view-report.ts";

const WORKING_DAYS = Object.fromEntries(LEVELS.map(({ key, days }) => [key, days]));

/** How an assignment ended, and since when that is known. */
export type End = {
  kind: "done" | "stopped";
  on: CivilDate;
  knownAt: number;
  completing: Entry | null;
};

/** How it ended, if that is known: a completion once its report is approved, a stop at once. */
export function endKnown({ book, today }: View, duty: Duty): End | null {
  const { doneDay, stopped } = duty.outcome;
  if (stopped)
    return stopped.day < today
      ? {
          kind: "stopped",
          on: dayText(stopped.day),
          knownAt: startOfDay(stopped.day),
          completing: null,
        }
      : null;
  if (doneDay === null || doneDay >= today) return null;
  const { closed, open } = book.owed(
    duty.task.regime,
    { ...dutyOf(duty), endedOn: dayText(doneDay) },
    dayText(today),
  );
  const completing = open ?? closed.at(-1);
  if (!completing) return null;
  const deeds = lifecycleOf(lifecycleInput(book, duty, completing, true));
  const settledAt = deeds.at(-1)?.at ?? Infinity;
  return settledAt < startOfDay(today)
    ? { kind: "done", on: dayText(doneDay), knownAt: settledAt, completing }
    : null;
}

function dutyOf({ task, startOn, dueOn }: Duty) {
  return { cadence: task.cadence, startOn, dueOn, endedOn: null };
}

/** What of an assignment's reports the rest of its rows depends on. */
export type Told = {
  waiting: number;
  firstSentAt: number | null;
  /** The newest cut-off (or day of the fact) that an approved report covers. */
  settledThrough: number;
  /** Reports that were approved or received, oldest first. */
  settled: Settled[];
};

export type Settled = { entry: Entry; versionId: () => string; content: () => Content };

/** A difficulty is answered within this time after its report was sent, whatever became of the report. */
const ANSWERED_WITHIN_DAYS = 60;

export function tellReports(view: View, duty: Duty, end: End | null, sink: Sink): Told {
  const { country, book, today, writtenUntil } = view;
  const { doneDay } = duty.outcome;
  const { closed, open } = book.owed(
    duty.task.regime,
    { ...dutyOf(duty), endedOn: end?.on ?? null, ended: end?.kind ?? "done" },
    dayText(today),
  );
  const told: Told = { waiting: 0, firstSentAt: null, settledThrough: -1, settled: [] };
  const now = startOfDay(today);
  for (const entry of open ? [...closed, open] : closed) {
    const isCompleting =
      doneDay !== null && doneDay < today && entry.startDay <= doneDay && doneDay <= entry.endDay;
    const input = lifecycleInput(book, duty, entry, isCompleting);
    const { seed, dueDay } = input;
    const isRunning = entry === open && !(isCompleting && entry.period.cadence === "once");
    const all = isRunning ? [] : lifecycleOf(input);
    const deeds = all.filter(({ at }) => at < now);
    const last = deeds.at(-1);
    const completedOn = isCompleting ? dayText(doneDay) : null;
    told.firstSentAt ??= deeds[0]?.at ?? null;
    const settledDays =
      last?.kind === "settled" && writtenUntil !== null
        ? (startOfDay(writtenUntil) - last.at) / DAY_MS
        : 0;
    if (settledDays <= (raisesSomething(seed) ? ANSWERED_WITHIN_DAYS : 0)) {
      const reportId =
        view.reportIds.get(`${duty.id}${entry.id}`) ??
        demoId(ID_OF.report, entry.startDay * DAY_MS, duty.ordinal, entry.seed);
      const report = { country, duty, entry, seed, reportId, dueDay, deeds, all, now, completedOn };
      viewReport(report, sink);
    }
    if (last?.kind === "sent") told.waiting += 1;
    if (last?.kind !== "settled") continue;
    told.settled.push({
      entry,
      versionId: () => newestVersionId(duty, entry, deeds),
      content: () => contentOf(country, duty, entry, seed, { isFlawed: false, completedOn }),
    });
    const covered = isCompleting
      ? Math.max(doneDay, Math.min(entry.endDay, today - 1))
      : entry.endDay;
    told.settledThrough = Math.max(told.settledThrough, covered);
  }
  return told;
}

/** One province sends later than it used to since the autumn: who leads is to see that it turned. */
const SLIPPING = { province: "12", sinceDay: dayNumber("2026-10-01") };

function lifecycleInput(
  book: PeriodBook,
  { seed, task, unit, occurrence, outcome }: Duty,
  entry: Entry,
  completing: boolean,
): LifecycleInput {
  const { pace } = temperOf(unit.provinceCode);
  const habit = chance(mix(unit.ordinal, 7800), 1);
  const years = Math.max(0, entry.period.year - 2022);
  const isOnce = entry.period.cadence === "once";
  const dueDay = book.dueDay(entry, WORKING_DAYS[unit.level] ?? 5);
  return {
    seed: mix(seed, entry.seed),
    afterDay: completing && isOnce ? (outcome.doneDay ?? entry.endDay) : entry.endDay,
    dueDay,
    punctuality:
      Math.min(0.985, 0.69 + 0.13 * pace + 0.035 * years + 0.14 * (habit - 0.5)) -
      (unit.provinceCode === SLIPPING.province && entry.endDay >= SLIPPING.sinceDay ? 0.17 : 0),
    decisionDays:
      unit.level === "commune" ? 2 + 5 * (1 - pace) + 2 * chance(mix(unit.ordinal, 7900), 2) : 5,
    mayReturn: task.rule !== "received",
    completing,
    mayForget: !isDemoStation(unit),
    habit: occurrence === 1 ? habitOf(task.code, unit, entry) : null,
  };
}

const MONTHLY = ["F01", "F03", "F07"];
const HABITS: readonly Habit[] = ["late", "returned", "waiting"];

/** The stations that people sign in to have one of each in every month, another task each time. */
function habitOf(code: string, unit: DemoUnit, { period }: Entry): Habit | null {
  const place = MONTHLY.indexOf(code);
  if (place < 0 || !isDemoStation(unit)) return null;
  return HABITS[(place + period.number + unit.ordinal) % HABITS.length] ?? null;
}

function isDemoStation({ level, code }: DemoUnit): boolean {
  return level === "commune" && DEMO_COMMUNES.includes(code);
}
