import type { CivilDate } from "./civil-date.ts";

/** From a day to the day before `to`; null is for good. */
export type Range = { from: CivilDate; to: CivilDate | null };

export function inForceOn({ from, to }: Range, day: CivilDate): boolean {
  return from <= day && (to === null || day < to);
}

/** The part that two ranges share; null if they share no day. */
export function shared(a: Range, b: Range): Range | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return to !== null && to <= from ? null : { from, to };
}

/** The first day of a range that none of the others covers; null when they cover all of it. */
export function firstUncovered(range: Range, by: readonly Range[]): CivilDate | null {
  let day = range.from;
  for (const each of by.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (each.from > day) break;
    if (each.to === null) return null;
    if (each.to > day) day = each.to;
  }
  return range.to !== null && day >= range.to ? null : day;
}

/** Why what is true of something cannot change on that day; `on` is the day that stands in the way. */
export type ChangeProblem =
  | { kind: "before-beginning"; on: CivilDate }
  | { kind: "after-end"; on: CivilDate }
  | { kind: "before-last-change"; on: CivilDate }
  | { kind: "same" }
  | { kind: "not-planned" };
export type Changed<R> = { ok: true; rows: R[] } | { ok: false; problem: ChangeProblem };

type Change<R> = {
  /** The day of the change. */
  from: CivilDate;
  /** What is true from then on; null: nothing. */
  next: Omit<R, keyof Range> | null;
  /** Whether what is true before is what is to be true. */
  isSame: (held: R) => boolean;
  /** How long that exists of which it is true. */
  life: Range;
  today: CivilDate;
};

/**
 * What is true of something over time, one thing at a time, when it changes on a day. What happened is not rewritten:
 * the day lies after the last change that has taken effect, or is that very day, whose change is then corrected. A
 * change that is planned for a later day stays, and the new one holds until then.
 */
export function changedFrom<R extends Range>(own: readonly R[], change: Change<R>): Changed<R> {
  const { from, next, isSame, life, today } = change;
  if (from < life.from) return refused({ kind: "before-beginning", on: life.from });
  if (life.to !== null && from >= life.to) return refused({ kind: "after-end", on: life.to });
  const last = own
    .flatMap((row) => [row.from, row.to ?? row.from])
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (last && from < last) return refused({ kind: "before-last-change", on: last });
  const held = own.find((row) => inForceOn(row, from));
  if (held ? next !== null && isSame(held) : next === null) return refused({ kind: "same" });
  const before = own.filter((row) => row.from < from);
  const after = own.filter((row) => row.from > from);
  const until = after.map((row) => row.from).toSorted()[0] ?? life.to;
  const kept = before.map((row) => (row.to === null || row.to > from ? { ...row, to: from } : row));
  const added = next === null ? [] : [{ ...next, from, to: until } as R];
  return { ok: true, rows: [...kept, ...added, ...after] };
}

/** When a planned change is taken back: what was true before it goes on until the change after it. */
export function withdrawnOn<R extends Range>(
  own: readonly R[],
  from: CivilDate,
  life: Range,
  today: CivilDate,
): Changed<R> {
  const planned = own.find((row) => row.from === from);
  const ended = own.find((row) => row.to === from);
  if (from <= today || !(planned || (ended && from !== life.to)))
    return refused({ kind: "not-planned" });
  const later = own.map((row) => row.from).filter((day) => day > from);
  const until = planned ? planned.to : (later.toSorted()[0] ?? life.to);
  const rows = own.flatMap((row) => {
    if (row === planned) return [];
    return [row === ended ? { ...row, to: until } : row];
  });
  return { ok: true, rows };
}

function refused(problem: ChangeProblem): { ok: false; problem: ChangeProblem } {
  return { ok: false, problem };
}
