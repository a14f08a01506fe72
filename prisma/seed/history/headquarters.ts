import { dayNumber } from "#lib/domain/civil-date.ts";
import { DEMO_COMMUNES } from "../accounts.ts";
import { between, chance, logistic, logit, mix, pick } from "../chance.ts";
import { temperOf } from "../provinces.ts";
import { REORGANISED_ON } from "../territories.ts";
import type { DemoUnit, DemoUnits } from "../units.ts";
import { apportion } from "./apportion.ts";
import { spokenDay } from "./moments.ts";
import { dayOfRank, type SCurve } from "./s-curve.ts";
import {
  HANDED_OVER,
  stagesOfReuse,
  stagesUntil,
  type WorksMoney,
  type WorksPlan,
  worksPlan,
} from "./works-plan.ts";

/**
 * Press reports of 2022 to 2024 give the totals of two provinces, for the stations of that time. There are fewer now,
 * so a station carries several of these works; one of them is its headquarters. Million đồng.
 */
export const QUANG_NAM = {
  province: "48",
  former: "Quảng Nam",
  works: 184,
  fromProvince: 541_099,
  local: 234_765,
  repairs: 7,
  repairMoney: 8_000,
};
export const THANH_HOA = {
  province: "38",
  batches: [
    { works: 60, total: 113_184, fromMinistry: 24_000 },
    { works: 30, total: 89_145, fromMinistry: 45_000 },
  ],
};

const MEASURED_ON = "2026-11-14";
const REORGANISED = dayNumber(REORGANISED_ON);

/** 6 % had a headquarters in 2022; the pace of a province is about the share that has one near the end of 2026. */
function curveOf(pace: number): SCurve {
  const after = 0.55;
  const years = (dayNumber(MEASURED_ON) - dayNumber("2025-12-31")) / 365;
  const byDeadline = logistic(logit(pace) - after * years);
  const early = 0.06 + 0.2 * Math.max(0, byDeadline - 0.06);
  return {
    points: [
      ["2022-08-03", 0.06],
      ["2024-12-31", early],
      ["2025-12-31", Math.max(byDeadline, early + 0.02)],
    ],
    after,
  };
}

/** All works of the stations' headquarters, the main one of each station first. */
export function headquarters(units: DemoUnits): Map<string, WorksPlan[]> {
  const plans = new Map<string, WorksPlan[]>();
  for (const unit of units.ofLevel("commune")) {
    const main = mainWorks(unit);
    plans.set(
      unit.id,
      main.turn?.state === "replaced" ? [main, replacementOf(main, main.turn.day)] : [main],
    );
  }
  quangNam(units, plans);
  thanhHoa(units, plans);
  return plans;
}

function mainWorks(unit: DemoUnit): WorksPlan {
  const { pace, richness } = temperOf(unit.provinceCode);
  const seed = mix(unit.ordinal, 7000);
  const handedOver = DEMO_COMMUNES.includes(unit.code)
    ? dayNumber("2028-03-20")
    : dayOfRank(curveOf(pace), chance(seed, 1)) + between(seed, 2, 0, 40);
  const isWard = unit.commune?.kind !== "xã";
  const total = Math.round((isWard ? 5400 : 3900) * (0.72 + 0.7 * chance(seed, 3)));
  return worksPlan(unit, 0, {
    kind: "new_build",
    name: `Trụ sở ${unit.name}`,
    isMain: true,
    reached: unit.code === "20500" ? daiLoc(handedOver) : stagesUntil(handedOver, seed),
    turn: turnOf(unit, handedOver),
    money: sharedOut(total, richness, seed),
    isProgramme: false,
    foundDay: null,
    floorAreaM2: between(seed, 4, 47, 200) * 10,
  });
}

