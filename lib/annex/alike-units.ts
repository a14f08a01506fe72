import type { Nameable } from "#lib/domain/match-units.ts";
import { searchKey } from "#lib/domain/text.ts";
import { once } from "./once.ts";

/** Shorter words are in too many names to mean one. */
const SHORTEST_PART = 6 + 2; // with the spaces around it

/**
 * Units whose name has the words in it, as whole words; without `within` also those whose name the words begin with.
 * Most words are in no name, which one look into all of them says.
 */
export function alikeAmong<U extends Nameable>(units: readonly U[]) {
  const made = once((_: null) => {
    const named = units.map((unit) => ({
      unit,
      keys: [spaced(unit.name), spaced(unit.shortName)],
    }));
    const byKey = Map.groupBy(
      named.flatMap(({ unit, keys }) => keys.map((key) => ({ unit, key }))),
      ({ key }) => key,
    );
    return { named, byKey, all: [...byKey.keys()].join("\n") };
  });
  return (words: string, { within }: { within: boolean }): U[] => {
    if (words.length < SHORTEST_PART) return [];
    const { named, byKey, all } = made(null);
    const having = all.includes(words)
      ? named.filter(({ keys }) => keys.some((key) => key.includes(words)))
      : [];
    const begun = within ? [] : beginnings(words).flatMap((key) => byKey.get(key) ?? []);
    return [...new Set([...begun, ...having].map(({ unit }) => unit))];
  };
}

export function spaced(words: string): string {
  return ` ${searchKey(words)} `;
}

/** " cuc dao tao bo " begins with " cuc dao ", " cuc dao tao " and itself. */
function beginnings(words: string): string[] {
  return [...words.matchAll(/ /g)]
    .map(({ index }) => words.slice(0, index + 1))
    .filter(({ length }) => length >= SHORTEST_PART);
}
