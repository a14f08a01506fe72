import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { PlannedRow } from "./plan-annex.ts";
import type { AnnexUnit } from "./read-units.ts";

/** An assignment that could be drafted with the task of a row: `number` is the row's. */
export type Leader = { number: number; unitId: string };

export type DraftLeaders = {
  leaders: Leader[];
  /** Rows whose units get drafts. */
  rows: number;
  /** Rows whose deadline has passed: nothing can be given out with them. */
  past: number;
};

/** More than this is given out task by task: 3,321 communes lead nine such tasks. */
export const MOST_DRAFTS = 30_000;

/**
 * Whom the tasks of the rows that are ready go to: the units that lead, and those of the levels that lead, but those that
 * close before it is done: nothing could be issued to them.
 */
export function draftLeaders(
  rows: readonly Pick<PlannedRow, "number" | "state" | "facts">[],
  units: readonly AnnexUnit[],
  today: CivilDate,
): DraftLeaders {
  const byLevel = Map.groupBy(
    units.filter(({ mayLead }) => mayLead),
    ({ levelKey }) => levelKey,
  );
  const ready = rows.filter(({ state }) => state === "ready");
  const inTime = ready.filter(({ facts }) => facts.dueOn === null || facts.dueOn >= today);
  const leaders = inTime.flatMap(({ number, facts: { lead, dueOn } }) => {
    const all = [...lead.units, ...lead.levels.flatMap((key) => byLevel.get(key) ?? [])];
    const lasting = all.filter(({ closesOn }) => !closesOn || (dueOn !== null && dueOn < closesOn));
    return [...new Set(lasting.map(({ id }) => id))].map((unitId) => ({ number, unitId }));
  });
  return {
    leaders,
    rows: new Set(leaders.map(({ number }) => number)).size,
    past: ready.length - inTime.length,
  };
}
