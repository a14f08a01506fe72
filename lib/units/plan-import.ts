import { addDays, type CivilDate, dateValue } from "#lib/domain/civil-date.ts";
import type { Range } from "#lib/domain/dated-ranges.ts";
import { shared } from "#lib/domain/dated-ranges.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { Line } from "#lib/domain/policy.ts";
import { searchKey, spelling } from "#lib/domain/text.ts";
import { type NameFrom, nameOn } from "#lib/domain/unit-names.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import { changesOf } from "./import-changes.ts";
import type { Field } from "./import-columns.ts";
import { findNamesakes } from "./import-namesakes.ts";
import { place, settle } from "./import-places.ts";
import { type Naming, type ReadRow, readRow } from "./import-row.ts";
import type { KeptEdge } from "./line-tree.ts";

/** How a list is read. */
export type ImportSettings = Naming & {
  /** The first row after the heading. */
  from: number;
  columns: readonly (Field | null)[];
  /** For rows that name no level, and for the units above that their codes mean; null: any level. */
  levelKey: string | null;
  parentLevelKey: string | null;
  /** Under whom rows stand that name nobody above. */
  underId: string | null;
  line: Line;
  /** The day from which the list is true: new units and changes take effect then. */
  on: CivilDate;
  basis: string;
  hasAccounts: boolean;
  /** Rows that somebody left out, by number. */
  leftOut?: readonly number[];
  /** Names of units that are known stay as they are: in these rows, or in all. */
  keepNames?: boolean | readonly number[];
  /** And so do their places. */
  keepPlaces?: boolean;
};

export type KnownUnit = {
  id: string;
  levelKey: string;
  code: string;
  life: Range;
  /** On the line of the list the actor may put it elsewhere; rename it; put others under it. */
  mine: boolean;
  owned: boolean;
  takes: boolean;
  names: readonly NameFrom[];
};
export type Known = {
  levels: readonly { key: string; name: string; nameEn: string }[];
  units: readonly KnownUnit[];
  edges: readonly KeptEdge[];
  today: CivilDate;
};

export const ROW_STATES = [
  "wrong",
  "new",
  "in-question",
  "other-name",
  "moved",
  "renamed",
  "unchanged",
  "left-out",
] as const;
/**
 * A new unit is in question where its name is in use already, a known one where its code comes with quite another name,
 * as a code that was given away does: both are taken only where somebody chooses so.
 */
export type RowState = (typeof ROW_STATES)[number];

/** What becomes of a row. A row that is renamed and moved counts as moved and says both. */
export type PlannedUnit = ReadRow & {
  state: Exclude<RowState, "in-question" | "other-name">;
  problem: Message | null;
  levelKey: string;
  /** The unit it is about; of a new one a name that only the plan knows. */
  id: string;
  life: Range;
  /** From when on the row holds: a new unit's first day, else the day of the list as far as the unit lives. */
  day: CivilDate;
  parentId: string | null;
  /** What was so before, where it changes. */
  nameBefore: string | null;
  renamed: boolean;
  /** Its English name alone is another one; what that was. */
  onlyEnglish: { before: string | null } | null;
  /** The names have nothing in common: the code may have been given to another unit. */
  otherName: boolean;
  /** The code of the one that is called as this new one. */
  namesake: string | null;
  edges: { before: KeptEdge[]; after: KeptEdge[] } | null;
};

export type ImportPlan = {
  rows: PlannedUnit[];
  counts: Record<RowState, number>;
  /** Units of the levels of the list that are in force and not in it: they stay as they are. */
  notListed: number;
};

export function isRowState(value: unknown): value is RowState {
  return ROW_STATES.includes(value as RowState);
}

type Shown = Pick<PlannedUnit, "state" | "namesake" | "otherName">;
export function shownState({ state, namesake, otherName }: Shown): RowState {
  if (otherName && (state === "renamed" || state === "moved")) return "other-name";
  return state === "new" && namesake !== null ? "in-question" : state;
}

/** What becomes of every row; (level, code, in force from) is a unit's identity. Nothing is written. */
export function planImport(grid: Grid, settings: ImportSettings, known: Known): ImportPlan {
  const index = indexOf(known);
  const all = grid
    .map((cells, place) => ({ cells, place }))
    .slice(settings.from)
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ cells, place }) =>
      identify(readRow(cells, place + 1, settings), settings, known, index),
    );
  for (const row of all)
    if (settings.leftOut?.includes(row.row)) Object.assign(row, { state: "left-out", wrong: [] });
  const rows = all.filter(({ state }) => state !== "left-out");
  refuseTwice(rows);
  place(rows, settings, index);
  for (const row of rows) if (row.problem === null) changesOf(row, settings, known, index);
  settle(rows, settings.line, known, index);
  findNamesakes(rows, known, index);
  const counts = Object.fromEntries(
    ROW_STATES.map((state) => [state, all.filter((row) => shownState(row) === state).length]),
  ) as Record<RowState, number>;
  return { rows: all, counts, notListed: countNotListed(all, settings, known) };
}

