import { type Match, type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import { searchKey } from "#lib/domain/text.ts";
import { alikeAmong, spaced } from "./alike-units.ts";
import { communesHere, communesIn, type Level, levelsSaid, namesOfKind } from "./level-words.ts";
import { once } from "./once.ts";
import { bare, isParted, partsOf, piecesOf } from "./pieces.ts";

/** A unit that an annex may name; an organisation without accounts can coordinate, not lead. */
export type AnnexUnit = Nameable & {
  nameEn: string | null;
  levelKey: string;
  /** With accounts, on a line, within reach of who imports: it can be given the task. */
  mayLead: boolean;
  /** From when on it is no more, where that is known. */
  closesOn?: string | null;
};

/** Words that are nobody for certain, with what they may mean. */
export type Unsure = {
  words: string;
  units: AnnexUnit[];
  levels: string[];
  /** A whole level and then some of it by name: all, or these alone? */
  these?: AnnexUnit[];
};

/** All units of a level in one province; each of them is among the units, too. */
export type UnitSet = {
  levelKey: string;
  area: AnnexUnit;
  unitIds: string[];
  /** The words that say less than that: whose plan it is says the rest. */
  understood?: string;
};

/** Whom the words of a cell name. */
export type UnitsRead = {
  /** Whole levels, by key. */
  levels: string[];
  /** Units one by one; none of a level that is named as a whole. */
  units: AnnexUnit[];
  sets: UnitSet[];
  unsure: Unsure[];
};

const MOST_CANDIDATES = 6;
type Item = Pick<UnitsRead, "levels" | "units" | "sets">;
/** Some words of a cell, and whom they name; "các tỉnh, TP:" alone names nobody before its list comes. */
type Piece = { words: string; item: Item | null; candidates: Unsure | null; isHead?: boolean };

/**
 * Reads lists of units as annexes write them: names with or without accents, abbreviations, whole levels, all communes
 * of a province, parted by semicolons, commas, lines and "và". Commas and "và" that belong to a name ("các tỉnh, thành
 * phố", "Cục Kế hoạch và tài chính") do not part it: the longest words that name somebody win. A list after the words for
 * its kind ("các tỉnh, TP: Hà Nội, Huế") is these units and no others; never are more meant than the words say. In the
 * plan of a province, `home`, "các xã" are its communes.
 */
export function unitReader(
  units: readonly AnnexUnit[],
  levels: readonly Level[],
  home: AnnexUnit | null = null,
): (words: string) => UnitsRead {
  const find = unitFinder(units);
  const among = once((keys: string) => {
    const some = units.filter(({ levelKey }) => keys.split(" ").includes(levelKey));
    return { find: unitFinder(some), alike: alikeAmong(some) };
  });
  const alike = alikeAmong(units);
  const communes = once((words: string): Item | null => {
    const areas = communesIn(words)?.map((area) => onlyOne(among("province").find(area)));
    const sets = areas?.flatMap((area) => (area ? communesOf(units, area) : []));
    return areas && sets && sets.length >= areas.length ? allOf(sets) : null;
  });
  const allOf = (sets: UnitSet[]): Item => ({
    levels: [],
    sets,
    units: sets.flatMap(({ unitIds }) => units.filter(({ id }) => unitIds.includes(id))),
  });
  /** Who certainly is meant; null if nobody is. */
  const sure = once((words: string): Item | null => {
    if (home && communesHere(words))
      return allOf(communesOf(units, home).map((set) => ({ ...set, understood: words })));
    if (home && PROVINCE_HERE.test(searchKey(words))) return one(home);
    const said = levelsSaid(words, levels);
    if (said) return said.sure ? { levels: said.keys, units: [], sets: [] } : null;
    const unit =
      onlyOne(find(words)) ?? onlyOne(among("department").find(words.replace(OF_MINISTRY, "")));
    return unit ? one(unit) : communes(words);
  });
  const candidates = once((words: string): Unsure => {
    const said = levelsSaid(words, levels);
    const match = find(words.replace(OFFICE, "").replace(IN_BRACKETS, ""));
    const found = said ? [] : (unitsOf(match) ?? alike(spaced(words), { within: false }));
    return { words, units: found.slice(0, MOST_CANDIDATES), levels: said?.keys ?? [] };
  });
  /** Words that belong together, whether or not they are somebody for certain. */
  const belong = once(
    (words: string) =>
      sure(words) !== null ||
      levelsSaid(words, levels) !== null ||
      (IN_BRACKETS.test(words) && onlyOne(find(words.replace(IN_BRACKETS, ""))) !== undefined) ||
      (isParted(words) && alike(spaced(words), { within: true }).length > 0),
  );

  /** The names of a list that is of these levels alone. */
  function listed(names: string, keys: readonly string[]): Piece[] {
    const own = among(keys.join(" "));
    const inList = (words: string) => onlyOne(own.find(words));
    return piecesOf(names, (words) => inList(words) !== undefined || belong(words)).map((words) => {
      const unit = inList(words);
      if (unit) return { words, item: one(unit), candidates: null };
      const item = sure(words);
      // A bare name in a list of communes is no province.
      if (item && !item.units.some((other) => isBareNameOf(other, words)))
        return { words, item, candidates: null };
      const found = unitsOf(own.find(words)) ?? own.alike(spaced(words), { within: false });
      return {
        words,
        item: null,
        candidates: { words, units: found.slice(0, MOST_CANDIDATES), levels: [] },
      };
    });
  }

  function general(part: string, before: readonly Piece[]): Piece[] {
    if (EXCEPT.test(part)) return [{ words: part, item: null, candidates: candidates(part) }];
    const pieces: Piece[] = [];
    for (const words of piecesOf(part, belong)) {
      const last = [...before, ...pieces].at(-1)?.item;
      // "Công an tỉnh Quảng Ngãi, Gia Lai": a bare name is of the kind of the one before it.
      const unit = last?.sets.length === 0 ? last.units.at(-1) : undefined;
      const item = sure(words) ?? likeTheLast(find(words), unit);
      if (item || searchKey(words) !== "")
        pieces.push({ words, item, candidates: item ? null : candidates(words) });
    }
    return pieces;
  }

  return once((typed) => {
    const words = typed.normalize("NFC");
    const pieces: Piece[] = [];
    let open: string[] | null = null;
    for (const part of partsOf(words)) {
      const own = bare(part);
      const list = namesOfKind(/:\s*$/.test(part) ? `${own}:` : own, levels);
      const names = list && !EXCEPT.test(list.names) ? listed(list.names, list.levels) : [];
      const found = names.filter(({ item }) => item).length;
      if (list?.mark === "colon" && list.names === "") {
        const head = { words: own, units: [], levels: list.levels };
        pieces.push({ words: own, item: null, candidates: head, isHead: true });
        open = list.levels;
      } else if (list && names.length > 0 && found >= NAMES_NEEDED[list.mark]) {
        pieces.push(...names);
        open = list.levels;
      } else {
        const more: Piece[] = open ? listed(own, open) : [];
        if (!more.some(({ item }) => isOf(item, open ?? []))) open = null;
        pieces.push(...(open ? more : general(own, pieces)));
      }
    }
    return readOf(allOrThese(pieces, words));
  });
}

/** How many of a list must be known names for it to be one; a colon says so itself. */
const NAMES_NEEDED = { colon: 0, brackets: 1, none: 2 } as const;
const OFFICE = /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|hđnd|hội đồng nhân dân)\s+/iu;
/** "Văn phòng Bộ", "Cục Đào tạo Bộ Công an": of the ministry whose annex it is. */
const OF_MINISTRY = /[\s,-]+bộ(?:\s+công an)?$/iu;
/** In a province's own plan the police of the province are its own. */
const PROVINCE_HERE = /^(?:cong an|ca) (?:tinh|thanh pho|tp\.?)$/;
const IN_BRACKETS = /\s*\([^()]*\)$/u;
const EXCEPT =
  /(?<!\p{L})(?:trừ|ngoài|không (?:gồm|bao gồm|kể)|except|excluding|without)(?!\p{L})/iu;
