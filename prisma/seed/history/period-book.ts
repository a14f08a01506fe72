import {
  type Cadence,
  type Period,
  REGIME_RULES,
  type Regime,
  reportDueOn,
} from "#lib/domain/calendar.ts";
import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { type PeriodsOwed, periodsOwed, type ReportingDuty } from "#lib/domain/periods-owed.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { seedOf } from "../chance.ts";
import type { Cell } from "../copy-rows.ts";
import { demoId, ID_OF } from "../demo-id.ts";

/** A period with what the history asks about it half a million times. */
export type Entry = {
  id: string;
  period: Period;
  /** Says the period within its assignment: which seed its report has. */
  seed: number;
  startDay: number;
  endDay: number;
  /** By working days allowed, as far as they were asked for. */
  dueDays: number[];
};

export type PeriodBook = {
  /** The periods that a duty owes, as seen on a day. */
  owed: (
    regime: Regime,
    duty: ReportingDuty,
    today: CivilDate,
  ) => { closed: Entry[]; open: Entry | null };
  /** The last day on which its report is in time, at a level with so many working days. */
  dueDay: (entry: Entry, workingDays: number) => number;
  /** Rows of the periods that the database does not have yet. */
  newRows: () => Cell[][];
};

export const PERIOD_COLUMNS = [
  "id",
  "regime_key",
  "cadence",
  "year",
  "number",
  "starts_on",
  "ends_on",
] as const;

/** `known` are the ids of the periods in the database by `periodKey`. */
export function periodBook(known: ReadonlyMap<string, string>, calendar: WorkCalendar): PeriodBook {
  const entries = new Map<string, Entry>();
  const answers = new Map<string, { closed: Entry[]; open: Entry | null }>();
  const fresh: Cell[][] = [];

  function entryOf(period: Period): Entry {
    const key = `${period.cadence}${period.key}`;
    const found = entries.get(key);
    if (found) return found;
    const seed = seedOf(key);
    const startDay = dayNumber(period.startsOn);
    const { regime, cadence, year, number, startsOn, endsOn } = period;
    const existing = known.get(periodKey(regime, cadence, startsOn, endsOn));
    const id = existing ?? demoId(ID_OF.period, startDay * 86_400_000, seed, 0);
    if (!existing) fresh.push([id, regime, cadence, year, number, startsOn, endsOn]);
    const entry = { id, period, seed, startDay, endDay: dayNumber(endsOn), dueDays: [] };
    entries.set(key, entry);
    return entry;
  }

  return {
    owed(regime, duty, today) {
      const { cadence, startOn, dueOn, endedOn, ended } = duty;
      const key = `${regime}${cadence}${startOn}${cadence === "once" ? dueOn : ""}${endedOn}${ended}${today}`;
      const found = answers.get(key);
      if (found) return found;
      const { closed, open }: PeriodsOwed = periodsOwed(REGIME_RULES[regime], duty, today);
      const answer = { closed: closed.map(entryOf), open: open && entryOf(open) };
      answers.set(key, answer);
      return answer;
    },
    dueDay({ period, dueDays }, workingDays) {
      dueDays[workingDays] ??= dayNumber(reportDueOn(period, workingDays, calendar));
      return dueDays[workingDays];
    },
    newRows: () => fresh,
  };
}

export function periodKey(
  regime: string,
  cadence: Cadence,
  startsOn: CivilDate,
  endsOn: CivilDate,
): string {
  return `${regime}/${cadence}/${startsOn}/${endsOn}`;
}
