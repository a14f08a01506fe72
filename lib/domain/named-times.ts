import { type CivilDate, civilDate, endOfMonth, parseCivilDate } from "./civil-date.ts";

/** A day, month, quarter, part of a year or year that a text names, with where it stands in it. */
export type NamedTime = {
  at: number;
  end: number;
  span: "day" | "month" | "quarter" | "part" | "year";
  /** Its first and last day, or why it has none. */
  days: { from: CivilDate; to: CivilDate } | "year-missing" | "no-such-day";
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20|21)\\d\\d)";
const MARK = "\\s*[/.-]\\s*";
const QUARTER = "(?:iv|iii|ii|i|[1-4])";
const AND = "(?:\\s*(?:,|-|va|den)\\s*)";
/** "3/2026/KH-X03" is a document, not a month. */
const NO_NUMBER = "(?!\\d)(?!\\s*/\\s*[a-z\\d])";

type Form = readonly [NamedTime["span"], string, (...groups: string[]) => NamedTime["days"]];

/** The more exact first: what one form has taken, the next ones do not see. */
const FORMS: readonly (readonly [NamedTime["span"], RegExp, Form[2]])[] = (
  [
    ["day", `(?<!\\d)${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, (y, m, d) => day(y, m, d)],
    [
      "day",
      `(?<![\\d/])(\\d{1,2})${MARK}(\\d{1,2})${MARK}${YEAR}${NO_NUMBER}`,
      (d, m, y) => day(y, m, d),
    ],
    [
      "day",
      `(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d\\d)${NO_NUMBER}`,
      (d, m, y) => day(`20${y}`, m, d),
    ],
    [
      "day",
      `(?<![\\d/])(\\d{1,2}) thang (\\d{1,2})(?:,? nam |\\s*/\\s*)${YEAR}(?!\\d)`,
      (d, m, y) => day(y, m, d),
    ],
    [
      "day",
      `(?<![\\d/])(\\d{1,2})${MARK}(\\d{1,2}),? nam ${YEAR}(?!\\d)`,
      (d, m, y) => day(y, m, d),
    ],
    [
      "day",
      `(?<!\\d)${DAY} (?:of )?${MONTH},? ${YEAR}(?!\\d)`,
      (d, m, y) => day(y, monthNamed(m), d),
    ],
    ["day", `\\b${MONTH} ${DAY},? ${YEAR}(?!\\d)`, (m, d, y) => day(y, monthNamed(m), d)],
    [
      "part",
      `\\b(?:0?6|sau) thang (dau|cuoi) nam ${YEAR}(?!\\d)`,
      (half, y) => months(y, half === "dau" ? 1 : 7, 6),
    ],
    [
      "part",
      `\\b(first|second) half of ${YEAR}(?!\\d)`,
      (half, y) => months(y, half === "first" ? 1 : 7, 6),
    ],
    ["part", `\\b(?:0?9|chin) thang (?:dau )?nam ${YEAR}(?!\\d)`, (y) => months(y, 1, 9)],
    [
      "quarter",
      `\\bquy (?:${QUARTER}${AND}(?:quy )?)*(${QUARTER})(?:\\s*[/,-]\\s*|\\s+)(?:nam )?${YEAR}(?!\\d)`,
      (q, y) => quarter(y, q),
    ],
    ["quarter", `\\bq([1-4])(?:\\s*[/,-]\\s*|\\s+(?:of )?)${YEAR}(?!\\d)`, (q, y) => quarter(y, q)],
    [
      "quarter",
      `\\b([1-4])(?:st|nd|rd|th) quarter(?: of)? ${YEAR}(?!\\d)`,
      (q, y) => quarter(y, q),
    ],
    ["quarter", `\\bquy (${QUARTER})\\b`, () => "year-missing"],
    [
      "month",
      `\\bthang (?:\\d{1,2}${AND}(?:thang )?)*(\\d{1,2})(?:${MARK}|,? nam |\\s+)${YEAR}${NO_NUMBER}`,
      (m, y) => month(y, m),
    ],
    ["month", `(?<![\\d/.-])(\\d{1,2})\\s*[/.-]\\s*${YEAR}${NO_NUMBER}`, (m, y) => month(y, m)],
    ["month", `\\b${MONTH},? ${YEAR}(?!\\d)`, (m, y) => month(y, monthNamed(m))],
    ["day", "(?<![\\d/])(\\d{1,2})\\s*/\\s*(\\d{1,2})(?![\\d/])", () => "year-missing"],
    ["day", "\\bngay (\\d{1,2}) thang (\\d{1,2})(?!\\d)", () => "year-missing"],
    ["day", `(?<!\\d)${DAY} ${MONTH}(?![a-z])`, () => "year-missing"],
    ["month", "\\bthang (\\d{1,2})(?!\\d)", () => "year-missing"],
    ["year", `(?<![\\d/])(?:\\bnam )?${YEAR}${NO_NUMBER}`, (y) => months(y, 1, 12)],
  ] satisfies Form[]
).map(([span, form, days]) => [span, new RegExp(form, "g"), days]);

/**
 * The times that a text names, in the order in which they stand; `rest` is the text without them, of equal length.
 * The text is a search key: no accents, lower case.
 */
export function namedTimes(text: string): { times: NamedTime[]; rest: string } {
  const times: NamedTime[] = [];
  let rest = text;
  for (const [span, form, days] of FORMS) {
    rest = rest.replace(form, (whole: string, ...groups: unknown[]) => {
      const at = groups.findIndex((group) => typeof group === "number");
      const parts = groups.slice(0, at).map(String);
      const start = groups[at] as number;
      times.push({ at: start, end: start + whole.length, span, days: days(...parts) });
      return "\u0000".repeat(whole.length);
    });
  }
  return { times: times.toSorted((a, b) => a.at - b.at), rest };
}

function day(year = "", month = "", dayOfMonth = ""): NamedTime["days"] {
  const date = parseCivilDate(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  return date ? { from: date, to: date } : "no-such-day";
}

function month(year = "", number = ""): NamedTime["days"] {
  return Number(number) < 1 || Number(number) > 12
    ? "no-such-day"
    : months(year, Number(number), 1);
}

function quarter(year = "", label = ""): NamedTime["days"] {
  const number = /\d/.test(label) ? Number(label) : ["i", "ii", "iii", "iv"].indexOf(label) + 1;
  return months(year, number * 3 - 2, 3);
}

function months(year = "", first = 1, count = 1): NamedTime["days"] {
  const from = civilDate(Number(year), first, 1);
  const to = endOfMonth(civilDate(Number(year), first + count - 1, 1));
  return { from, to };
}

function monthNamed(name = ""): string {
  return String(MONTHS.indexOf(name) + 1);
}
