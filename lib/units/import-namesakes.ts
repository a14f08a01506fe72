import { shared } from "#lib/domain/dated-ranges.ts";
import { spelling } from "#lib/domain/text.ts";
import { nameOn } from "#lib/domain/unit-names.ts";
import type { Index, Known, PlannedUnit } from "./plan-import.ts";
import { shortNameOf } from "./short-name.ts";

/**
 * New units that would be called as one of their level is under the same unit above, at the same time: a list of a
 * former year, or another code for what is there already. Who has the name is written into the row.
 */
export function findNamesakes(rows: readonly PlannedUnit[], known: Known, index: Index): void {
  const fresh = rows.filter(({ state, problem }) => state === "new" && problem === null);
  if (fresh.length === 0) return;
  const levels = new Set(fresh.map(({ levelKey }) => levelKey));
  const called = Map.groupBy(
    known.units.filter(({ levelKey }) => levels.has(levelKey)),
    (unit) => keyOf(unit.levelKey, nameOn(unit.names, known.today)?.name ?? ""),
  );
  const before = new Map<string, PlannedUnit>();
  for (const row of fresh) {
    const key = keyOf(row.levelKey, row.name);
    const there = (called.get(key) ?? []).find((unit) =>
      index.edgesOf
        .get(unit.id)
        ?.some((edge) => edge.parentId === row.parentId && shared(edge, row.life)),
    );
    const place = `${row.parentId} ${key}`;
    const twin = before.get(place);
    if (there) row.namesake = there.code;
    else if (twin && shared(twin.life, row.life)) row.namesake = twin.code;
    else before.set(place, row);
  }
}

function keyOf(levelKey: string, name: string): string {
  return `${levelKey} ${spelling(shortNameOf(name)).toLocaleLowerCase("vi")}`;
}
