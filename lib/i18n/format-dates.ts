import type { PeriodShown } from "#lib/domain/calendar.ts";
import {
  type CivilDate,
  dayOfMonth,
  daysBetween,
  isoWeekday,
  monthOf,
  toUtcMidnight,
  yearOf,
} from "#lib/domain/civil-date.ts";
import {
  cached,
  type FormatLocale,
  type FormatWords,
  joined,
  languageTag,
  slotted,
  UNKNOWN,
  type Unknown,
  ZONE,
} from "./format-words.ts";

/** How one language writes days, times and reporting periods. */
export function dateFormats(locale: FormatLocale, t: FormatWords) {
  const tag = languageTag(locale);
  const dayFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const column = dayFormat({
    day: locale === "vi" ? "2-digit" : "numeric",
    month: locale === "vi" ? "2-digit" : "short",
    year: "numeric",
  });
  const sentence = dayFormat({
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const shortDay = dayFormat({ day: "numeric", month: "short" });
  const monthName = dayFormat({ month: "long" });
  const shortMonth = dayFormat({ month: locale === "vi" ? "numeric" : "short" });
  const clock = new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: ZONE,
  });
  const stampDay = new Intl.DateTimeFormat(tag, {
    ...dateParts(column),
    timeZone: ZONE,
  });

  const weekdayName = cached((day: 1 | 2 | 3 | 4 | 5 | 6 | 7) =>
    joined(t(`calendar.weekdays.${day}`)),
  );
  const inWords = {
    dayOfWeek: slotted((weekday, date) => t("calendar.day-of-week", { weekday, date })),
    dayAndDistance: slotted((day, distance) => t("calendar.day-and-distance", { day, distance })),
    today: slotted(() => t("calendar.today")),
    monthShort: slotted((month) => t("calendar.month-short", { month })),
    month: slotted((month, year) => t("calendar.month", { month, year })),
    quarter: slotted((quarter, year) => t("calendar.quarter", { quarter, year })),
    firstHalf: slotted((year) => t("calendar.first-half", { year })),
    secondHalf: slotted((year) => t("calendar.second-half", { year })),
    nineMonths: slotted((year) => t("calendar.nine-months", { year })),
    year: slotted((year) => t("calendar.year", { year })),
    once: slotted((date) => t("calendar.once", { date })),
    finance: slotted((period) => t("calendar.finance", { period })),
    withSpan: slotted((period, from, to) => t("calendar.with-span", { period, from, to })),
  };

  /** 05/01/2026; 5 Jan 2026. */
  function date(day: CivilDate | Unknown): string {
    return day ? joined(column.format(toUtcMidnight(day))) : UNKNOWN;
  }

  /** 05/01/2026 and 16/3/2022, as Vietnamese documents write it (the word "ngày" is the sentence's); 5 January 2026. */
  function dateInSentence(day: CivilDate | Unknown): string {
    if (!day) return UNKNOWN;
    return locale === "vi"
      ? `${dayAndMonth(day)}/${yearOf(day)}`
      : joined(sentence.format(toUtcMidnight(day)));
  }

  /** 15/11; 15 Nov. */
  function dayAndMonth(day: CivilDate): string {
    if (locale === "en") return joined(shortDay.format(toUtcMidnight(day)));
    return `${padded(dayOfMonth(day), 10)}/${padded(monthOf(day), 3)}`;
  }

  /** 15/6 – 14/12/2026: the year once if it is the same. */
  function span(from: CivilDate, to: CivilDate): string {
    if (yearOf(from) !== yearOf(to)) return `${date(from)} – ${date(to)}`;
    const end = locale === "vi" ? dateInSentence(to) : date(to);
    return `${dayAndMonth(from)} – ${end}`;
  }

  /** thứ Năm; Thursday. */
  function weekday(day: CivilDate): string {
    return weekdayName(isoWeekday(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7);
  }

  /** thứ Năm, 05/03/2026, as the columns beside it are; Thursday, 5 March 2026. */
  function dayWithWeekday(day: CivilDate): string {
    return inWords.dayOfWeek(weekday(day), locale === "vi" ? date(day) : dateInSentence(day));
  }

  /** Thứ Năm, 05/03/2026: where it begins a line or stands alone. */
  function dayAlone(day: CivilDate): string {
    const words = dayWithWeekday(day);
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  }

  /** thứ Năm, 17/12/2026, còn 2 ngày. */
  function dayThatMatters(day: CivilDate, today: CivilDate): string {
    return inWords.dayAndDistance(dayWithWeekday(day), distance(day, today));
  }

  /** còn 2 ngày; hôm nay; quá hạn 12 ngày. */
  function distance(day: CivilDate, today: CivilDate): string {
    const days = daysBetween(today, day);
    if (days === 0) return inWords.today();
    return days > 0 ? daysLeft(days) : daysOver(-days);
  }

  /** còn 2 ngày; 2 days left. */
  const daysLeft = cached((days: number) => joined(t("calendar.days-left", { days })));

  /** quá hạn 12 ngày; 12 days overdue. */
  const daysOver = cached((days: number) => joined(t("calendar.days-over", { days })));

  /** 09:14 on a clock in Hanoi. */
  function time(instant: Date | string | Unknown): string {
    return instant ? clock.format(new Date(instant)) : UNKNOWN;
  }

  /** 15/12/2026, 09:14. */
  function dateTime(instant: Date | string | Unknown): string {
    if (!instant) return UNKNOWN;
    return `${joined(stampDay.format(new Date(instant)))}, ${time(instant)}`;
  }

  /** Tháng 12/2026 (15/11 – 14/12); Quý IV/2026: for a column or a title. */
  function period(one: PeriodShown): string {
    const name = periodName(one);
    if (one.cadence !== "monthly" || one.regime === "finance") return name;
    return inWords.withSpan(name, dayAndMonth(one.startsOn), dayAndMonth(one.endsOn));
  }

  /** Tháng 12/2026: without its days. */
  function periodName(one: PeriodShown): string {
    const name = namedPeriod(one);
    return one.regime === "finance" ? inWords.finance(name) : name;
  }

  /** T12; Dec: the head of a narrow column, for the month in which a period closes. */
  function monthShort({ endsOn }: Pick<PeriodShown, "endsOn">): string {
    return inWords.monthShort(shortMonth.format(toUtcMidnight(endsOn)));
  }

  /** tháng 12/2026; second half of 2026: within a sentence. */
  function periodInSentence(one: PeriodShown): string {
    const name = periodName(one);
    const isName = locale === "en" && (one.cadence === "monthly" || one.cadence === "quarterly");
    return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
  }

  function namedPeriod({
    cadence,
    year: reportingYear,
    number: which,
    endsOn,
  }: PeriodShown): string {
    const year = String(reportingYear);
    switch (cadence) {
      case "monthly":
        return inWords.month(monthWord(endsOn), year);
      case "quarterly":
        return inWords.quarter(quarterWord(which), year);
      case "half_yearly":
        return which === 1 ? inWords.firstHalf(year) : inWords.secondHalf(year);
      case "nine_month":
        return inWords.nineMonths(year);
      case "yearly":
        return inWords.year(year);
      case "once":
        return inWords.once(date(endsOn));
    }
  }

  function monthWord(day: CivilDate): string {
    return locale === "vi" ? padded(monthOf(day), 3) : monthName.format(toUtcMidnight(day));
  }

  function quarterWord(quarter: number): string {
    return locale === "vi" ? (["I", "II", "III", "IV"][quarter - 1] ?? "") : String(quarter);
  }

  return {
    date,
    dateInSentence,
    dayAndMonth,
    span,
    weekday,
    dayWithWeekday,
    dayAlone,
    dayThatMatters,
    distance,
    daysLeft,
    daysOver,
    time,
    dateTime,
    period,
    periodName,
    periodInSentence,
    monthShort,
  };
}

function padded(part: number, below: number): string {
  return part < below ? `0${part}` : `${part}`;
}

function dateParts(format: Intl.DateTimeFormat): Intl.DateTimeFormatOptions {
  const { day, month, year } = format.resolvedOptions();
  return { day, month, year } as Intl.DateTimeFormatOptions;
}
