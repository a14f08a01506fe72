import { createHash } from "node:crypto";
import type { Cadence } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { IssueState } from "#lib/domain/directive.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import type { Columns, Field } from "./columns.ts";
import {
  type CommonFacts,
  type Correction,
  type Interpreted,
  type Known,
  type Remark,
  type RowFacts,
  remark,
  rowInterpreter,
} from "./interpret-row.ts";
import { taskMatcher } from "./match-task.ts";
import type { UnitsRead } from "./read-units.ts";
import { type AnnexRow, readRows, type Section } from "./rows.ts";

/** How a table is read: where its rows begin, what its columns hold, what holds for all. */
export type Settings = CommonFacts & {
  from: number;
  columns: Columns;
  fillDown: boolean;
};

/** A task of the directive that is there already; `key` if it came from an annex. */
export type ExistingTask = {
  id: string;
  code: string;
  title: string;
  key: string | null;
  state: IssueState;
  version: number;
  product: string;
  cadence: Cadence;
  dueOn: CivilDate | null;
  /** The latest first day of it and of its drafts that have its deadline. */
  startOn: CivilDate;
  /** What its annex said of who leads; null if it came from none. */
  leadWords: string | null;
};

/** What of a task that is there would be another by this row. */
export type Difference =
  | { what: "dueOn"; before: CivilDate | null; after: CivilDate | null }
  | { what: "cadence"; before: Cadence; after: Cadence }
  | { what: "product" | "lead"; before: string; after: string };

/**
 * - ready: will be added
 * - wrong: has to be corrected or left out first
 * - similar: the directive has a task of that name; it is added, or that one changed, only if somebody says so
 * - changes: a draft task of that name will be as this row says
 * - there: this row was added before
 * - twice: the annex has the same row further up
 * - left-out: somebody left it out
 */
const ROW_STATES = ["ready", "wrong", "similar", "changes", "there", "twice", "left-out"] as const;
export type RowState = (typeof ROW_STATES)[number];

export function isRowState(value: unknown): value is RowState {
  return ROW_STATES.includes(value as RowState);
}

export type PlannedRow = Interpreted & {
  number: number;
  words: Record<Field, string>;
  sections: readonly Section[];
  state: RowState;
  /** Says which row of which annex a task was made of, whatever was corrected about it. */
  key: string;
  /** The code it will have; for a row that is there or similar that task's. */
  code: string;
  /** `changeable`: this row may change it. Of a task that several rows may mean only the first one does. */
  task: { id: string; code: string; isDraft: boolean; changeable: boolean; version: number } | null;
  differences: Difference[];
};

export type AnnexPlan = {
  rows: PlannedRow[];
  /** What the page showed, in one word: the deed is done only to exactly this. */
  digest: string;
};

/** What a table would come to, without writing anything. */
export function planAnnex(
  grid: Grid,
  settings: Settings,
  corrections: Readonly<Record<number, Correction>>,
  { existing, ...known }: Known & { existing: readonly ExistingTask[] },
): AnnexPlan {
  const interpret = rowInterpreter(known, settings);
  const byKey = new Map(existing.flatMap((task) => (task.key ? [[task.key, task]] : [])));
  const match = taskMatcher(existing);
  const codes = new Set(existing.map(({ code }) => code));
  const seen = new Set<string>();
  const changed = new Set<string>();
  const alike = sameTasks();
  const rows = readRows(grid, settings).map((row): PlannedRow => {
    const correction = corrections[row.number] ?? {};
    const read = interpret(row, correction);
    const key = keyOf(row);
    const there = byKey.get(key);
    const matched = match(read.facts);
    const similar = matched?.task;
    const changeable =
      similar?.state === "draft" && matched?.alone === true && !changed.has(similar.id);
    const changesOne = Boolean(correction.update && changeable);
    const problems = changesOne
      ? [...read.problems, ...startProblems(read, similar?.startOn ?? "")]
      : read.problems;
    const state = ((): RowState => {
      if (there) return "there";
      if (seen.has(key)) return "twice";
      if (correction.leftOut) return "left-out";
      if (similar && !correction.anyway && !changesOne) return "similar";
      if (problems.length > 0) return "wrong";
      return changesOne ? "changes" : "ready";
    })();
    seen.add(key);
    if (similar && changesOne && (state === "changes" || state === "wrong"))
      changed.add(similar.id);
    const code = (state === "ready" || state === "wrong") && !changesOne ? codeOf(row, codes) : "";
    codes.add(code);
    const { number, words, sections } = row;
    const found = there ?? similar;
    const task = found
      ? {
          id: found.id,
          code: found.code,
          isDraft: found.state === "draft",
          changeable,
          version: found.version,
        }
      : null;
    const differences = !there && similar ? differencesOf(similar, read.facts) : [];
    const notes = [...read.notes, ...alike(read.facts, code)];
    return {
      ...read,
      problems,
      notes,
      number,
      words,
      sections,
      state,
      key,
      code,
      task,
      differences,
    };
  });
  return { rows, digest: digestOf(rows) };
}