export type Index = {
  byCode: Map<string, KnownUnit[]>;
  byId: Map<string, KnownUnit>;
  edgesOf: Map<string, KeptEdge[]>;
  levels: Map<string, string>;
};

function indexOf(known: Known): Index {
  const levels = known.levels.flatMap(({ key, name, nameEn }) =>
    [key, name, nameEn].map((word) => [searchKey(word), key] as const),
  );
  return {
    byCode: Map.groupBy(known.units, ({ code }) => searchKey(code)),
    byId: new Map(known.units.map((unit) => [unit.id, unit])),
    edgesOf: Map.groupBy(known.edges, ({ unitId }) => unitId),
    levels: new Map(levels),
  };
}

/** Which unit a row is about: one that is known, or a new one. */
function identify(
  read: ReadRow,
  settings: ImportSettings,
  known: Known,
  index: Index,
): PlannedUnit {
  const levelKey = read.level === "" ? settings.levelKey : index.levels.get(searchKey(read.level));
  const life = { from: read.from ?? settings.on, to: read.to };
  const row: PlannedUnit = {
    ...read,
    state: "wrong",
    problem: read.wrong[0] ?? null,
    levelKey: levelKey ?? "",
    id: `row ${read.row}`,
    life,
    day: life.from,
    parentId: null,
    nameBefore: null,
    renamed: false,
    onlyEnglish: null,
    otherName: false,
    namesake: null,
    edges: null,
  };
  if (row.problem) return row;
  if (!levelKey)
    return {
      ...row,
      problem: { key: read.level ? "unit-import.level-unknown" : "units.level-missing" },
    };
  const named = (index.byCode.get(searchKey(read.code)) ?? []).filter(
    (unit) => unit.levelKey === levelKey,
  );
  const same =
    named.find(({ life: lives }) =>
      read.from
        ? lives.from === read.from
        : shared(lives, { from: settings.on, to: null })?.from === settings.on,
    ) ??
    // Lists differ in since when: what has the code and the name at that time is that unit.
    named.find((unit) => shared(unit.life, life) && isCalled(unit, read.name, known));
  if (same) {
    if (!same.mine) return { ...row, problem: { key: "unit-import.out-of-reach" } };
    if (read.to !== null && read.to !== same.life.to)
      return { ...row, problem: { key: "unit-import.closing" } };
    const day = dayWithin(same.life, settings.on);
    const before = nameOn(same.names, day)?.name ?? null;
    return { ...row, id: same.id, life: same.life, day, nameBefore: before, state: "unchanged" };
  }
  const holder = named.find((unit) => shared(unit.life, life));
  if (holder) {
    const values = {
      on: dateValue(holder.life.from),
      name: nameOn(holder.names, known.today)?.name ?? "",
    };
    return { ...row, problem: { key: "unit-import.code-held", values } };
  }
  return { ...row, state: "new" };
}

function isCalled({ names }: KnownUnit, name: string, { today }: Known): boolean {
  return spelling(nameOn(names, today)?.name ?? "") === spelling(name);
}

/** The day, or the nearest one of the unit's life. */
function dayWithin({ from, to }: Range, day: CivilDate): CivilDate {
  if (day < from) return from;
  return to !== null && day >= to ? addDays(to, -1) : day;
}

/** Two rows of one identity, or of one code at the same time: the second one is wrong. */
function refuseTwice(rows: readonly PlannedUnit[]): void {
  const byCode = Map.groupBy(
    rows.filter(({ problem }) => problem === null),
    ({ levelKey, code }) => `${levelKey} ${searchKey(code)}`,
  );
  for (const same of byCode.values()) {
    for (const [place, row] of same.entries()) {
      const first = same
        .slice(0, place)
        .find(
          (other) =>
            other.problem === null && (other.id === row.id || shared(other.life, row.life)),
        );
      if (first) row.problem = { key: "unit-import.twice", values: { row: first.row } };
    }
  }
}

function countNotListed(
  rows: readonly PlannedUnit[],
  { on }: ImportSettings,
  known: Known,
): number {
  const levels = new Set(rows.map(({ levelKey }) => levelKey));
  const listed = new Set(rows.map(({ id }) => id));
  // A row that is wrong names its unit all the same.
  const named = new Set(rows.map(({ levelKey, code }) => `${levelKey} ${searchKey(code)}`));
  return known.units.filter(
    ({ id, levelKey, code, life, mine }) =>
      mine &&
      levels.has(levelKey) &&
      !listed.has(id) &&
      !named.has(`${levelKey} ${searchKey(code)}`) &&
      shared(life, { from: on, to: null })?.from === on,
  ).length;
}
