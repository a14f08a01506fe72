import { addDays, type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { BUSY_COMMUNE } from "../accounts.ts";
import { mix, type Seed, seedOf } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import type { DemoTask } from "../documents/read-documents.ts";
import { idOf } from "../issue-documents.ts";
import type { DemoUnit, DemoUnits } from "../units.ts";
import { DAY_MS } from "./moments.ts";
import { barracks, normWorks, surplusPremises } from "./other-works.ts";
import { type DutyOutcome, outcomeOf } from "./outcome-of-duty.ts";
import type { WorksPlan } from "./works-plan.ts";

/** One assignment of the demo with all that will ever happen to it; what of it is seen depends on the day. */
export type Duty = {
  id: string;
  /** Unique and stable. */
  ordinal: number;
  seed: Seed;
  task: DemoTask;
  taskId: string;
  unit: DemoUnit;
  occurrence: number;
  startOn: CivilDate;
  dueOn: CivilDate;
  target: number | null;
  works: WorksPlan[];
  outcome: DutyOutcome;
};

/** The busy station took over premises of former wards: these four tasks are its duty for each of them. */
const PER_PREMISES = ["F02", "F05", "F07", "F08"];
const PREMISES = 8;
const PREMISES_DUE = [
  "2026-12-31",
  "2027-06-14",
  "2027-12-14",
  "2028-06-14",
  "2028-12-14",
  "2029-06-14",
  "2029-12-14",
];

export type Country = {
  units: DemoUnits;
  tasks: DemoTask[];
  /** Works of headquarters by station. */
  headquarters: Map<string, WorksPlan[]>;
  targets: (task: DemoTask, unit: DemoUnit) => number | null;
};

/**
 * Every task for every unit of its leading levels, once: 44,345. Beyond these the busy station has the further
 * occurrences, one for each of its other premises, which bring its open assignments to 40.
 */
export function* duties(country: Country): Generator<Duty> {
  // First the one that owns works and money, which others look at.
  const owning = country.tasks.filter(({ code }) => code === "A07");
  for (const task of [...owning, ...country.tasks.filter(({ code }) => code !== "A07")]) {
    for (const level of task.lead) {
      for (const unit of country.units.ofLevel(level)) {
        yield duty(country, task, unit, 1);
        if (unit.code !== BUSY_COMMUNE || level !== "commune" || !PER_PREMISES.includes(task.code))
          continue;
        for (let occurrence = 2; occurrence <= PREMISES; occurrence += 1)
          yield duty(country, task, unit, occurrence);
      }
    }
  }
}

function duty(country: Country, task: DemoTask, unit: DemoUnit, occurrence: number): Duty {
  const ordinal = (unit.ordinal * 64 + task.ordinal) * 16 + occurrence;
  const seed = mix(seedOf(task.code, unit.level, unit.code), occurrence);
  const works = worksOf(country, task, unit, occurrence);
  return {
    id: demoId(ID_OF.assignment, dayNumber(task.startOn) * DAY_MS, ordinal, 0),
    ordinal,
    seed,
    task,
    taskId: idOf.task(task.code),
    unit,
    occurrence,
    startOn: task.startOn,
    dueOn: occurrence === 1 ? task.dueOn : (PREMISES_DUE[occurrence - 2] ?? task.dueOn),
    target: country.targets(task, unit),
    works,
    outcome: outcomeOf(task, unit, occurrence, seed, works),
  };
}

function worksOf(
  { units, headquarters: stations }: Country,
  { code }: DemoTask,
  unit: DemoUnit,
  occurrence: number,
): WorksPlan[] {
  switch (code) {
    case "A06":
      return units
        .communesOf(unit.code)
        .flatMap(({ id }) => stations.get(id) ?? [])
        .filter(({ kind }) => kind === "new_build");
    case "A07":
      return stations.get(unit.id) ?? [];
    case "A08":
      return barracks(units, unit);
    case "A18":
      return surplusPremises(units, unit);
    case "F07":
      return [normWorks(unit, occurrence)];
    default:
      return [];
  }
}

/** The unit directly above, which decides: the province for a station, the ministry for all others. */
export function superiorOf(units: DemoUnits, unit: DemoUnit): DemoUnit {
  return (unit.level === "commune" ? units.provinceOf(unit) : undefined) ?? units.ministry;
}

/** Until when a unit opens what it was given. */
export function acknowledgedOn({ startOn, seed }: Duty): CivilDate {
  return addDays(startOn, 1 + (seed % 6));
}
