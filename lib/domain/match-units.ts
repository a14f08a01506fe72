import { searchKey } from "./text.ts";

/** A unit that a line may mean, with the names of the area it lies in. */
export type Nameable = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  nameEn?: string | null;
  /** The letters under which its documents go out: "X03". */
  symbol?: string | null;
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
/** A department by its letters: "Cục X03", "Vụ KHTC". */
const DEPARTMENT = /^(?:cuc|vu|vien|department) (?=\S+$)/;

/**
 * Finds units by what people type: a code, a document symbol, a name with or without accents, with or without "Công an"
 * and the word for its kind, also abbreviated ("CATP Huế", "TP.HCM"); behind a comma or in brackets the province where
 * several units share a name, or the unit's own symbol. The longest words that are a name win: a comma may belong to it.
 */
export function unitFinder<U extends Nameable>(units: readonly U[]): (typed: string) => Match<U> {
  const byCode = indexed(units, ({ code, symbol }) => [
    searchKey(code),
    ...(symbol ? [searchKey(symbol)] : []),
  ]);
  const byName = indexed(units, ({ name, shortName, nameEn }) => [
    keptKey(name),
    keptKey(shortName),
    ...(nameEn ? [searchKey(nameEn).replace(AMPERSAND, " va ")] : []),
  ]);
  const byBareName = indexed(units, ({ shortName }) => [bareKey(shortName)]);
  const oneOfEach = new Map(units.map((unit) => [unit.areaId, unit]));
  const areas = indexed([...oneOfEach.values()], ({ areaName, areaShortName }) =>
    [areaName, areaShortName].flatMap((name) => [keptKey(name), bareKey(name)]),
  );

  const called = (words: string): U[] => {
    const letters = searchKey(words);
    if (letters === "") return [];
    const keys = typedKeys(letters);
    return (
      byCode.get(letters) ??
      byCode.get(letters.replace(DEPARTMENT, "")) ??
      firstOf(byName, keys) ??
      firstOf(byBareName, keys) ??
      // "Công an tỉnh Đà Nẵng", which is a city.
      firstOf(byName, keys.flatMap(ofTheOtherKind)) ??
      []
    );
  };
  const isAbout = (hint: string) => {
    const letters = searchKey(hint);
    const inside = new Set(firstOf(areas, typedKeys(letters))?.map(({ areaId }) => areaId));
    const own = new Set(byCode.get(letters));
    // Letters that nobody has say nothing against a name that is written out.
    const unknown = own.size === 0 && SYMBOL.test(letters);
    return (unit: U) => inside.has(unit.areaId) || own.has(unit) || (unknown && !unit.symbol);
  };

  return (typed) => {
    for (const { what, hints } of cutsOf(typed.replace(IN_BRACKETS, "$1"))) {
      const found = called(what);
      if (found.length === 0) continue;
      const near = hints.reduce((left, hint) => left.filter(isAbout(hint)), found);
      const [only] = near;
      if (!only) return { kind: "none" };
      return near.length === 1 ? { kind: "one", unit: only } : { kind: "several", units: near };
    }
    return { kind: "none" };
  };
}

const IN_BRACKETS = /^\s*\(([^()]*)\)\s*$/;
const SYMBOL = /^[a-z]{1,4}\d{1,3}$/;

/** A name, and what narrows it down behind a comma or in brackets: the longest name first. */
function cutsOf(typed: string): { what: string; hints: string[] }[] {
  const marks = [...typed.matchAll(/[,()]/g)].map(({ index }) => index);
  return [typed.length, ...marks.toReversed()].map((at) => ({
    what: typed.slice(0, at).trim(),
    hints: typed
      .slice(at)
      .split(/[,()]/)
      .map((hint) => hint.trim())
      .filter((hint) => hint !== ""),
  }));
}

/** "Cục Kế hoạch & Tài chính" is "Cục Kế hoạch và tài chính". */
const AMPERSAND = / ?& ?/g;

/** From a search key: "P. Hải Châu", "Công an phường Hải Châu" and "phuong hai chau" are one name. */
function nameKey(key: string): string {
  return key
    .replace(/['’`]/g, "")
    .replace(AMPERSAND, " va ")
    .replace(/^cong an /, "")
    .replace(/^p\. */, "phuong ")
    .replace(/^x\. */, "xa ")
    .replace(/^t\.?p(?:\. *| +|(?=hcm$))/, "thanh pho ")
    .replace(/^t\. */, "tinh ")
    .replace(/^(thanh pho )?hcm$/, "$1ho chi minh");
}

/** The police abbreviated before a name: "CA tỉnh", "CATP Huế", "CAP. Hải Châu". */
const POLICE = /^ca(?:\. *| +)/;
const POLICE_OF = /^ca\.? ?(tp|t|p|x)(?:\. *| +|(?=hcm$))/;
const KIND_OF: Readonly<Record<string, string>> = {
  tp: "thanh pho ",
  t: "tinh ",
  p: "phuong ",
  x: "xa ",
};

/** What typed words may be the key of, the likeliest first: "Cà Mau" is a name before it is "CA Mau". */
function typedKeys(letters: string): string[] {
  const key = nameKey(letters);
  const ofKind = key.replace(POLICE_OF, (_, kind: string) => KIND_OF[kind] ?? "");
  return [...new Set([key, nameKey(ofKind), nameKey(key.replace(POLICE, ""))])];
}

function ofTheOtherKind(key: string): string[] {
  if (key.startsWith("tinh ")) return [key.replace("tinh", "thanh pho")];
  return key.startsWith("thanh pho ") ? [key.replace("thanh pho", "tinh")] : [];
}

function firstOf<U>(index: Map<string, U[]>, keys: readonly string[]): U[] | undefined {
  for (const key of keys) {
    const found = index.get(key);
    if (found) return found;
  }
  return undefined;
}

/** Enough for all units of the country under both their names. */
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/** The key of a unit's own name; thousands of them are asked again with every list, so that they are kept. */
function keptKey(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const key = nameKey(searchKey(name));
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
