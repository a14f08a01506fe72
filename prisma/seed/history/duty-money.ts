import { yearOf } from "#lib/domain/civil-date.ts";
import { between, chance, mix } from "../chance.ts";
import type { Country, Duty } from "./duty.ts";
import { dayText } from "./moments.ts";
import { linesOn } from "./money-plan.ts";
import type { FundingSource } from "./works-plan.ts";

/** Money of a year from one source up to a day, in đồng. */
export type Money = {
  year: number;
  source: FundingSource;
  planned: number;
  allocated: number;
  disbursed: number;
};

export const MILLION = 1_000_000;

/** Upkeep of one headquarters: from the province and the commune, spent in the course of the year. */
export function upkeep({ unit, seed, occurrence }: Duty, year: number, day: number): Money[] {
  const ofYear = mix(seed, year);
  const size = (unit.commune?.kind === "phường" ? 1.6 : 1) / (occurrence === 1 ? 1 : 2);
  const month = Math.min(12, Math.max(0, monthsInto(year, day)));
  return (["province", "commune"] as const).map((source, index) => {
    const planned = Math.round(between(ofYear, 10 + index, 24, 96) * size) * MILLION;
    const pace = (month / 12) ** (1 + 0.5 * chance(ofYear, 20 + index));
    const disbursed =
      Math.floor((planned * pace * (0.86 + 0.14 * chance(ofYear, 30 + index))) / 1000) * 1000;
    const allocated = Math.max(
      disbursed,
      Math.floor((planned * Math.min(1, 0.5 + month / 16)) / 1000) * 1000,
    );
    return { year, source, planned, allocated, disbursed };
  });
}

/** Whole months of the year that have passed at the end of a day. */
function monthsInto(year: number, day: number): number {
  const text = dayText(day + 1);
  return (yearOf(text) - year) * 12 + Number(text.slice(5, 7)) - 1;
}

const sums = new Map<string, Money[]>();

/** What the stations of a province have for their headquarters in a year, by source, as it stood on a day. */
export function moneyOfProvince(
  { units, headquarters }: Country,
  code: string,
  year: number,
  day: number,
): Money[] {
  const key = `${code}/${year}/${day}`;
  const known = sums.get(key);
  if (known) return known;
  const bySource = new Map<FundingSource, Money>();
  for (const { id } of units.communesOf(code)) {
    for (const works of headquarters.get(id) ?? []) {
      for (const line of linesOn(works, day)) {
        if (line.year !== year) continue;
        const sum = bySource.get(line.source) ?? {
          year,
          source: line.source,
          planned: 0,
          allocated: 0,
          disbursed: 0,
        };
        sum.planned += line.planned * MILLION;
        // What was carried over is to be spent this year too.
        sum.allocated += (line.allocated + line.carriedOver) * MILLION;
        sum.disbursed += line.disbursed * MILLION;
        bySource.set(line.source, sum);
      }
    }
  }
  const answer = [...bySource.values()];
  sums.set(key, answer);
  return answer;
}

/** Money from outside the ministry: what a Party committee decides upon. */
export function isCounterpart({ source }: Money): boolean {
  return source !== "ministry";
}
