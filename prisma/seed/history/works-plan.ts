import { dayNumber } from "#lib/domain/civil-date.ts";
import { between, chance, mix, type Seed } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import type { DemoUnit } from "../units.ts";
import { DAY_MS } from "./moments.ts";

/** In their order; the share is how much of a building the demo says stands then. */
export const STAGES = [
  { key: "need_confirmed", share: 0 },
  { key: "site_proposed", share: 5 },
  { key: "land_allocated", share: 10 },
  { key: "policy_approved", share: 15 },
  { key: "capital_assigned", share: 18 },
  { key: "project_approved", share: 25 },
  { key: "design_approved", share: 30 },
  { key: "permit_cleared", share: 33 },
  { key: "contractor_chosen", share: 38 },
  { key: "groundbreaking", share: 40 },
  { key: "foundation", share: 50 },
  { key: "frame", share: 65 },
  { key: "finish", share: 85 },
  { key: "acceptance", share: 92 },
  { key: "handed_over", share: 97 },
  { key: "accounts_approved", share: 100 },
] as const;
export const LAND = 2;
export const CAPITAL = 4;
export const HANDED_OVER = 14;
export const ACCOUNTS = 15;

export type FundingSource = "ministry" | "province" | "district" | "commune" | "socialised";
/** Where the money comes from; "local" is the district's until 2025, then the commune's. Million đồng. */
export type WorksMoney = { ministry: number; province: number; local: number; socialised: number };

export type WorksState = "active" | "paused" | "cancelled" | "rescoped" | "replaced";

export type WorksPlan = {
  id: string;
  siteId: string;
  /** Unique among all works. */
  ordinal: number;
  seed: Seed;
  unit: DemoUnit;
  kind: "new_build" | "renovation" | "reuse";
  name: string;
  isMain: boolean;
  /** Day on which each stage is reached; Infinity: never; some are passed over. */
  reached: (number | null)[];
  /** What happens to it beside its stages; none of them before that day. */
  turn: { state: WorksState; day: number; reason: string; document: string } | null;
  money: WorksMoney | null;
  /** Premises that were found on a day to take the place of others; null for works that were there from the start. */
  foundDay: number | null;
  /** Part of a programme whose money was planned for until 2026 from the start. */
  isProgramme: boolean;
  floorAreaM2: number;
};

/** Parts of the way from the first word to the contract, and from the ground to the keys. */
const BEFORE = [0, 0.12, 0.28, 0.45, 0.55, 0.68, 0.78, 0.88, 0.97] as const;
const BUILDING = [0, 0.15, 0.45, 0.75, 0.93, 1] as const;

const NEED_KNOWN = dayNumber("2022-08-20");

/**
 * The stages of a building whose keys are handed over on a day. Where that day is far off, the years until the ground
 * is broken pass in procedures.
 */
export function stagesUntil(handedOver: number, seed: Seed): number[] {
  const ground = handedOver - between(seed, 22, 260, 450);
  const first = Math.min(
    ground - between(seed, 21, 260, 620),
    NEED_KNOWN + between(seed, 25, 0, 60),
  );
  const wobble = (index: number) => Math.floor(chance(seed, 30 + index) * 12);
  return [
    ...BEFORE.map(
      (part, index) =>
        Math.round(first + (ground - 14 - first) * part) + (index === 0 ? 0 : wobble(index)),
    ),
    ...BUILDING.map(
      (part, index) =>
        Math.round(ground + (handedOver - ground) * part) +
        (index === 5 ? 0 : wobble(9 + index) % 8),
    ),
    handedOver + between(seed, 23, 150, 1600),
  ];
}

/** A small job whose need is known from the start and which is done within a year once it begins. */
export function stagesOfRenovation(handedOver: number, knownOn: number, seed: Seed): number[] {
  const length = between(seed, 26, 200, 400);
  const parts = [0, 0.05, 0.1, 0.18, 0.24, 0.32, 0.4, 0.46, 0.52, 0.56, 0.64, 0.74, 0.86, 0.95, 1];
  const days = parts.map((part) => Math.round(handedOver - length * (1 - part)));
  return [
    Math.min(knownOn, days[0] ?? knownOn),
    ...days.slice(1),
    handedOver + between(seed, 23, 40, 160),
  ];
}

/** A building that stood already: found, prepared, handed over. */
export function stagesOfReuse(handedOver: number, seed: Seed): (number | null)[] {
  const days: (number | null)[] = STAGES.map(() => null);
  const length = between(seed, 24, 90, 260);
  const set = (stage: number, part: number) => {
    days[stage] = Math.round(handedOver - length * (1 - part));
  };
  set(0, 0);
  set(1, 0.3);
  set(3, 0.5);
  set(12, 0.75);
  set(13, 0.92);
  set(HANDED_OVER, 1);
  days[ACCOUNTS] = handedOver + between(seed, 23, 90, 700);
  return days;
}

/** The stage reached by a day: its place in STAGES, or -1 before the first. A turn stops it where it stands. */
export function stageOn(
  { reached, turn }: Pick<WorksPlan, "reached" | "turn">,
  day: number,
): number {
  const until = turn && turn.state !== "rescoped" ? Math.min(day, turn.day) : day;
  let stage = -1;
  for (let index = 0; index < reached.length; index += 1) {
    const on = reached[index];
    if (on !== null && on !== undefined && on <= until) stage = index;
  }
  return stage;
}

export function worksPlan(
  unit: DemoUnit,
  number: number,
  given: Omit<WorksPlan, "id" | "siteId" | "ordinal" | "seed" | "unit">,
): WorksPlan {
  const ms = dayNumber("2022-06-01") * DAY_MS;
  return {
    id: demoId(ID_OF.works, ms, unit.ordinal, number),
    siteId: demoId(ID_OF.site, ms, unit.ordinal, number),
    ordinal: unit.ordinal * 64 + number,
    seed: mix(unit.ordinal, 7000 + number),
    unit,
    ...given,
  };
}
