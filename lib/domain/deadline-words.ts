import type { Cadence } from "./calendar.ts";
import { addDays, addMonths, type CivilDate, compareDates, yearOf } from "./civil-date.ts";
import { type NamedTime, namedTimes } from "./named-times.ts";
import { searchKey } from "./text.ts";
import { addWorkingDays, type WorkCalendar } from "./working-days.ts";

export type Recurring = Exclude<Cadence, "once">;

/** Why words about time gave no day: nothing is guessed. */
export type Unclear =
  | "not-understood"
  /** "15/12": of which year? */
  | "year-missing"
  /** Two days that are no span: which of them? */
  | "several"
  | "no-such-day"
  /** "hằng tuần": there is no such period of reports. */
  | "no-period";

/** What words about time came to. A task may have a deadline, a period of reports, or both. */
export type DeadlineRead = {
  /** The last day that is in time. */
  dueOn: CivilDate | null;
  cadence: Recurring | null;
  /** "thường xuyên": it never ends, so that it has no deadline of its own. */
  continuous: boolean;
  /** "trước ngày 15": the last day in time is the 14th, which deserves to be said. */
  before: boolean;
  /** "trước ngày 20 hằng tháng": a day of each period, which no deadline can say. */
  dayOfPeriod: boolean;
  /** "6 tháng, 1 năm": the longer periods that are named besides the one that is taken. */
  otherCadences: readonly Recurring[];
  /** "2026 - 2030": more than a year's work, of which somebody will want to hear before its end. */
  overYears: boolean;
  unclear: Unclear | null;
};

const NOTHING: DeadlineRead = {
  dueOn: null,
  cadence: null,
  continuous: false,
  before: false,
  dayOfPeriod: false,
  otherCadences: [],
  overYears: false,
  unclear: null,
};
/** "ngày 20", "15/12", "the 20th", left over where the words name a period. */
const DAY_OF_PERIOD = /\b(?:ngay|day) (?:mung )?\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)\b/;

/** The finest first: reports "6 tháng, 1 năm" are due each half-year. */
const PERIODS: readonly (readonly [Recurring, RegExp])[] = [
  ["monthly", /\bmonthly\b|\b(?:every|each|per) month\b|\b(?:hang|moi|tung) thang\b/],
  ["quarterly", /\bquarterly\b|\b(?:every|each|per) quarter\b|\b(?:hang|moi|tung|cuoi) quy\b/],
  [
    "half_yearly",
    /\b(?:0?6|sau) thang\b|\bhalf[- ]?year(?:ly)?\b|\b(?:semi|bi)-?annual(?:ly)?\b|\bevery (?:6|six) months\b/,
  ],
  ["nine_month", /\b(?:0?9|chin) thang\b|\bnine[- ]months?\b/],
  [
    "yearly",
    /\b(?:hang|moi|tung|0?1|mot|ca) nam\b|\bthuong nien\b|\b(?:annual(?:ly)?|yearly)\b|\b(?:every|each|per) year\b/,
  ],
];
/** A list after "định kỳ": "tháng, quý, 6 tháng và năm". */
const PERIOD_LIST =
  /\b(?:dinh ky|hang|theo)(?: hang)? ((?:(?:0?[69] )?(?:thang|quy|nam)(?:\s*(?:,|;|\/|va)\s*)?)+)/;
const LISTED: readonly (readonly [Recurring, RegExp])[] = [
  ["monthly", /(?<!\d )\bthang\b/],
  ["quarterly", /\bquy\b/],
  ["half_yearly", /\b0?6 thang\b/],
  ["nine_month", /\b0?9 thang\b/],
  ["yearly", /\bnam\b/],
];
const OTHER_PERIOD = /\b(?:hang|moi) (?:tuan|ngay)\b|\b(?:weekly|daily)\b|\bevery (?:week|day)\b/;
const CONTINUOUS =
  /\bthuong xuyen\b|\blien tuc\b|\b(?:ongoing|regularly|continuous(?:ly)?)\b|\bon a regular basis\b/;
const FROM_ISSUE =
  /\b(\d{1,3}) (ngay lam viec|(?:working|business) days?|ngay|days?|tuan|weeks?|thang|months?),? (?:ke tu|tinh tu|tu|from|of|after|since)\b(.{0,50})/;
const ISSUED = /\b(?:ban hanh|ky|issu\w*|sign\w*)\b/;

type Document = { issuedOn: CivilDate; calendar?: WorkCalendar };

/**
 * Reads what an annex says of time, in Vietnamese or English: "trước ngày 15/12/2026", "xong trong Quý IV/2026",
 * "hằng quý", "trong 30 ngày kể từ ngày ban hành", "by 15 Dec 2026". `issuedOn` is the directive's day.
 *
 * - "trước ngày 15/12" (before) is read by the word: the 15th itself is too late, the last day in time is the 14th;
 *   who keeps it is in time by either reading. With an hour ("trước 17 giờ ngày 15/12") it is that day. "đến", "chậm
 *   nhất", "trong" and "by" include the day.
 * - A month, quarter or year lasts to its last calendar day, since deadlines are about facts and not about periods of
 *   reports. "đầu", "giữa", "cuối" of a month or year are the days of the Civil Code 2015, article 146.
 * - Spans from the day of issue: that day is not counted (Civil Code 2015, article 147), months end on the day of the
 *   same number (article 148).
 */
