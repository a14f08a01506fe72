import { dayNumber } from "#lib/domain/civil-date.ts";
import { BUSY_COMMUNE, DEMO_COMMUNES } from "../accounts.ts";
import { between, chance, mix } from "../chance.ts";
import { temperOf } from "../provinces.ts";
import type { DemoUnit, DemoUnits } from "../units.ts";
import { dayOfRank } from "./s-curve.ts";
import { stagesOfRenovation, stagesOfReuse, type WorksPlan, worksPlan } from "./works-plan.ts";

const NORM_BEGINS = dayNumber("2026-01-20");

/** Raising a headquarters to the norm of 2030; `occurrence` tells the premises of a station apart. */
export function normWorks(unit: DemoUnit, occurrence: number): WorksPlan {
  const { pace } = temperOf(unit.provinceCode);
  const seed = mix(unit.ordinal, 7300 + occurrence);
  const curve = {
    points: [
      ["2026-03-01", 0.003],
      ["2030-12-14", 0.55 + 0.35 * pace],
    ],
    after: 0.6,
  } as const;
  const isDemo = DEMO_COMMUNES.includes(unit.code);
  const handedOver = isDemo
    ? dayNumber("2030-11-20")
    : dayOfRank(curve, chance(seed, 1)) + between(seed, 2, 20, 60);
  return worksPlan(unit, 19 + occurrence, {
    kind: "renovation",
    name:
      occurrence === 1
        ? `Hoàn thiện trụ sở ${unit.name}`
        : `Hoàn thiện cơ sở ${occurrence}, ${unit.name}`,
    isMain: false,
    reached: stagesOfRenovation(handedOver, NORM_BEGINS + between(seed, 3, 0, 50), seed),
    turn: null,
    money: null,
    isProgramme: false,
    foundDay: null,
    floorAreaM2: between(seed, 4, 20, 90) * 10,
  });
}

/** Barracks and living quarters that a province builds at a few of its stations. */
export function barracks(units: DemoUnits, province: DemoUnit): WorksPlan[] {
  return stationsOf(units, province, 2).map((unit, index) => {
    const seed = mix(unit.ordinal, 7400 + index);
    const { pace } = temperOf(unit.provinceCode);
    const late = chance(seed, 1) < pace ? between(seed, 2, -260, -10) : between(seed, 2, 30, 1900);
    return worksPlan(unit, 40 + index, {
      kind: "renovation",
      name: `Nhà ở doanh trại, ${unit.name}`,
      isMain: false,
      reached: stagesOfRenovation(dayNumber("2023-12-31") + late, dayNumber("2022-09-01"), seed),
      turn: null,
      money: null,
      isProgramme: false,
      foundDay: null,
      floorAreaM2: between(seed, 4, 20, 80) * 10,
    });
  });
}

/** Premises that the reorganisation of July 2025 left empty. */
export function surplusPremises(units: DemoUnits, province: DemoUnit): WorksPlan[] {
  return stationsOf(units, province, between(province.ordinal, 7500, 3, 6)).map((unit, index) => {
    const seed = mix(unit.ordinal, 7500 + index);
    const { pace } = temperOf(unit.provinceCode);
    const curve = {
      points: [
        ["2025-10-01", 0.05],
        ["2026-12-31", 0.3 + 0.6 * pace],
      ],
      after: 2,
    } as const;
    return worksPlan(unit, 50 + index, {
      kind: "reuse",
      name: `Trụ sở dôi dư, ${unit.name}`,
      isMain: false,
      reached: stagesOfReuse(dayOfRank(curve, chance(seed, 1)) + between(seed, 2, 0, 20), seed).map(
        notBefore,
      ),
      turn: null,
      money: null,
      isProgramme: false,
      foundDay: null,
      floorAreaM2: between(seed, 4, 15, 60) * 10,
    });
  });
}

const EMPTIED = dayNumber("2025-07-10");
function notBefore(day: number | null): number | null {
  return day === null ? null : Math.max(day, EMPTIED);
}

function stationsOf(units: DemoUnits, province: DemoUnit, count: number): DemoUnit[] {
  const stations = units.communesOf(province.code).filter(({ code }) => code !== BUSY_COMMUNE);
  const from = between(province.ordinal, 7600, 0, stations.length - count);
  return stations.slice(from, from + count);
}
