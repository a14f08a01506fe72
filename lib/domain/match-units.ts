import { searchKey } from "./text.ts";

/** A unit that a line may mean, with the names of the area it lies in. */
export type Nameable = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  areaId: string;
  areaName: string;
  areaShortName: string;
};

export type Match<U> =
  | { kind: "one"; unit: U }
  | { kind: "none" }
  /** Several have that name; the areas tell them apart. */
  | { kind: "several"; units: U[] };

/** Words that say what a unit is, not which: left out when somebody types the bare name. */
const KINDS = /^(?:phuong|xa|dac khu|thi tran|thanh pho|tinh) /;

/**
 * Finds units by what people type: a code, a name with or without accents, with or without "Công an" and the word
 * for its kind; behind a comma or in brackets the province, where several units share a name.
 */
export function unitFinder<U extends Nameable>(units: readonly U[]): (typed: string) => Match<U> {
  const byCode = Map.groupBy(units, ({ code }) => searchKey(code));
  const byName = indexed(units, ({ name, shortName }) => [keptKey(name), keptKey(shortName)]);
  const byBareName = indexed(units, ({ shortName }) => [bareKey(shortName)]);
  const oneOfEach = new Map(units.map((unit) => [unit.areaId, unit]));
  const areas = indexed([...oneOfEach.values()], ({ areaName, areaShortName }) =>
    [areaName, areaShortName].flatMap((name) => [keptKey(name), bareKey(name)]),
  );

  return (typed) => {
    const [what = "", ...where] = typed.split(/[,()]/).map((part) => part.trim());
    const key = nameKey(what);
    if (key === "") return { kind: "none" };
    const found =
      byCode.get(searchKey(what)) ?? byName.get(key) ?? byBareName.get(key) ?? ([] as U[]);
    const hints = where.map(nameKey).filter((hint) => hint !== "");
    const near = hints.reduce((left, hint) => {
      const inside = new Set(areas.get(hint)?.map(({ areaId }) => areaId));
      return left.filter(({ areaId }) => inside.has(areaId));
    }, found);
    const [only] = near;
    if (!only) return { kind: "none" };
    return near.length === 1 ? { kind: "one", unit: only } : { kind: "several", units: near };
  };
}

/** "P. Hải Châu", "Công an phường Hải Châu" and "phuong hai chau" are one name. */
function nameKey(name: string): string {
  return searchKey(name)
    .replace(/['’`]/g, "")
    .replace(/^(?:ca|cong an) /, "")
    .replace(/^p\. */, "phuong ")
    .replace(/^x\. */, "xa ")
    .replace(/^t[.]?p\.? +|^tp\. */, "thanh pho ")
    .replace(/^t\. */, "tinh ");
}

/** Enough for all units of the country under both their names. */
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/** The key of a unit's own name; thousands of them are asked again with every list, so that they are kept. */
function keptKey(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const key = nameKey(name);
  kept.set(name, key);
  return key;
}

function bareKey(name: string): string {
  return keptKey(name).replace(KINDS, "");
}

function indexed<U>(units: readonly U[], keysOf: (unit: U) => string[]): Map<string, U[]> {
  const index = new Map<string, U[]>();
  for (const unit of units) {
    for (const key of new Set(keysOf(unit))) {
      const known = index.get(key);
      if (known) known.push(unit);
      else index.set(key, [unit]);
    }
  }
  return index;
}