/** Goes on with the words for a kind: "các tỉnh" was not all of it. */
const ONE_MORE_KIND = /^(?:tỉnh|thành phố|tp\.?|xã|phường|đặc khu)(?:\s|$)/iu;

/**
 * "Công an các tỉnh, TP, Hà Nội, Huế": all provinces, or these two? Where a level is followed by some of its own units,
 * or by more words for its kind that name nobody, somebody has to say which.
 */
function allOrThese(pieces: readonly Piece[], words: string): Piece[] {
  const at = pieces.findIndex(({ item }, index) => lastOfLevel(pieces, index, item) > index);
  const level = pieces[at];
  if (!level?.item) return [...pieces];
  const run = pieces.slice(at, lastOfLevel(pieces, at, level.item) + 1);
  const start = words.indexOf(level.words);
  const last = run.at(-1)?.words ?? "";
  const end = words.indexOf(last, start + level.words.length);
  const said = start < 0 || end < 0 ? words : words.slice(start, end + last.length);
  const these = run.flatMap(({ item }) => item?.units ?? []);
  const candidates = { words: said, levels: level.item.levels, units: [], these };
  return [
    ...pieces.slice(0, at),
    { words: said, item: null, candidates },
    ...allOrThese(pieces.slice(at + run.length), words),
  ];
}

