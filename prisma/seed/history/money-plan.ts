import { dayNumber, yearOf } from "#lib/domain/civil-date.ts";
import { chance } from "../chance.ts";
import { apportion } from "./apportion.ts";
import { dayText } from "./moments.ts";
import {
  CAPITAL,
  type FundingSource,
  HANDED_OVER,
  STAGES,
  stageOn,
  type WorksMoney,
  type WorksPlan,
} from "./works-plan.ts";

/** Money of one works in one year from one source, in million đồng, as it stood on a day. */
export type Line = {
  year: number;
  source: FundingSource;
  planned: number;
  allocated: number;
  disbursed: number;
  /** Allocated in the years before and not spent then. */
  carriedOver: number;
};

/** How much of the price is paid when so much of the building stands; the pace of payment differs between works. */
const PAID: readonly (readonly [share: number, paid: number])[] = [
  [18, 0],
  [33, 0.05],
  [40, 0.2],
  [50, 0.34],
  [65, 0.56],
  [85, 0.8],
  [97, 0.94],
  [100, 1],
];

type Share = { from: keyof WorksMoney; total: number; years: { year: number; planned: number }[] };

const plans = new WeakMap<WorksPlan, Share[]>();

/** What is planned for the works over the years, once its capital is assigned; a programme's works from its start. */
function sharesOf(works: WorksPlan): Share[] {
  const known = plans.get(works);
  if (known) return known;
  const shares = works.money ? planOf(works, works.money) : [];
  plans.set(works, shares);
  return shares;
}

const LAST_PROGRAMME_YEAR = 2026;
/** A year's plan looks a little beyond its end. */
const AHEAD_DAYS = 50;

function planOf(works: WorksPlan, money: WorksMoney): Share[] {
  const capital = works.reached[CAPITAL] ?? Infinity;
  const stopped = works.turn && works.turn.state !== "rescoped" ? works.turn.day : Infinity;
  if (!works.isProgramme && (capital === Infinity || capital > stopped)) return [];
  const needs = needsByYear({ ...works, turn: null }, capital);
  return Object.entries(money).flatMap(([from, total]) => {
    if (total === 0) return [];
    const parts = apportion(
      total,
      needs.map(({ need }) => need),
    );
    const years = needs
      .map(({ year }, index) => ({ year, planned: parts[index] ?? 0 }))
      .filter(({ planned }) => planned > 0);
    return [{ from: from as keyof WorksMoney, total, years }];
  });
}

/** What the works will cost in each year if it goes as it does; a programme's within its years. */
function needsByYear(works: WorksPlan, capital: number): { year: number; need: number }[] {
  const first = Math.max(2022, yearOf(dayText(capital)));
  const last = Math.max(
    first,
    yearOf(dayText((works.reached[HANDED_OVER] ?? capital) + AHEAD_DAYS)),
  );
  const needs = new Map<number, number>();
  let before = 0;
  for (let year = first; year <= last; year += 1) {
    const within = works.isProgramme ? Math.min(year, LAST_PROGRAMME_YEAR) : year;
    const paid = year === last ? 1 : paidShare(works, dayNumber(`${year}-12-31`) + AHEAD_DAYS);
    needs.set(within, (needs.get(within) ?? 0) + Math.max(0, paid - before));
    before = Math.max(before, paid);
  }
  return [...needs].map(([year, need]) => ({ year, need }));
}

const answers = new WeakMap<WorksPlan, { day: number; lines: Line[] }>();

/** The lines of the works as its money stood on a day; none before its capital is assigned. */
export function linesOn(works: WorksPlan, day: number): Line[] {
  const known = answers.get(works);
  if (known?.day === day) return known.lines;
  const isPlanned = works.isProgramme || stageOn(works, day) >= CAPITAL;
  const lines = isPlanned
    ? sharesOf(works).flatMap((share) => linesOfShare(works, share, day))
    : [];
  answers.set(works, { day, lines });
  return lines;
}

function linesOfShare(works: WorksPlan, { from, total, years }: Share, day: number): Line[] {
  const today = yearOf(dayText(day));
  const first = years[0]?.year ?? today;
  const last = Math.max(today, years.at(-1)?.year ?? today);
  const lines: Line[] = [];
  let [allocatedBefore, spentBefore] = [0, 0];
  for (let year = first; year <= last; year += 1) {
    const planned = years.find((one) => one.year === year)?.planned ?? 0;
    const carriedOver = year <= today ? allocatedBefore - spentBefore : 0;
    const asOf = year < today ? dayNumber(`${year}-12-31`) : day;
    const need = year > today ? 0 : Math.floor(total * paidShare(works, asOf)) - spentBefore;
    const disbursed = Math.max(0, Math.min(need, planned + carriedOver));
    const released = year < today ? 1 : year > today ? 0 : releasedBy(works, day, year);
    const allocated = Math.min(
      planned,
      Math.max(disbursed - carriedOver, Math.floor(planned * released)),
    );
    const source = from === "local" ? (year < 2025 ? "district" : "commune") : from;
    if (planned > 0 || carriedOver > 0)
      lines.push({ year, source, planned, allocated, disbursed, carriedOver });
    allocatedBefore += allocated;
    spentBefore += disbursed;
  }
  return lines;
}

/** A year's capital is released bit by bit until autumn. */
function releasedBy(works: WorksPlan, day: number, year: number): number {
  return Math.min(
    1,
    0.35 + 0.1 * chance(works.seed, 40) + (day - dayNumber(`${year}-01-01`)) / 400,
  );
}

/** Between two stages what is paid grows with the days; some works are paid ahead of what stands. */
function paidShare(works: WorksPlan, day: number): number {
  const stage = stageOn(works, day);
  if (stage < CAPITAL) return 0;
  const share = STAGES[stage]?.share ?? 0;
  const ahead =
    chance(works.seed, 12) < 0.03 && stage < 14 ? 1.35 : 0.88 + 0.12 * chance(works.seed, 13);
  return Math.min(stage === 15 ? 1 : 0.97, interpolated(share) * (stage === 15 ? 1 : ahead));
}

function interpolated(share: number): number {
  for (let at = 1; at < PAID.length; at += 1) {
    const [low, paidLow] = PAID[at - 1] ?? [0, 0];
    const [high, paidHigh] = PAID[at] ?? [100, 1];
    if (share <= high)
      return share <= low
        ? paidLow
        : paidLow + ((share - low) / (high - low)) * (paidHigh - paidLow);
  }
  return 1;
}
