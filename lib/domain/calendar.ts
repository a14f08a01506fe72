import {
  addDays,
  type CivilDate,
  civilDate,
  daysInMonth,
  monthOf,
  parseCivilDate,
  yearOf,
} from "./civil-date.ts";
import { addWorkingDays, type WorkCalendar } from "./working-days.ts";

export const REGIMES = ["administrative", "finance", "party"] as const;
export type Regime = (typeof REGIMES)[number];

export const CADENCES = [
  "once",
  "monthly",
  "quarterly",
  "half_yearly",
  "nine_month",
  "yearly",
] as const;
export type Cadence = (typeof CADENCES)[number];

/** A calendar as data: on which day of the month its figures are closed, and how its keys begin. */
export type RegimeRules = {
  regime: Regime;
  /** 1 to 28; 0 is the last day of each month. A month is named for the one in which it closes. */
  cutoffDay: number;
  keyPrefix: string;
};

/**
 * Administrative reports: month M runs from the 15th of M-1 to the 14th of M, the year from 15/12 to 14/12
 * (Decree 09/2019/ND-CP, article 12). Finance follows the calendar. The Party's follow the administrative one.
 */
export const REGIME_RULES: Record<Regime, RegimeRules> = {
  administrative: { regime: "administrative", cutoffDay: 14, keyPrefix: "" },
  finance: { regime: "finance", cutoffDay: 0, keyPrefix: "F" },
  party: { regime: "party", cutoffDay: 14, keyPrefix: "P" },
};

/** As the table of regimes calls them to start with. */
export const REGIME_NAMES: Record<Regime, { nameVi: string; nameEn: string }> = {
  administrative: { nameVi: "Hành chính", nameEn: "Administrative" },
  finance: { nameVi: "Tài chính", nameEn: "Finance" },
  party: { nameVi: "Công tác đảng", nameEn: "Party" },
};

export type Period = {
  regime: Regime;
  cadence: Cadence;
  /** The reporting year: 20 December 2025 belongs to 2026. */
  year: number;
  /** Month 1-12, quarter 1-4, half 1-2; else 1. */
  number: number;
  startsOn: CivilDate;
  /** The cut-off: the last day whose facts are reported. */
  endsOn: CivilDate;
  /** Says the whole period: "2026-M12", "2026-Q4", "2026-H2", "2026-9M", "2026-Y", "F2026-M11", "2022-05-25_2022-12-09". */
  key: string;
};

/** What it takes to word a period; the row of a period in the database has it too. */
export type PeriodShown = Omit<Period, "key" | "regime"> & { regime: string };

/** Every cadence but "once" is made of whole months: how many, and how many periods a year has. */
const MONTHS: Record<
  Exclude<Cadence, "once">,
  { length: number; perYear: number; code: string }
> = {
  monthly: { length: 1, perYear: 12, code: "M" },
  quarterly: { length: 3, perYear: 4, code: "Q" },
  half_yearly: { length: 6, perYear: 2, code: "H" },
  nine_month: { length: 9, perYear: 1, code: "9M" },
  yearly: { length: 12, perYear: 1, code: "Y" },
};