function lastOfLevel(pieces: readonly Piece[], at: number, item: Item | null): number {
  if (!item || item.levels.length === 0) return -1;
  return pieces.findLastIndex(
    (piece, index) =>
      index > at &&
      (isOf(piece.item, item.levels) ||
        (index === at + 1 && !piece.item && ONE_MORE_KIND.test(piece.words))),
  );
}

function isOf(item: Item | null, levels: readonly string[]): boolean {
  return item?.units.some(({ levelKey }) => levels.includes(levelKey)) ?? false;
}

function readOf(pieces: readonly Piece[]): UnitsRead {
  // The words before a list are nobody themselves; without a list somebody has to say who is meant.
  const said = pieces.filter(({ isHead }, at) => !isHead || at === pieces.length - 1);
  const levels = new Set(said.flatMap(({ item }) => item?.levels ?? []));
  const units = new Set(said.flatMap(({ item }) => item?.units ?? []));
  return {
    levels: [...levels],
    units: [...units].filter(({ levelKey }) => !levels.has(levelKey)),
    sets: said
      .flatMap(({ item }) => item?.sets ?? [])
      .filter(({ levelKey }) => !levels.has(levelKey)),
    unsure: said.flatMap(({ candidates }) => candidates ?? []),
  };
}

function one(unit: AnnexUnit): Item {
  return { levels: [], units: [unit], sets: [] };
}

function communesOf(units: readonly AnnexUnit[], area: AnnexUnit): UnitSet[] {
  const own = units.filter(
    ({ levelKey, areaId }) => levelKey === "commune" && areaId === area.areaId,
  );
  return own.length > 0 ? [{ levelKey: "commune", area, unitIds: own.map(({ id }) => id) }] : [];
}

function onlyOne<U>(match: Match<U>): U | undefined {
  return match.kind === "one" ? match.unit : undefined;
}

/** Null where nobody has the name. */
function unitsOf<U>(match: Match<U>): U[] | null {
  if (match.kind === "none") return null;
  return match.kind === "one" ? [match.unit] : match.units;
}

function likeTheLast(match: Match<AnnexUnit>, last: AnnexUnit | undefined): Item | null {
  if (match.kind !== "several" || !last) return null;
  const [only, ...more] = match.units.filter(({ levelKey }) => levelKey === last.levelKey);
  return only && more.length === 0 ? one(only) : null;
}

/** "Thanh Hóa" of "Tỉnh Thanh Hóa": without the word for its kind. */
function isBareNameOf({ shortName }: AnnexUnit, words: string): boolean {
  return searchKey(shortName).endsWith(` ${searchKey(words)}`);
}
