import { dayNumber, monthOf, yearOf } from "#lib/domain/civil-date.ts";
import { between, chance, mix } from "../chance.ts";
import { temperOf } from "../provinces.ts";
import type { DemoUnit } from "../units.ts";
import { dayText } from "./moments.ts";
import { type SCurve, shareOn } from "./s-curve.ts";

export type Figure = { indicator: string; numerator: number; denominator: number | null };

/** What a unit reports for an indicator task at a cut-off. The same unit and day always give the same figures. */
export function figuresOf(
  taskCode: string,
  unit: DemoUnit,
  occurrence: number,
  day: number,
): Figure[] {
  const make = FIGURES[taskCode];
  return make ? make(unit, mix(unit.ordinal, occurrence), day) : [];
}

type Maker = (unit: DemoUnit, seed: number, day: number) => Figure[];

const ratio = (indicator: string, numerator: number, denominator: number): Figure[] => [
  { indicator, numerator: Math.max(0, Math.min(numerator, denominator)), denominator },
];
const amount = (indicator: string, numerator: number): Figure => ({
  indicator,
  numerator: Math.max(0, numerator),
  denominator: null,
});

const FIGURES: Record<string, Maker> = {
  A05: (unit, seed, day) => {
    const missing = Math.round(
      unit.stations * (1 - grown(unit, day, "2022-08-01", 0.06, "2026-12-14", 0.75)),
    );
    const shared = Math.round(missing * (0.1 + 0.1 * chance(seed, 1)));
    const renovate = Math.round(missing * (0.15 + 0.15 * chance(seed, 2)));
    return [
      amount("NEED-NEW", missing - shared - renovate),
      amount("NEED-RENOVATE", renovate),
      amount("NEED-SHARED", shared),
    ];
  },
  A10: (unit, seed, day) => ratio("EQUIP", equipment(unit, seed, day), equipmentNorm(seed)),
  A11: (unit, _, day) => [amount("STAFF", officers(unit, day))],
  A13: (unit, seed, day) => {
    const plan = unit.stations * between(mix(seed, yearOf(dayText(day + 17))), 3, 9, 14);
    const { pace } = temperOf(unit.provinceCode);
    const reached = Math.min(
      1,
      0.62 + 0.25 * pace + 0.04 * (yearOf(dayText(day)) - 2022) + 0.06 * chance(mix(seed, day), 4),
    );
    return ratio("TRAIN", Math.round(plan * reached * partOfYear(day)), plan);
  },
  C02: (_, seed, day) => {
    const need = between(mix(seed, yearOf(dayText(day))), 5, 90, 420);
    return ratio(
      "RESOURCES",
      Math.round(
        need * (0.55 + 0.07 * (yearOf(dayText(day)) - 2017) + 0.1 * chance(mix(seed, day), 6)),
      ),
      need,
    );
  },
  C03: (_, seed, day) => [amount("COURSES", between(mix(seed, day), 7, 3, 16))],
  C04: (_, seed, day) => {
    const programmes = between(mix(seed, day), 8, 6, 60);
    return [
      amount("PROGRAMMES", programmes),
      amount("PROGRAMME-MONEY", programmes * between(mix(seed, day), 9, 25, 70)),
    ];
  },
  C05: (_, seed, day) => [amount("MODELS", between(mix(seed, day), 10, 2, 25))],
  D03: (_, seed, day) => [amount("EVENTS", Math.round(between(seed, 11, 8, 24) * partOfYear(day)))],
  F03: (unit, seed, day) => {
    const typical =
      unit.commune?.kind === "phường" ? between(seed, 12, 480, 1300) : between(seed, 12, 130, 520);
    const all = Math.round(typical * (0.86 + 0.28 * chance(mix(seed, day), 13)));
    const share = grown(unit, day, "2026-01-15", 0.8, "2027-12-14", 0.97);
    return ratio(
      "E-DOCUMENTS",
      Math.round(all * Math.min(1, share + 0.04 * (chance(mix(seed, day), 14) - 0.5))),
      all,
    );
  },
  F04: (unit, seed, day) => {
    const planned = officers(unit, dayNumber("2026-01-15"));
    return ratio(
      "E-RECORD",
      Math.round(
        planned *
          Math.min(
            1,
            grown(unit, day, "2026-01-15", 0.06, "2027-12-14", 0.85) *
              (0.85 + 0.3 * chance(seed, 15)),
          ),
      ),
      planned,
    );
  },
  F05: (unit, seed, day) => {
    const held = equipment(unit, seed, day);
    return ratio(
      "INVENTORY",
      Math.round(held * (0.86 + 0.14 * chance(mix(seed, day), 16) ** 0.4)),
      held,
    );
  },
  F08: (unit, seed, day) => {
    const needed = Math.round(
      officers(unit, dayNumber("2026-01-15")) * (0.55 + 0.3 * chance(seed, 17)),
    );
    return ratio(
      "PLACES",
      Math.round(
        needed *
          Math.min(
            1,
            grown(unit, day, "2026-01-15", 0.5, "2029-12-14", 0.93) *
              (0.85 + 0.25 * chance(seed, 18)),
          ),
      ),
      needed,
    );
  },
};

const RECRUITING = {
  points: [
    ["2022-06-01", 0.04],
    ["2026-06-14", 0.8],
  ],
  after: 0.9,
} as const;

/** Regular officers at a station: 13.5 on average in 2022, wards with many more than communes. */
export function officers(unit: DemoUnit, day: number): number {
  const seed = mix(unit.ordinal, 7700);
  const { pace } = temperOf(unit.provinceCode);
  const isWard = unit.commune?.kind !== "xã";
  const start = isWard ? between(seed, 1, 16, 36) : between(seed, 1, 6, 13);
  const gain = isWard
    ? between(seed, 2, 1, 7)
    : Math.max(1, 12 - start + between(seed, 2, -2, 5) + Math.round(3 * (pace - 0.5)));
  return Math.round(start + gain * shareOn(RECRUITING, day));
}

function equipmentNorm(seed: number): number {
  return between(seed, 20, 38, 64);
}

function equipment(unit: DemoUnit, seed: number, day: number): number {
  const tilt = 0.9 + 0.2 * chance(seed, 21);
  return Math.round(
    equipmentNorm(seed) *
      Math.min(1, tilt * grown(unit, day, "2022-06-15", 0.42, "2026-12-14", 0.84)),
  );
}

/** A share that grows along an S, faster where the province is. `end` is what an average province reaches. */
function grown(
  unit: DemoUnit,
  day: number,
  from: string,
  start: number,
  to: string,
  end: number,
): number {
  const key = `${from}${start}${end}${unit.provinceCode}`;
  let curve = curves.get(key);
  if (!curve) {
    const { pace } = temperOf(unit.provinceCode);
    const share = Math.min(
      0.985,
      Math.max(start + 0.02, end + (pace - 0.67) * 0.35 * (end - start)),
    );
    curve = {
      points: [
        [from, start],
        [to, share],
      ],
      after: 0.5,
    };
    curves.set(key, curve);
  }
  return shareOn(curve, day);
}

const curves = new Map<string, SCurve>();

/** Share of the administrative year that has passed at a cut-off, a little behind at first. */
function partOfYear(day: number): number {
  const month = monthOf(dayText(day));
  return Math.min(1, (month / 12) ** 1.15);
}