const KEY = /^([A-Z]?)(\d{4})-(?:([MQH])(\d{1,2})|(9M|Y))$/;
const ONCE_KEY = /^([A-Z]?)(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/;

/** The period of that year and number, which are trusted. */
export function periodOf(
  rules: RegimeRules,
  cadence: Exclude<Cadence, "once">,
  year: number,
  number: number,
): Period {
  const { length, perYear, code } = MONTHS[cadence];
  const lastMonth = number * length;
  const which = perYear === 1 ? code : `${code}${perYear === 12 ? pad(number) : number}`;
  return {
    regime: rules.regime,
    cadence,
    year,
    number,
    startsOn: openingDay(rules, year, lastMonth - length + 1),
    endsOn: closingDay(rules, year, lastMonth),
    key: `${rules.keyPrefix}${year}-${which}`,
  };
}

/** The single period of a duty that is done once: from its start to its deadline. */
export function oncePeriod(rules: RegimeRules, startsOn: CivilDate, endsOn: CivilDate): Period {
  return {
    regime: rules.regime,
    cadence: "once",
    year: reportingMonth(rules, endsOn).year,
    number: 1,
    startsOn: startsOn < endsOn ? startsOn : endsOn,
    endsOn,
    key: `${rules.keyPrefix}${startsOn < endsOn ? startsOn : endsOn}_${endsOn}`,
  };
}

/** The period in which a day lies; null between the nine-month reports of two years. */
export function periodOn(
  rules: RegimeRules,
  cadence: Exclude<Cadence, "once">,
  date: CivilDate,
): Period | null {
  const { year, month } = reportingMonth(rules, date);
  const { length, perYear } = MONTHS[cadence];
  const number = Math.ceil(month / length);
  return number > perYear ? null : periodOf(rules, cadence, year, number);
}

/** The periods whose cut-off lies from `from` to `to`, both included, in order. */
export function periodsOf(
  rules: RegimeRules,
  cadence: Exclude<Cadence, "once">,
  from: CivilDate,
  to: CivilDate,
): Period[] {
  const periods: Period[] = [];
  const { length, perYear } = MONTHS[cadence];
  let { year, month } = reportingMonth(rules, from);
  let number = Math.ceil(month / length);
  for (;;) {
    if (number > perYear) [year, number] = [year + 1, 1];
    if (closingDay(rules, year, number * length) > to) return periods;
    periods.push(periodOf(rules, cadence, year, number));
    number += 1;
  }
}

/** The one before it of the same kind; null for a duty that is done once. */
export function previousPeriod(period: Period): Period | null {
  if (period.cadence === "once") return null;
  const rules = REGIME_RULES[period.regime];
  return period.number > 1
    ? periodOf(rules, period.cadence, period.year, period.number - 1)
    : periodOf(rules, period.cadence, period.year - 1, MONTHS[period.cadence].perYear);
}

/** Reads a key as it stands in a URL; null if no period has it. */
export function periodOfKey(key: string): Period | null {
  const [, prefix, from, to] = ONCE_KEY.exec(key) ?? [];
  if (from && to) {
    const rules = rulesOfPrefix(prefix);
    const valid = rules && parseCivilDate(from) && parseCivilDate(to) && from <= to;
    return valid ? oncePeriod(rules, from, to) : null;
  }
  const [, letter, year, code, number = "1", whole] = KEY.exec(key) ?? [];
  const rules = rulesOfPrefix(letter);
  const cadence = CADENCES.find((one) => one !== "once" && MONTHS[one].code === (code ?? whole));
  if (!rules || !cadence || cadence === "once" || !year) return null;
  if (Number(year) < 1901 || Number(year) > 2198) return null;
  if (Number(number) < 1 || Number(number) > MONTHS[cadence].perYear) return null;
  const period = periodOf(rules, cadence, Number(year), Number(number));
  return period.key === key ? period : null;
}

/** Working days after the cut-off until the report is due, by the level of the unit; others have `DEFAULT_DAYS_ALLOWED`. */
export const DAYS_ALLOWED: Readonly<Record<string, number>> = {
  commune: 3,
  province: 5,
  committee: 5,
  department: 5,
};
export const DEFAULT_DAYS_ALLOWED = 5;

export function daysAllowed(level: string): number {
  return DAYS_ALLOWED[level] ?? DEFAULT_DAYS_ALLOWED;
}

/** The last day on which the report of a period is in time. */
export function reportDueOn(
  period: Pick<Period, "endsOn">,
  workingDaysAllowed: number,
  calendar: WorkCalendar,
): CivilDate {
  return addWorkingDays(period.endsOn, workingDaysAllowed, calendar);
}

function closingDay({ cutoffDay }: RegimeRules, year: number, month: number): CivilDate {
  return civilDate(year, month, cutoffDay === 0 ? daysInMonth(year, month) : cutoffDay);
}

/** The day after the closing day of the month before. Made of its parts: the demo makes half a million periods. */
function openingDay(rules: RegimeRules, year: number, month: number): CivilDate {
  if (rules.cutoffDay === 0) return civilDate(year, month, 1);
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  if (rules.cutoffDay === 28) return addDays(closingDay(rules, y, m), 1);
  return civilDate(y, m, rules.cutoffDay + 1);
}

/** The month that reports a day: after the closing day it is the next one. */
function reportingMonth(rules: RegimeRules, date: CivilDate): { year: number; month: number } {
  const [year, month] = [yearOf(date), monthOf(date)];
  if (date <= closingDay(rules, year, month)) return { year, month };
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

function rulesOfPrefix(prefix: string | undefined): RegimeRules | undefined {
  return Object.values(REGIME_RULES).find((rules) => rules.keyPrefix === prefix);
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
