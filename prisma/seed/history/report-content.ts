import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { between, mix, type Seed } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import type { Country, Duty } from "./duty.ts";
import { isCounterpart, type Money, moneyOfProvince, upkeep } from "./duty-money.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { dayText } from "./moments.ts";
import { stepDays } from "./outcome-of-duty.ts";
import type { Entry } from "./period-book.ts";
import {
  documentNumber,
  figuresNarrative,
  issuedNarrative,
  moneyNarrative,
  pendingNarrative,
  stageNarrative,
  stepsNarrative,
  unnamedNarrative,
} from "./words.ts";
import { LAND, STAGES, stageOn, type WorksPlan } from "./works-plan.ts";

/** What one version of a report says. */
export type Content = {
  noChange: boolean;
  narrative: string | null;
  completedOn: CivilDate | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  worksId: string | null;
  stage: string | null;
  stageOn: CivilDate | null;
  figures: Figure[];
  money: Money[];
  steps: { id: string; doneOn: CivilDate }[];
};

type Said = {
  /** It will be returned: the figures are off, the document's number is missing. */
  isFlawed: boolean;
  completedOn: CivilDate | null;
};

const SILENT: Content = {
  noChange: false,
  narrative: null,
  completedOn: null,
  documentNumber: null,
  documentDate: null,
  worksId: null,
  stage: null,
  stageOn: null,
  figures: [],
  money: [],
  steps: [],
};

export function contentOf(
  country: Country,
  duty: Duty,
  entry: Entry,
  seed: Seed,
  said: Said,
): Content {
  const content = { ...SILENT, completedOn: said.completedOn };
  switch (duty.task.kind) {
    case "document":
      return { ...content, ...documentContent(duty, entry, seed, said) };
    case "indicator": {
      const figures = figuresOf(duty.task.code, duty.unit, duty.occurrence, entry.endDay);
      return {
        ...content,
        narrative: figuresNarrative(seed),
        figures: said.isFlawed ? figures.map(flawed) : figures,
      };
    }
    case "funding": {
      const money = moneyOf(country, duty, entry);
      return {
        ...content,
        narrative: moneyNarrative(seed),
        money: said.isFlawed ? money.map(misread) : money,
      };
    }
    case "works":
      return { ...content, ...worksContent(duty, entry) };
    case "steps":
      return { ...content, ...stepsContent(duty, entry) };
  }
}

/** A duty that recurs issues a document each period; one that is done once, when it is done. */
function documentContent(
  { task, unit, outcome }: Duty,
  entry: Entry,
  seed: Seed,
  { completedOn, isFlawed }: Said,
): Partial<Content> {
  const recurs = task.cadence !== "once" && !["A14", "A20", "F06"].includes(task.code);
  if (!recurs && completedOn === null) return { narrative: pendingNarrative(seed) };
  const day = recurs ? entry.endDay - between(seed, 70, 0, 6) : (outcome.doneDay ?? entry.endDay);
  if (isFlawed)
    return { narrative: unnamedNarrative(day), completedOn: recurs ? completedOn : null };
  const number = documentNumber(task, unit, seed);
  return {
    narrative: issuedNarrative(number, day),
    documentNumber: number,
    documentDate: dayText(day),
  };
}

function flawed({ indicator, numerator, denominator }: Figure): Figure {
  return {
    indicator,
    numerator: Math.round(numerator * (denominator === null ? 0.8 : 1.2)) + 2,
    denominator,
  };
}

/** Thousands taken for đồng. */
function misread(money: Money): Money {
  return { ...money, disbursed: Math.floor(money.disbursed / 1000) };
}

function moneyOf(country: Country, duty: Duty, { period, endDay }: Entry): Money[] {
  const { code } = duty.task;
  const year = yearOf(period.endsOn);
  if (code === "F02") return upkeep(duty, year, endDay);
  const money = moneyOfProvince(country, duty.unit.provinceCode ?? "", year, endDay);
  return code === "B08" ? money.filter(isCounterpart) : money;
}

/** The works that moved last, with the stage it has; of a province's land task the site decided in the period. */
function worksContent({ task, works }: Duty, { startDay, endDay }: Entry): Partial<Content> {
  const moved =
    task.code === "A06" ? landDecidedIn(works, startDay, endDay) : movedLast(works, endDay);
  if (!moved) return { noChange: task.noChange, narrative: "Trong kỳ chưa có thay đổi." };
  const { plan, stage, day } = moved;
  const isNew = day >= startDay;
  return {
    noChange: task.noChange && !isNew,
    narrative: isNew ? stageNarrative(stage, true) : null,
    worksId: plan.id,
    stage: STAGES[stage]?.key ?? null,
    stageOn: dayText(day),
  };
}

type Moved = { plan: WorksPlan; stage: number; day: number };

function movedLast(works: readonly WorksPlan[], until: number): Moved | null {
  let last: Moved | null = null;
  for (const plan of works) {
    const stage = stageOn(plan, until);
    const day = stage < 0 ? null : (plan.reached[stage] ?? null);
    if (day !== null && (last === null || day > last.day)) last = { plan, stage, day };
  }
  return last;
}

function landDecidedIn(works: readonly WorksPlan[], from: number, until: number): Moved | null {
  for (const plan of works) {
    const day = plan.reached[LAND] ?? null;
    if (day !== null && day >= from && day <= until && stageOn(plan, day) >= LAND)
      return { plan, stage: LAND, day };
  }
  return null;
}

/** All steps that are done by the cut-off: one that a report leaves out is open again. */
function stepsContent(duty: Duty, { endDay }: Entry): Partial<Content> {
  const days = stepDays(duty.task, duty.seed, duty.outcome.doneDay ?? endDay);
  const steps = days.flatMap(({ doneDay }, index) =>
    doneDay <= endDay ? [{ id: stepId(duty, index + 1), doneOn: dayText(doneDay) }] : [],
  );
  return {
    narrative: stepsNarrative(days.filter(({ doneDay }) => doneDay <= endDay).length, days.length),
    steps,
  };
}

export function stepId({ ordinal }: Duty, number: number): string {
  return demoId(ID_OF.step, Date.UTC(2016, 0, 1), mix(ordinal, 0), number);
}