/** The station that the screens are drawn with: land late, then building in a hurry. */
function daiLoc(handedOver: number): number[] {
  const days = [
    "2022-09-05",
    "2023-02-14",
    "2025-11-20",
    "2025-12-04",
    "2025-12-26",
    "2026-01-12",
    "2026-02-03",
    "2026-03-05",
    "2026-03-24",
    "2026-04-02",
    "2026-05-30",
    "2026-09-28",
    "2026-11-09",
  ].map(dayNumber);
  return [...days, handedOver - 40, handedOver, handedOver + 120];
}

function sharedOut(total: number, richness: number, seed: number): WorksMoney {
  const weights = [
    Math.max(0, 0.5 - 0.5 * richness),
    0.35 + 0.35 * richness,
    0.18 + 0.1 * chance(seed, 5),
    chance(seed, 6) < 0.15 ? 0.05 : 0,
  ];
  const [ministry = 0, province = 0, local = 0, socialised = 0] = apportion(total, weights);
  return { ministry, province, local, socialised };
}

/** What befalls works beside their stages: in about one of fifty, never after the keys were handed over. */
function turnOf(unit: DemoUnit, handedOver: number): WorksPlan["turn"] {
  const seed = mix(unit.ordinal, 7100);
  const luck = chance(seed, 1);
  const merged = REORGANISED + between(seed, 2, 20, 300);
  const day =
    luck < 0.006 || (luck >= 0.0075 && luck < 0.012)
      ? merged
      : between(seed, 3, dayNumber("2023-06-01"), dayNumber("2026-10-20"));
  if (luck >= 0.03 || handedOver <= day || DEMO_COMMUNES.includes(unit.code)) return null;
  const document = `số ${between(seed, 4, 100, 2900)}/UBND-${pick(seed, 5, ["XD", "TH", "NC"])} ngày ${spokenDay(day)}`;
  if (luck < 0.006)
    return {
      state: "rescoped",
      day,
      document,
      reason: "Điều chỉnh quy mô theo đơn vị hành chính mới.",
    };
  if (luck < 0.0075)
    return {
      state: "cancelled",
      day,
      document,
      reason: "Dừng dự án: đơn vị dùng chung trụ sở với xã.",
    };
  if (luck < 0.012)
    return { state: "replaced", day, document, reason: "Thay bằng trụ sở dôi dư sau sắp xếp." };
  return {
    state: "paused",
    day,
    document,
    reason: pick(seed, 6, [
      "Chờ điều chỉnh quy hoạch sử dụng đất.",
      "Chờ bố trí lại nguồn vốn.",
      "Vướng giải phóng mặt bằng.",
    ]),
  };
}

/** 184 new headquarters and 7 repairs on the stations that came from Quảng Nam. */
function quangNam(units: DemoUnits, plans: Map<string, WorksPlan[]>): void {
  const { province, former, works, fromProvince, local, repairs, repairMoney } = QUANG_NAM;
  const stations = units
    .communesOf(province)
    .filter(({ commune }) => commune?.formerProvince === former);
  if (stations.length === 0) return;
  for (const unit of stations) plans.set(unit.id, (plans.get(unit.id) ?? []).slice(0, 1));
  const all: WorksPlan[] = stations.flatMap((unit) => plans.get(unit.id) ?? []);
  for (let number = 1; all.length < works; number += 1) {
    for (const unit of stations.slice(0, works - all.length))
      all.push(furtherWorks(unit, number, plans));
  }
  giveMoney(all, { province: fromProvince, local });
  const repaired = stations.slice(0, repairs).map((unit) => {
    const plan = furtherWorks(unit, 9, plans);
    plan.kind = "renovation";
    plan.name = `Sửa chữa trụ sở cũ, ${unit.name}`;
    return plan;
  });
  giveMoney(repaired, { province: repairMoney });
}