export function readDeadline(words: string, { issuedOn, calendar }: Document): DeadlineRead {
  const text = searchKey(words).replace(/[–—−]/g, "-");
  if (text === "" || /^[-.…]+$/.test(text)) return NOTHING;
  const relative = FROM_ISSUE.exec(text);
  if (relative) return sinceIssue(relative, { issuedOn, ...(calendar && { calendar }) });

  const { times, rest } = namedTimes(text);
  const [cadence = null, ...otherCadences] = periodsIn(rest);
  const continuous = CONTINUOUS.test(rest);
  const found = { ...NOTHING, cadence, otherCadences, continuous };
  const due = dueOf(times, text);
  if (due === "none" || (due === "year-missing" && cadence)) {
    if (cadence || continuous)
      return { ...found, dayOfPeriod: due === "year-missing" || DAY_OF_PERIOD.test(rest) };
    return { ...NOTHING, unclear: OTHER_PERIOD.test(rest) ? "no-period" : "not-understood" };
  }
  if (typeof due === "string") return { ...found, unclear: due };
  return { ...found, ...due, overYears: times.length > 1 && isOverYears(times) };
}

function sinceIssue(
  [, count = "", unit = "", ref = ""]: RegExpExecArray,
  { issuedOn, calendar }: Document,
): DeadlineRead {
  const n = Number(count);
  if (!ISSUED.test(ref)) return { ...NOTHING, unclear: "not-understood" };
  if (/lam viec|working|business/.test(unit))
    return calendar
      ? { ...NOTHING, dueOn: addWorkingDays(issuedOn, n, calendar) }
      : { ...NOTHING, unclear: "not-understood" };
  if (/thang|month/.test(unit)) return { ...NOTHING, dueOn: addMonths(issuedOn, n) };
  return { ...NOTHING, dueOn: addDays(issuedOn, /tuan|week/.test(unit) ? n * 7 : n) };
}

/** All that are named, the finest first. */
function periodsIn(text: string): Recurring[] {
  const list = PERIOD_LIST.exec(text)?.[1] ?? "";
  const named = new Set(
    [
      ...LISTED.filter(([, form]) => form.test(list)),
      ...PERIODS.filter(([, form]) => form.test(text)),
    ].map(([cadence]) => cadence),
  );
  return PERIODS.map(([cadence]) => cadence).filter((cadence) => named.has(cadence));
}

type Due = Pick<DeadlineRead, "dueOn" | "before">;

/** The deadline among the times that are named: the only one, or the end of a span. */
function dueOf(times: readonly NamedTime[], text: string): Due | Unclear | "none" {
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last) return "none";
  const wrong = times.find(({ days }) => typeof days === "string");
  if (wrong) return wrong.days as Unclear;
  if (times.length > 1 && !isSpan(times, text)) {
    const days = new Set(times.map((time) => dayOf(time, text)?.dueOn).toSorted(byDay));
    return days.size === 1 ? (dayOf(last, text) ?? "not-understood") : "several";
  }
  if (times.length === 1 && /\b(?:tu|from|since)(?: (?:ngay|dau))?$/.test(textBefore(last, text)))
    return "not-understood";
  return dayOf(last, text) ?? "not-understood";
}

function isOverYears(times: readonly NamedTime[]): boolean {
  const years = times.flatMap(({ days }) => (typeof days === "string" ? [] : [yearOf(days.to)]));
  return new Set(years).size > 1;
}

function byDay(a: CivilDate | null | undefined, b: CivilDate | null | undefined): number {
  return compareDates(a ?? "", b ?? "");
}

/** "từ … đến …", "giai đoạn 2026-2030": what stands between two times says that they are one span. */
function isSpan(times: readonly NamedTime[], text: string): boolean {
  return times.slice(1).every((time, index) => {
    const between = text.slice(times[index]?.end, time.at);
    return /^\s*(?:-|den|toi|to|until|,\s*den)\s*(?:het|cuoi|ngay|thang|nam|truoc|the end of|\s)*$/.test(
      between,
    );
  });
}

/** The last day in time of one time that is named; null if the words before it say something else. */
function dayOf(time: NamedTime, text: string): Due | null {
  const { days, span } = time;
  if (typeof days === "string") return null;
  const lead = textBefore(time, text);
  if (/\b(?:sau|after)(?: (?:ngay|thang|khi))?$/.test(lead)) return null;
  const part = /\b(?:(dau|early|beginning of|start of)|(giua|mid|middle of))[- ]?$/.exec(lead);
  if (part) {
    if (span !== "month" && span !== "year") return null;
    if (part[1]) return { dueOn: days.from, before: false };
    const middle = span === "month" ? addDays(days.from, 14) : addDays(addMonths(days.from, 6), -1);
    return { dueOn: middle, before: false };
  }
  // "trước hết tháng 6" and "trước 17 giờ ngày 15" end with the span; "trước tháng 6" ends before it begins.
  const before = /\b(?:truoc|before|prior to)(?: (?:ngay|thang|quy|nam|the))?$/.test(lead);
  return before
    ? { dueOn: addDays(days.from, -1), before: true }
    : { dueOn: days.to, before: false };
}

function textBefore({ at }: NamedTime, text: string): string {
  return text.slice(0, at).trimEnd();
}
