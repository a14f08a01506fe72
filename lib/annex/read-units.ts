import { type Match, type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import { searchKey } from "#lib/domain/text.ts";
import { type Level, levelsSaid } from "./level-words.ts";

/** A unit that an annex may name; an organisation without accounts can coordinate, not lead. */
export type AnnexUnit = Nameable & {
  nameEn: string | null;
  levelKey: string;
  /** With accounts, on a line, within reach of who imports: it can be given the task. */
  mayLead: boolean;
};

/** Words that are nobody for certain, with what they may mean. */
export type Unsure = { words: string; units: AnnexUnit[]; levels: string[] };

/** Whom the words of a cell name. */
export type UnitsRead = {
  /** Whole levels, by key. */
  levels: string[];
  /** Units one by one; none of a level that is named as a whole. */
  units: AnnexUnit[];
  unsure: Unsure[];
};

const MOST_CANDIDATES = 6;
/** Shorter words are in too many names to mean one. */
const SHORTEST_PART = 6 + 2; // with the spaces around it

type Item = Pick<UnitsRead, "levels" | "units">;

/**
 * Reads lists of units as annexes write them: names with or without accents, abbreviations, whole levels, parted by
 * semicolons, commas, lines and "và". Commas and "và" that belong to a name ("các tỉnh, thành phố", "Cục Kế hoạch và
 * tài chính") do not part it: the longest words that name somebody win.
 */
export function unitReader(
  units: readonly AnnexUnit[],
  levels: readonly Level[],
): (words: string) => UnitsRead {
  const find = unitFinder(units);
  const english = new Map(
    units.flatMap((unit) => (unit.nameEn ? [[searchKey(unit.nameEn), unit]] : [])),
  );
  /** Who certainly is meant; null if nobody is. */
  const sure = once((words: string): Item | null => {
    const said = levelsSaid(words, levels);
    if (said) return said.sure ? { levels: said.keys, units: [] } : null;
    const unit =
      english.get(searchKey(words)) ?? onlyOne(find(words)) ?? ofAnotherKind(words, find);
    return unit ? { levels: [], units: [unit] } : null;
  });
  const keysOf = once(({ name, shortName }: AnnexUnit) => [spaced(name), spaced(shortName)]);
  const alike = (key: string) =>
    units.filter((unit) => keysOf(unit).some((name) => isPart(name, key)));
  const candidates = once((words: string): Unsure => {
    const said = levelsSaid(words, levels);
    const match = find(words.replace(OFFICE, ""));
    const found = said
      ? []
      : match.kind === "none"
        ? alike(spaced(words))
        : match.kind === "one"
          ? [match.unit]
          : match.units;
    return {
      words,
      units: found.slice(0, MOST_CANDIDATES),
      levels: said?.keys ?? [],
    };
  });
  const names = (words: string) => sure(words) !== null || levelsSaid(words, levels) !== null;

  return once((words) => {
    const read: UnitsRead = { levels: [], units: [], unsure: [] };
    for (const part of words.split(STRONG).map(bare)) {
      for (const piece of piecesOf(part, names)) {
        // "Công an tỉnh Quảng Ngãi, Gia Lai": a bare name is of the kind of the one before it.
        const item = sure(piece) ?? likeTheLast(find(piece), read.units.at(-1));
        if (item) {
          read.levels.push(...item.levels);
          read.units.push(...item.units);
        } else if (searchKey(piece) !== "") read.unsure.push(candidates(piece));
      }
    }
    const whole = new Set(read.levels);
    return {
      levels: [...whole],
      units: [...new Set(read.units)].filter(({ levelKey }) => !whole.has(levelKey)),
      unsure: read.unsure,
    };
  });
}

/** The rows of an annex say the same again and again: each is read once. */
function once<Given, Read>(read: (given: Given) => Read): (given: Given) => Read {
  const known = new Map<Given, Read>();
  return (given) => {
    const seen = known.get(given);
    if (seen !== undefined) return seen;
    const answer = read(given);
    known.set(given, answer);
    return answer;
  };
}

const STRONG = /[\n;•]|(?:^|\s)[-–+*]\s/u;
const WEAK = /\s*,\s*|\s+(?:và|and|&|cùng)\s+/giu;
const OFFICE = /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|hđnd|hội đồng nhân dân)\s+/iu;

/** Without what stands around a name: numbers of a list, "chủ trì:", a full stop. */
function bare(part: string): string {
  return part
    .replace(/^\s*[-–+*]\s*/u, "")
    .replace(/^\s*(?:\d+[.)]\s+|(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp|thực hiện)\s*:\s*)/iu, "")
    .replace(/\s*\((?:chủ trì|phối hợp|lead)\)\s*/giu, " ")
    .replace(/[\s.,:]+$/u, "")
    .trim();
}

/** The pieces of a part between its commas and "và", the longest that are somebody first. */
function piecesOf(part: string, isSomebody: (text: string) => boolean): string[] {
  const cuts = [...part.matchAll(WEAK)].map(({ index, 0: mark }) => [index, index + mark.length]);
  const starts = [0, ...cuts.map(([, end = 0]) => end)];
  const ends = [...cuts.map(([start = 0]) => start), part.length];
  const pieces: string[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = ends.length - 1;
    while (to > from && !isSomebody(part.slice(starts[from], ends[to]))) to -= 1;
    pieces.push(part.slice(starts[from], ends[to]).trim());
    from = to + 1;
  }
  return pieces.filter((piece) => piece !== "");
}

function onlyOne<U>(match: Match<U>): U | undefined {
  return match.kind === "one" ? match.unit : undefined;
}

/** "Công an tỉnh Đà Nẵng", which is a city: the province's unit of that name, if there is one only. */
function ofAnotherKind(
  words: string,
  find: (typed: string) => Match<AnnexUnit>,
): AnnexUnit | undefined {
  const [, name] = /^(?:công an|ca)\s+(?:tỉnh|thành phố|tp\.?)\s+(.+)$/iu.exec(words) ?? [];
  if (!name) return undefined;
  const match = find(name);
  const units = match.kind === "one" ? [match.unit] : match.kind === "several" ? match.units : [];
  const provinces = units.filter(({ levelKey }) => levelKey === "province");
  return provinces.length === 1 ? provinces[0] : undefined;
}

function likeTheLast(match: Match<AnnexUnit>, last: AnnexUnit | undefined): Item | null {
  if (match.kind !== "several" || !last) return null;
  const alike = match.units.filter(({ levelKey }) => levelKey === last.levelKey);
  return alike.length === 1 ? { levels: [], units: alike } : null;
}

function spaced(words: string): string {
  return ` ${searchKey(words)} `;
}

/** Whole words within spaces: one begins with the other, or has it in it. */
function isPart(name: string, words: string): boolean {
  if (name.length >= SHORTEST_PART && words.startsWith(name)) return true;
  return words.length >= SHORTEST_PART && name.includes(words);
}