/** A deadline that is in order for a new task, but lies before the task that is to have it begins. */
function startProblems({ facts, problems }: Interpreted, startOn: CivilDate): Remark[] {
  if (!facts.dueOn || facts.dueOn >= startOn || problems.some(({ field }) => field === "dueOn"))
    return [];
  return [remark("dueOn", "due-before-start")];
}

/** Remembers the rows that become tasks, and remarks on one whose task some of the same units have already. */
function sameTasks() {
  const byTitle = new Map<string, { code: string; lead: UnitsRead }[]>();
  return ({ title, lead }: RowFacts, code: string): Remark[] => {
    const key = searchKey(title);
    if (code === "" || key === "") return [];
    const before = byTitle.get(key) ?? [];
    const same = before.find((other) => meets(lead, other.lead));
    byTitle.set(key, [...before, { code, lead }]);
    return same ? [remark("title", "note-same-task", { code: same.code })] : [];
  };
}

/** Whether some unit is meant by both; a level means all of its units. */
function meets(a: UnitsRead, b: UnitsRead): boolean {
  return (
    a.levels.some((key) => b.levels.includes(key) || isOfLevel(b, key)) ||
    b.levels.some((key) => isOfLevel(a, key)) ||
    a.units.some((unit) => b.units.includes(unit))
  );
}

function isOfLevel({ units }: UnitsRead, key: string): boolean {
  return units.some(({ levelKey }) => levelKey === key);
}

/** All that an update writes: what is not told of stays as it is. */
function differencesOf(task: ExistingTask, { dueOn, cadence, product, said }: RowFacts) {
  const all: Difference[] = [
    { what: "dueOn", before: task.dueOn, after: dueOn },
    { what: "cadence", before: task.cadence, after: cadence ?? task.cadence },
    { what: "product", before: task.product, after: product },
    ...(task.leadWords === null || said.lead === ""
      ? []
      : [{ what: "lead" as const, before: task.leadWords, after: said.lead }]),
  ];
  const key = (value: string | null) => searchKey(value ?? "");
  return all.filter(({ before, after }) => key(before) !== key(after));
}

/** The same words in another spelling are the same row; its number and its place are not part of it. */
function keyOf({ words }: AnnexRow): string {
  const said = [words.title, words.lead, words.deadline, words.product].map(searchKey);
  return createHash("sha256").update(said.join("\n")).digest("base64url");
}

const LONGEST_CODE = 16;
const CODE_PART = /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u;

/**
 * "PL-01", "PL-II.03": the number that the annex gives, under its heading's; else the next that is free there. In two
 * digits, so that codes stand in the order of the annex.
 */
function codeOf({ words, sections }: AnnexRow, taken: ReadonlySet<string>): string {
  const ordinal = words.ordinal.replace(/[.)\s]+$/, "");
  const labels = sections
    .map(({ label }) => label)
    .filter((label) => /^[IVXLC]+$|^\p{Lu}$/u.test(label));
  const coded = (own: string) => `PL-${[...labels, own].join(".")}`;
  const own = CODE_PART.test(ordinal) ? coded(ordinal.replace(/^\d$/, "0$&")) : null;
  if (own && own.length <= LONGEST_CODE && !taken.has(own)) return own;
  const room = coded("0000").length <= LONGEST_CODE ? coded : (next: string) => `PL-${next}`;
  for (let next = 1; ; next += 1) {
    const code = room(String(next).padStart(2, "0"));
    if (!taken.has(code)) return code;
  }
}

function digestOf(rows: readonly PlannedRow[]): string {
  const hash = createHash("sha256");
  for (const { state, key, code, facts, task } of rows) {
    if (state !== "ready" && state !== "changes") continue;
    const { lead, coordinating, ...rest } = facts;
    const who = [lead, coordinating].map(({ levels, units }) => [
      levels,
      units.map(({ id }) => id),
    ]);
    const changed = state === "changes" ? [task?.id, task?.version] : [];
    hash.update(JSON.stringify([key, code, rest, who, ...changed]));
  }
  return hash.digest("base64url");
}