/** 60 and 30 headquarters; the other stations of Thanh Hóa moved into premises that stood already. */
function thanhHoa(units: DemoUnits, plans: Map<string, WorksPlan[]>): void {
  const stations = units.communesOf(THANH_HOA.province);
  const building = [...stations].sort((a, b) => rank(a) - rank(b));
  for (const unit of stations) plans.set(unit.id, (plans.get(unit.id) ?? []).slice(0, 1));
  let first = 0;
  for (const { works, total, fromMinistry } of THANH_HOA.batches) {
    const batch = building
      .slice(first, first + works)
      .flatMap((unit) => (plans.get(unit.id) ?? []).slice(0, 1));
    giveMoney(batch, {
      ministry: fromMinistry,
      province: Math.round((total - fromMinistry) * 0.7),
      local: total - fromMinistry - Math.round((total - fromMinistry) * 0.7),
    });
    first += works;
  }
  for (const unit of building.slice(first)) {
    for (const plan of plans.get(unit.id) ?? []) {
      plan.kind = "reuse";
      plan.money = null;
      plan.turn = null;
      plan.reached = stagesOfReuse(plan.reached[HANDED_OVER] ?? 0, plan.seed);
    }
  }
}

/** Premises that became free in July 2025, made ready within months: the station's headquarters from then on. */
function replacementOf(main: WorksPlan, decided: number): WorksPlan {
  const seed = mix(main.seed, 8);
  return worksPlan(main.unit, 8, {
    kind: "reuse",
    name: `Trụ sở dôi dư được điều chuyển, ${main.unit.name}`,
    isMain: true,
    reached: stagesOfReuse(decided + between(seed, 1, 100, 320), seed),
    turn: null,
    money: null,
    isProgramme: false,
    foundDay: decided,
    floorAreaM2: between(seed, 4, 40, 120) * 10,
  });
}

/** The works that says whether the station has its headquarters. */
export function mainOf(works: readonly WorksPlan[]): WorksPlan {
  const main = works.find(({ turn, isMain }) => isMain && turn?.state !== "replaced") ?? works[0];
  if (!main) throw new Error("a station has at least one works");
  return main;
}

/** The demo's own station builds. */
function rank(unit: DemoUnit): number {
  return DEMO_COMMUNES.includes(unit.code) ? -1 : chance(mix(unit.ordinal, 7200), 1);
}

function furtherWorks(unit: DemoUnit, number: number, plans: Map<string, WorksPlan[]>): WorksPlan {
  const own = plans.get(unit.id) ?? [];
  const main = own[0]?.reached[HANDED_OVER] ?? dayNumber("2025-06-30");
  const seed = mix(unit.ordinal, 7000 + number);
  // A further works is never the last of its station, so that the main one says when the station has its headquarters.
  const handedOver = Math.min(main - between(seed, 8, 10, 300), dayNumber("2026-08-31"));
  const plan = worksPlan(unit, number, {
    kind: "new_build",
    name: `Trụ sở số ${number + 1}, ${unit.name}`,
    isMain: false,
    reached: stagesUntil(Math.max(handedOver, dayNumber("2022-12-20")), seed),
    turn: null,
    money: null,
    isProgramme: false,
    foundDay: null,
    floorAreaM2: between(seed, 4, 47, 90) * 10,
  });
  own.push(plan);
  plans.set(unit.id, own);
  return plan;
}

/** Sums of a programme, shared among its works to the million; planned until 2026, whatever came of it. */
function giveMoney(works: WorksPlan[], totals: Partial<WorksMoney>): void {
  if (works.length === 0) return;
  const weights = works.map(({ seed }) => 0.6 + 0.8 * chance(seed, 9));
  const part = (source: keyof WorksMoney) => apportion(totals[source] ?? 0, weights);
  const [ministry, province, local, socialised] = [
    part("ministry"),
    part("province"),
    part("local"),
    part("socialised"),
  ];
  works.forEach((plan, index) => {
    plan.money = {
      ministry: ministry[index] ?? 0,
      province: province[index] ?? 0,
      local: local[index] ?? 0,
      socialised: socialised[index] ?? 0,
    };
    plan.isProgramme = true;
    plan.turn = null;
  });
}
