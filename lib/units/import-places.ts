import { inForceOn, shared } from "#lib/domain/dated-ranges.ts";
import type { Line } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { standingProblem } from "#lib/domain/unit-standing.ts";
import { LineTree } from "#lib/domain/unit-tree.ts";
import { edgeMessage, standingMessage } from "./line-tree.ts";
import type { ImportSettings, Index, Known, PlannedUnit } from "./plan-import.ts";

/** Whom each row stands under: a unit that is known, or another row. */
export function place(rows: readonly PlannedUnit[], settings: ImportSettings, index: Index): void {
  const listed = Map.groupBy(
    rows.filter(({ problem, state }) => problem === null && state === "new"),
    ({ code }) => searchKey(code),
  );
  const meansLevel = (levelKey: string, own: string) =>
    settings.parentLevelKey ? levelKey === settings.parentLevelKey : levelKey !== own;
  for (const row of rows) {
    if (row.problem) continue;
    const on = row.day;
    if (row.parent === "") {
      row.parentId = settings.underId;
      // Whoever brought the list may have lost that unit since.
      if (row.parentId !== null && !index.byId.get(row.parentId)?.takes) {
        row.parentId = null;
        row.problem = { key: "unit-import.under-beyond" };
      } else if (row.parentId === null && row.state === "new")
        row.problem = { key: "unit-import.parent-missing" };
      continue;
    }
    const code = searchKey(row.parent);
    const during = { from: on, to: null };
    const found = [...(index.byCode.get(code) ?? []), ...(listed.get(code) ?? [])].filter(
      (unit) =>
        meansLevel(unit.levelKey, row.levelKey) &&
        shared(unit.life, during)?.from === on &&
        unit.id !== row.id,
    );
    // Of two with the code the one that stands on the line of the list is meant.
    const onLine = found.filter(
      ({ id }) => !index.byId.has(id) || index.edgesOf.get(id)?.some((edge) => inForceOn(edge, on)),
    );
    if (found.length > 1 && onLine.length > 0) found.splice(0, found.length, ...onLine);
    const [only] = found;
    if (!only || ("takes" in only && !only.takes))
      row.problem = { key: "unit-import.parent-unknown", values: { code: row.parent } };
    else if (found.length > 1)
      row.problem = { key: "unit-import.parent-several", values: { count: found.length } };
    else row.parentId = only.id;
  }
}

/** Whether all that is planned holds together; a row under one that is wrong is wrong too. */
export function settle(rows: readonly PlannedUnit[], line: Line, known: Known, index: Index): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changed = new Map(
    rows.flatMap((row) => (row.edges && !row.problem ? [[row.id, row.edges.after]] : [])),
  );
  const kept = known.edges.filter(({ unitId }) => !changed.has(unitId));
  const tree = new LineTree([...kept, ...[...changed.values()].flat()]);
  const lives = new Map(known.units.map(({ id, life }) => [id, life]));
  for (const row of rows) if (row.state === "new") lives.set(row.id, row.life);
  for (const row of rows) {
    if (row.problem || !row.edges) continue;
    const problem = tree.problemOf(row.id, (id) => lives.get(id));
    if (problem) row.problem = edgeMessage(problem);
    const above = index.byId.get(row.parentId ?? "") ?? byId.get(row.parentId ?? "");
    const misplaced = above && standingProblem(line, row.levelKey, above.levelKey);
    if (!row.problem && misplaced) row.problem = standingMessage(misplaced);
  }
  for (let found = true; found; ) {
    found = false;
    for (const row of rows) {
      const above = row.parentId === null ? undefined : byId.get(row.parentId);
      if (row.problem || !above?.problem || above.state !== "new") continue;
      row.problem = { key: "unit-import.parent-wrong", values: { row: above.row } };
      found = true;
    }
  }
  for (const row of rows) if (row.problem) row.state = "wrong";
}
