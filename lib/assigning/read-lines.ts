import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import type { Match, Nameable } from "#lib/domain/match-units.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";

/** What is wrong with a line of a pasted list; `line` counts from 1 as the sender's spreadsheet does. */
export type LineProblem = {
  line: number;
  typed: string;
  /** The end of a message key: `tasks.line-<what>`. */
  what: "unknown" | "ambiguous" | "twice" | "not-chosen" | "target" | "due" | "due-past";
  /** Where units of that name lie: enough of them to choose from. */
  areas?: string[];
};

export type UnitLines<U> = { units: U[]; problems: LineProblem[] };

/** What stands in a unit's row; null where the cell is empty or missing. */
export type UnitRow<U> = {
  line: number;
  unit: U;
  target: number | null;
  dueOn: CivilDate | null;
};

/** Finds a unit by what was typed. */
export type Find<U> = (typed: string) => Match<U>;

const AREAS_SHOWN = 5;

/** Units by name or code, one a line; the same unit twice is one. */
export function readUnitLines<U extends Nameable>(text: string, find: Find<U>): UnitLines<U> {
  const units = new Map<string, U>();
  const problems: LineProblem[] = [];
  for (const { line, cells } of linesOf(text)) {
    const read = readUnit(line, cells[0] ?? "", find);
    if ("unit" in read) units.set(read.unit.id, read.unit);
    else problems.push(read);
  }
  return { units: [...units.values()], problems };
}

/**
 * A table as it is pasted from a spreadsheet: unit, target, deadline; without targets: unit, deadline. A first row
 * that names its columns is passed over. Numbers are read as the language writes them.
 */
export function readUnitTable<U extends Nameable>(
  text: string,
  find: Find<U>,
  { locale, targets, today }: { locale: NumberLocale; targets: boolean; today: CivilDate },
): { rows: UnitRow<U>[]; problems: LineProblem[] } {
  const rows = new Map<string, UnitRow<U>>();
  const problems: LineProblem[] = [];
  for (const { line, cells } of linesOf(text)) {
    const [name = "", ...rest] = cells;
    if (line === 1 && HEAD.test(name)) continue;
    const read = readUnit(line, name, find);
    if (!("unit" in read)) {
      problems.push(read);
      continue;
    }
    const [target = "", due = ""] = targets ? rest : ["", ...rest];
    const figure = target === "" ? null : parseNumber(bare(target), locale, { decimals: 4 });
    const dueOn = due === "" ? null : parseTypedDate(due);
    const wrong =
      (rows.has(read.unit.id) && "twice") ||
      (figure && !figure.ok && "target") ||
      (due !== "" && !dueOn && "due") ||
      (dueOn && dueOn < today && "due-past");
    if (wrong) problems.push({ line, typed: cells.join(" · "), what: wrong });
    else
      rows.set(read.unit.id, {
        line,
        unit: read.unit,
        target: figure?.ok ? figure.value : null,
        dueOn,
      });
  }
  return { rows: [...rows.values()], problems };
}

const HEAD = /^(?:đơn vị|tên đơn vị|mã|unit|name|code)(?!\p{L})/iu;

/** "95%" in a cell is 95: the column's unit is the indicator's. */
function bare(figure: string): string {
  return figure.replace(/\s*%$/, "");
}

function readUnit<U extends Nameable>(
  line: number,
  typed: string,
  find: Find<U>,
): { unit: U } | LineProblem {
  const match = find(typed);
  if (match.kind === "one") return { unit: match.unit };
  if (match.kind === "none") return { line, typed, what: "unknown" };
  const areas = match.units.slice(0, AREAS_SHOWN).map(({ areaShortName }) => areaShortName);
  return { line, typed, what: "ambiguous", areas };
}

/** Lines that say something; cells are parted by tabs, else by semicolons or bars. */
function linesOf(text: string): { line: number; cells: string[] }[] {
  return text.split(/\r\n|\r|\n/).flatMap((typed, index) => {
    if (typed.trim() === "") return [];
    const mark = ["\t", ";", "|"].find((each) => typed.includes(each)) ?? "\t";
    const cells = typed.split(mark).map((cell) => cell.replace(/^"(.*)"$/, "$1").trim());
    return [{ line: index + 1, cells }];
  });
}
