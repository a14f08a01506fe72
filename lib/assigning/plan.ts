import { createHash } from "node:crypto";
import { type AssignmentState, isTakenBack, MOVABLE } from "#lib/domain/assignment-status.ts";
import { type CivilDate, dateValue, laterOf } from "#lib/domain/civil-date.ts";
import { type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { AssignChoice } from "./input.ts";
import { type Find, type LineProblem, readUnitLines, readUnitTable } from "./read-lines.ts";

/** A unit within reach that may lead the task, with what it has of it already. */
export type Candidate = Nameable & {
  nameEn: string | null;
  areaNameEn: string | null;
  levelKey: string;
  /** Meant when its level is chosen: false where the task names other units of the level one by one. */
  byLevel: boolean;
  /** Its end, where one is planned. */
  closesOn: CivilDate | null;
  existing: {
    id: string;
    state: AssignmentState;
    version: number;
    occurrence: number;
    target: number | null;
    dueOn: CivilDate | null;
    /** False for what was given from above: it is kept as it is. */
    mayChange: boolean;
  } | null;
};

/** What of the task the plan goes by. */
export type PlannedTask = {
  id: string;
  startOn: CivilDate;
  dueOn: CivilDate | null;
  takesTarget: boolean;
};

export type NewAssignment = {
  unit: Candidate;
  occurrence: number;
  target: number | null;
  dueOn: CivilDate | null;
};
export type UpdatedAssignment = NewAssignment & { existing: NonNullable<Candidate["existing"]> };

/** A row of the preview's table. */
export type AreaRow = {
  id: string;
  name: string;
  nameEn: string | null;
  chosen: number;
  existing: number;
  new: number;
};

export type AssignPlan = {
  /** Units that the level, the areas or the list name, and how many of them were left out again. */
  chosen: number;
  excepted: number;
  /** Those that have the task: kept as they are, or changed. */
  kept: number;
  updates: UpdatedAssignment[];
  added: NewAssignment[];
  areas: AreaRow[];
  /** Rows of the table for units that were chosen; the others get the common target and deadline. */
  listed: number;
  /** By the field that they were typed into. */
  problems: Partial<Record<"hand" | "except" | "table", LineProblem[]>>;
  /** The first day of the duty; periods are owed from here on. */
  startOn: CivilDate;
};

/**
 * What a choice of units comes to, without writing anything: who is new, who has it, who is left out, and every line
 * that was not understood. Nobody is given a duty that began before today.
 */
export function planAssignments(
  choice: AssignChoice,
  candidates: readonly Candidate[],
  task: PlannedTask,
  { locale, today }: { locale: NumberLocale; today: CivilDate },
): AssignPlan {
  const find = unitFinder(candidates);
  const hand = readUnitLines(choice.level === "hand" ? choice.hand : "", find);
  const reading = { locale, targets: task.takesTarget, today };
  const typedTable = choice.values === "each" ? choice.table : "";
  const named = chosenUnits(choice, candidates, hand.units, () =>
    readUnitTable(typedTable, find, reading).rows.map(({ unit }) => unit),
  );
  // A name that several units share means the one that was chosen, if only one of them was.
  const findChosen = firstAmong(unitFinder(named), find);
  const except = readUnitLines(choice.except, findChosen);
  const table = readUnitTable(typedTable, findChosen, reading);
  const rows = new Map(table.rows.map((row) => [row.unit.id, row]));
  const left = new Set(except.units.map(({ id }) => id));
  const chosen = named.filter(({ id }) => !left.has(id));
  const inside = new Set(chosen.map(({ id }) => id));
  const notChosen = table.rows.filter(({ unit }) => !inside.has(unit.id));
  const tableProblems = [
    ...table.problems,
    ...notChosen.map(({ line, unit }) => outside(line, unit)),
  ].toSorted((a, b) => a.line - b.line);

  const added: NewAssignment[] = [];
  const updates: UpdatedAssignment[] = [];
  let kept = 0;
  for (const unit of chosen) {
    const row = rows.get(unit.id);
    const target = task.takesTarget ? (row?.target ?? choice.target) : null;
    const dueOn = row?.dueOn ?? choice.dueOn;
    const { existing } = unit;
    if (!existing || isTakenBack(existing.state)) {
      const occurrence = (existing?.occurrence ?? 0) + 1;
      added.push({ unit, occurrence, target, dueOn: dueOn ?? task.dueOn });
    } else if (
      choice.existing === "update" &&
      existing.mayChange &&
      changes(existing, { target, dueOn })
    ) {
      updates.push({ unit, existing, occurrence: existing.occurrence, target, dueOn });
    } else kept += 1;
  }
  return {
    chosen: named.length,
    excepted: named.length - chosen.length,
    kept,
    updates,
    added,
    areas: areaRows(chosen, new Set(added.map(({ unit }) => unit.id))),
    listed: table.rows.length - notChosen.length,
    problems: {
      ...(hand.problems.length > 0 && { hand: hand.problems }),
      ...(except.problems.length > 0 && { except: except.problems }),
      ...(tableProblems.length > 0 && { table: tableProblems }),
    },
    startOn: laterOf(task.startOn, today),
  };
}

type Outlasted = { unit: string; closesOn: CivilDate | null };

/** Units that would have a duty beyond their planned end. */
export function outlasted({ added, updates }: AssignPlan): Outlasted[] {
  const given = [
    ...added,
    ...updates.map(({ unit, dueOn, existing }) => ({ unit, dueOn: dueOn ?? existing.dueOn })),
  ];
  return given
    .filter(
      ({ unit: { closesOn }, dueOn }) => closesOn !== null && (dueOn === null || dueOn >= closesOn),
    )
    .map(({ unit: { name, closesOn } }) => ({ unit: name, closesOn }));
}

/** That units end before a deadline, in words: how many, and the one that ends first. */
export function beyondClosing(units: readonly Outlasted[]): Message {
  const [first] = units.toSorted((a, b) => ((a.closesOn ?? "") < (b.closesOn ?? "") ? -1 : 1));
  const on = first?.closesOn ? dateValue(first.closesOn) : 0;
  return {
    key: "deadlines.unit-closes",
    values: { count: units.length, unit: first?.unit ?? "", on },
  };
}

/** Those that no unit has seen yet. */
export function draftsAmong(updates: readonly UpdatedAssignment[]): UpdatedAssignment[] {
  return updates.filter(({ existing }) => existing.state === "draft");
}

/** What the preview showed, in one word: the deed is done only to exactly this. */
export function digestOf({ added, updates }: AssignPlan): string {
  const hash = createHash("sha256");
  for (const [mark, list] of [
    ["+", added],
    ["~", updates],
  ] as const) {
    const lines = list.map(({ unit, target, dueOn }) => `${mark}${unit.id} ${target} ${dueOn}`);
    hash.update(lines.toSorted().join("\n"));
  }
  return hash.digest("base64url");
}

function chosenUnits(
  { level, areas }: AssignChoice,
  candidates: readonly Candidate[],
  byHand: Candidate[],
  inTable: () => Candidate[],
): Candidate[] {
  // A pasted table names its units itself: nobody should have to paste them twice.
  if (level === "hand") return byHand.length > 0 ? byHand : inTable();
  const wanted = new Set(areas);
  return candidates.filter(
    (unit) =>
      unit.byLevel &&
      (level === "all" || unit.levelKey === level) &&
      (wanted.size === 0 || wanted.has(unit.areaId)),
  );
}

function firstAmong<U>(first: Find<U>, then: Find<U>): Find<U> {
  return (typed) => {
    const match = first(typed);
    return match.kind === "none" ? then(typed) : match;
  };
}

function changes(
  existing: NonNullable<Candidate["existing"]>,
  { target, dueOn }: Pick<NewAssignment, "target" | "dueOn">,
): boolean {
  if (!MOVABLE.includes(existing.state)) return false;
  const otherDue = dueOn !== null && dueOn !== existing.dueOn;
  return otherDue || (target !== null && target !== existing.target);
}

function outside(line: number, unit: Candidate): LineProblem {
  return { line, typed: unit.shortName, what: "not-chosen" };
}

/** By area, in the order in which the candidates come. */
function areaRows(chosen: readonly Candidate[], added: ReadonlySet<string>): AreaRow[] {
  const areas = new Map<string, AreaRow>();
  for (const { id, areaId, areaShortName, areaNameEn } of chosen) {
    const row = areas.get(areaId) ?? {
      id: areaId,
      name: areaShortName,
      nameEn: areaNameEn,
      chosen: 0,
      existing: 0,
      new: 0,
    };
    row.chosen += 1;
    row[added.has(id) ? "new" : "existing"] += 1;
    areas.set(areaId, row);
  }
  return [...areas.values()];
}
