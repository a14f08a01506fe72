import type pg from "pg";
import { dayNumber } from "#lib/domain/civil-date.ts";
import type { DemoAccount } from "./accounts.ts";
import { between, mix } from "./chance.ts";
import { type Cell, copyRows } from "./copy-rows.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import { type DemoGoal, type DemoTask, demoGoals, MILESTONES } from "./documents/read-documents.ts";
import { apportion } from "./history/apportion.ts";
import { officers } from "./history/figures.ts";
import type { WorksPlan } from "./history/works-plan.ts";
import { idOf } from "./issue-documents.ts";
import type { DemoUnit, DemoUnits } from "./units.ts";

const GIVEN_ON = "2022-08-01";
const REVISED_ON = "2025-10-15";
const BILLION = 1_000_000_000;

/** What each unit was given of an amount, at both milestones; the parts sum to the national target. */
export type Shares = {
  staff: Record<Milestone, Map<string, number>>;
  money: Record<Milestone, Map<string, number>>;
};
type Milestone = keyof typeof MILESTONES;

/** Officers are shared out by what a station will need, money by what the headquarters of a province cost. */
export function shareOut(units: DemoUnits, headquarters: ReadonlyMap<string, WorksPlan[]>): Shares {
  const goals = new Map(demoGoals().map((goal) => [goal.code, goal]));
  const stations = units.ofLevel("commune");
  const provinces = units.ofLevel("province");
  const need = stations.map((unit) => officers(unit, dayNumber(MILESTONES.target2030)));
  const cost = provinces.map(({ code }) =>
    costOf(units.communesOf(code).flatMap(({ id }) => headquarters.get(id) ?? [])),
  );
  const share = (
    goal: string,
    milestone: Milestone,
    among: DemoUnit[],
    weights: number[],
    size: number,
  ) => {
    const parts = apportion(Number(goals.get(goal)?.[milestone]) / size, weights);
    return new Map(among.map(({ id }, index) => [id, (parts[index] ?? 0) * size]));
  };
  return {
    staff: {
      target2025: share("G-STAFF", "target2025", stations, need, 1),
      target2030: share("G-STAFF", "target2030", stations, need, 1),
    },
    money: {
      target2025: share("G-INV", "target2025", provinces, cost, BILLION),
      target2030: share("G-INV", "target2030", provinces, cost, BILLION),
    },
  };
}

function costOf(works: WorksPlan[]): number {
  return (
    1 +
    works.reduce(
      (sum, { money }) =>
        sum + (money ? money.ministry + money.province + money.local + money.socialised : 0),
      0,
    )
  );
}

/** The target of an assignment, in the unit of its indicator. */
export function targetOf(
  { staff, money }: Shares,
  { code }: DemoTask,
  unit: DemoUnit,
): number | null {
  if (code === "A11") return staff.target2030.get(unit.id) ?? null;
  if (code === "A04") return money.target2030.get(unit.id) ?? null;
  return PERCENT[code] ?? null;
}

const PERCENT: Record<string, number> = {
  A09: 95,
  A10: 100,
  A13: 95,
  F03: 100,
  F04: 100,
  F05: 100,
  F08: 100,
};

/** Directive to ministry, ministry to provinces, provinces to stations; a few changed hands in 2025, the sums stayed. */
export async function writeLedger(
  client: pg.Client,
  units: DemoUnits,
  shares: Shares,
  by: DemoAccount,
): Promise<void> {
  const goals = demoGoals();
  const rows = [
    ...entries(
      units,
      goals.find(({ code }) => code === "G-INV"),
      (milestone) => ({ province: (unit) => shares.money[milestone].get(unit.id) ?? 0 }),
      by,
    ),
    ...entries(
      units,
      goals.find(({ code }) => code === "G-STAFF"),
      (milestone) => ({
        province: ({ code }) =>
          units
            .communesOf(code)
            .reduce((sum, { id }) => sum + (shares.staff[milestone].get(id) ?? 0), 0),
        commune: (unit) => shares.staff[milestone].get(unit.id) ?? 0,
      }),
      by,
    ),
  ];
  await copyRows(
    client,
    "target_entry",
    [
      "id",
      "goal_id",
      "milestone_on",
      "from_unit_id",
      "to_unit_id",
      "amount",
      "recorded_on",
      "recorded_by_id",
      "reason",
    ],
    rows,
  );
}

type Amounts = { province: (unit: DemoUnit) => number; commune?: (unit: DemoUnit) => number };

function* entries(
  units: DemoUnits,
  goal: DemoGoal | undefined,
  amounts: (milestone: Milestone) => Amounts,
  by: DemoAccount,
): Generator<Cell[]> {
  if (!goal) return;
  for (const [milestone, on] of Object.entries(MILESTONES) as [Milestone, string][]) {
    const { province, commune } = amounts(milestone);
    const entry = (
      from: DemoUnit | null,
      to: DemoUnit,
      amount: number,
      recordedOn: string,
      reason: string,
    ): Cell[] => [
      demoId(
        ID_OF.targetEntry,
        dayNumber(recordedOn) * 86_400_000,
        to.ordinal,
        mix(Number(on.slice(0, 4)), goal.code.length),
      ),
      idOf.goal(goal.code),
      on,
      from?.id ?? null,
      to.id,
      amount,
      recordedOn,
      by.id,
      reason,
    ];
    const given = "Giao chỉ tiêu theo nghị quyết.";
    yield entry(null, units.ministry, Number(goal[milestone]), GIVEN_ON, given);
    for (const unit of units.ofLevel("province"))
      yield entry(units.ministry, unit, province(unit), GIVEN_ON, given);
    if (!commune) continue;
    for (const unit of units.ofLevel("province")) {
      const stations = units.communesOf(unit.code);
      yield* toStations(unit, stations, commune, milestone, entry);
    }
  }
}

function* toStations(
  unit: DemoUnit,
  stations: DemoUnit[],
  commune: (unit: DemoUnit) => number,
  milestone: Milestone,
  entry: (
    from: DemoUnit,
    to: DemoUnit,
    amount: number,
    recordedOn: string,
    reason: string,
  ) => Cell[],
): Generator<Cell[]> {
  for (const [index, station] of stations.entries()) {
    const moved = milestone === "target2030" ? movedTo(stations, index) : 0;
    yield entry(
      unit,
      station,
      commune(station) - moved,
      GIVEN_ON,
      "Giao chỉ tiêu theo nghị quyết.",
    );
    if (moved !== 0)
      yield entry(
        unit,
        station,
        moved,
        REVISED_ON,
        "Điều chỉnh theo kết quả rà soát sau sắp xếp đơn vị.",
      );
  }
}

/** In each province the first two stations of every twenty exchanged an officer or two. */
function movedTo(stations: DemoUnit[], index: number): number {
  const pair = index % 20;
  const first = stations[index - pair];
  if (pair > 1 || !first || !stations[index - pair + 1]) return 0;
  const size = between(first.ordinal, 7950, 1, 2);
  return pair === 0 ? size : -size;
}
