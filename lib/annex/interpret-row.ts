import type { Cadence } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { readDeadline } from "#lib/domain/deadline-words.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import type { DecisionRule } from "#lib/domain/report-status.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import type { Level } from "./level-words.ts";
import { type AnnexClause, readClause } from "./read-clause.ts";
import { type AnnexUnit, type UnitsRead, unitReader } from "./read-units.ts";
import type { AnnexRow } from "./rows.ts";
import { type Group, saysKind, suggestGroup, suggestKind } from "./suggest.ts";

export const LONGEST_TITLE = 500;

/** What somebody changed about a row; what is missing is read from the annex. */
export type Correction = Partial<{
  title: string;
  product: string;
  lead: string;
  coordinating: string;
  kind: TaskKind;
  cadence: Cadence | null;
  dueOn: CivilDate | null;
  taskGroupId: string | null;
  clauseId: string | null;
  indicatorId: string | null;
  leftOut: boolean;
  /** Taken although the directive has a task of that name. */
  anyway: boolean;
  /** The task of that name is changed into what this row says. */
  update: boolean;
}>;

/** What holds for all rows that say nothing themselves. */
export type CommonFacts = {
  taskGroupId: string | null;
  /** For what is done all the time, and where no time is named. */
  cadence: Cadence | null;
  startOn: CivilDate;
  product: string;
};

export type Indicator = { id: string; vi: string; en: string };

/** What an annex is read against: the directive, and what the installation knows. */
export type Known = {
  issuedOn: CivilDate;
  today: CivilDate;
  units: readonly AnnexUnit[];
  levels: readonly Level[];
  groups: readonly Group[];
  clauses: readonly AnnexClause[];
  indicators: readonly Indicator[];
  /** Calendars of reports that the installation has. */
  regimes: readonly string[];
  calendar: WorkCalendar;
};

/** What a row became: the facts of a task, with null where nothing could be read. */
export type RowFacts = {
  title: string;
  product: string;
  kind: TaskKind;
  cadence: Cadence | null;
  dueOn: CivilDate | null;
  /** The annex says "before" a day, which is too late itself. */
  before: boolean;
  taskGroupId: string | null;
  clauseId: string | null;
  indicatorId: string | null;
  lead: UnitsRead;
  coordinating: UnitsRead;
  /** The annex's own words for the two, whatever was corrected. */
  said: { lead: string; coordinating: string };
  /** The words that the two were read from. */
  leadWords: string;
  coordinatingWords: string;
  decisionRule: DecisionRule;
};

/** Something about a row, beside the field it concerns; a problem keeps the row from being taken. */
export type Remark = { field: string; message: Message };

/** What no word of the annex says as it stands: it should be looked at. */
export type Guessed = "kind" | "taskGroupId" | "cadence";

export type Interpreted = {
  facts: RowFacts;
  problems: Remark[];
  notes: Remark[];
  guessed: Guessed[];
};

/** Reads rows one after the other; what was read once of the same words is not read again. */
export function rowInterpreter(
  known: Known,
  common: CommonFacts,
): (row: AnnexRow, correction: Correction) => Interpreted {
  const readUnits = unitReader(known.units, known.levels, homeOf(known.units));

  return (row, correction) => {
    const { words, sections } = row;
    const title = correction.title ?? words.title.replace(/\s*\n\s*/g, " ");
    const product =
      correction.product ?? (words.product.replace(/\s*\n\s*/g, " ") || common.product);
    const roles = rolesOf(words.lead, words.coordinating);
    const leadWords = correction.lead ?? roles.lead;
    const coordinatingWords = correction.coordinating ?? roles.coordinating;
    const lead = readUnits(leadWords);
    const said = readUnits(coordinatingWords);
    const coordinating = withoutLead(said, lead);
    const deadline = readDeadline(words.deadline, known);
    const dueOn = correction.dueOn === undefined ? deadline.dueOn : correction.dueOn;
    const cadence =
      correction.cadence === undefined
        ? (deadline.cadence ??
          (dueOn && deadline.overYears
            ? (common.cadence ?? "yearly")
            : dueOn
              ? "once"
              : deadline.unclear
                ? null
                : common.cadence))
        : correction.cadence;
    const kind = correction.kind ?? suggestKind({ title, product: words.product });
    const headings = sections.map((one) => one.title).toReversed();
    const group = suggestGroup({ column: words.group, headings, title }, known.groups, kind);
    const taskGroupId = correction.taskGroupId ?? group?.id ?? common.taskGroupId;
    const clauseId =
      correction.clauseId === undefined
        ? readClause(words.clause, known.clauses)
        : correction.clauseId;
    const facts: RowFacts = {
      title,
      product,
      kind,
      cadence,
      dueOn,
      before: deadline.before && dueOn === deadline.dueOn,
      taskGroupId,
      clauseId,
      indicatorId: correction.indicatorId ?? indicatorIn(`${product} ${title}`, known.indicators),
      lead,
      coordinating,
      said: roles,
      leadWords,
      coordinatingWords,
      decisionRule: isCommitteeAlone(lead) ? "received" : "command",
    };
    const timeIsCorrected = correction.dueOn !== undefined || correction.cadence !== undefined;
    const problems = [
      ...wordProblems(facts),
      ...(known.regimes.includes(regimeOf(facts.kind, facts.decisionRule))
        ? []
        : [remark("kind", "no-regime")]),
      ...leadProblems(lead),
      ...(deadline.unclear && !timeIsCorrected
        ? [remark("dueOn", `deadline-${deadline.unclear}`)]
        : timeProblems(facts, common)),
    ];
    const notes: Remark[] = [
      ...understood("lead", lead),
      ...understood("coordinating", coordinating),
      ...(said.levels.some((key) => leadingLevels(lead).has(key))
        ? [remark("coordinating", "note-lead-out", { words: coordinatingWords })]
        : []),
      ...coordinating.unsure.map((one) =>
        remark("coordinating", "coordinating-unsure", { words: one.words }),
      ),
      ...(dueOn && dueOn < known.today ? [remark("dueOn", "note-past")] : []),
      ...(deadline.dayOfPeriod && cadence === deadline.cadence
        ? [remark("dueOn", "note-day-dropped", { words: words.deadline })]
        : []),
      ...(deadline.otherCadences.length > 0 && cadence === deadline.cadence
        ? [remark("cadence", "note-periods-dropped", { words: words.deadline })]
        : []),
      ...(words.clause && !clauseId
        ? [remark("clauseId", "clause-unknown", { words: words.clause })]
        : []),
    ];
    const guessed: Guessed[] = [
      ...(correction.kind === undefined && !saysKind(words.product) ? (["kind"] as const) : []),
      ...(!correction.taskGroupId && group?.guessed ? (["taskGroupId"] as const) : []),
      ...(correction.cadence === undefined && deadline.overYears && !deadline.cadence
        ? (["cadence"] as const)
        : []),
    ];
    return { facts, problems, notes, guessed };
  };
}

/** The province whose plan it is: whoever imports can give tasks there alone. */
function homeOf(units: Known["units"]): AnnexUnit | null {
  const areas = new Set(units.filter(({ mayLead }) => mayLead).map(({ areaId }) => areaId));
  if (areas.size !== 1) return null;
  return units.find((one) => one.levelKey === "province" && areas.has(one.areaId)) ?? null;
}

function understood(field: string, { sets }: UnitsRead): Remark[] {
  return sets.flatMap(({ understood: words, area }) =>
    words ? [remark(field, "note-communes-here", { words, area: area.name })] : [],
  );
}

export function remark(field: string, what: string, values?: Message["values"]): Remark {
  return { field, message: { key: `annex.${what}`, ...(values && { values }) } };
}

function wordProblems({ title, product, kind, taskGroupId, indicatorId }: RowFacts): Remark[] {
  return [
    ...(title === "" ? [remark("title", "title-missing")] : []),
    ...(title.length > LONGEST_TITLE ? [remark("title", "title-long")] : []),
    ...(product === "" ? [remark("product", "product-missing")] : []),
    ...(product.length > LONGEST_TITLE ? [remark("product", "product-long")] : []),
    ...(taskGroupId === null ? [remark("taskGroupId", "group-missing")] : []),
    ...(kind === "indicator" && indicatorId === null
      ? [remark("indicatorId", "indicator-missing")]
      : []),
  ];
}

/** The levels that lead as a whole or by some of their units. */
function leadingLevels({ levels, units }: UnitsRead): Set<string> {
  return new Set([...levels, ...units.map(({ levelKey }) => levelKey)]);
}

/**
 * Who coordinates, without who leads: a level that leads as a whole does not coordinate as well; of one of which some
 * units lead the others do, since no unit coordinates what it leads.
 */
function withoutLead(said: UnitsRead, lead: UnitsRead): UnitsRead {
  return { ...said, levels: said.levels.filter((key) => !lead.levels.includes(key)) };
}

function leadProblems(lead: UnitsRead): Remark[] {
  const levels = leadingLevels(lead);
  const outside = lead.units.find(({ mayLead }) => !mayLead);
  return [
    ...lead.unsure.map(({ words }) => remark("lead", "lead-unsure", { words })),
    ...(levels.size === 0 && lead.unsure.length === 0 ? [remark("lead", "lead-missing")] : []),
    ...(outside ? [remark("lead", "lead-cannot", { unit: outside.name })] : []),
  ];
}

function timeProblems({ cadence, dueOn }: RowFacts, { startOn }: CommonFacts): Remark[] {
  if (dueOn && dueOn < startOn) return [remark("dueOn", "due-before-start")];
  if (cadence === null) return [remark("cadence", "cadence-missing")];
  return cadence === "once" && !dueOn ? [remark("dueOn", "due-missing")] : [];
}

/** A column that says both: "Cục A. Phối hợp: Cục B", "Cục A chủ trì, phối hợp với Cục B". */
function rolesOf(lead: string, coordinating: string): { lead: string; coordinating: string } {
  if (coordinating !== "") return { lead, coordinating };
  const both =
    /^(.+?)(?:\s*chủ trì)?\s*[,;.\n(]\s*(?:đơn vị |cơ quan )?phối hợp(?: với| cùng)?\s*:?\s*(.+?)\)?$/isu.exec(
      lead,
    ) ?? /^(.+?),? in coordination with (.+)$/is.exec(lead);
  const [, first, second] = both ?? [];
  return first && second ? { lead: first, coordinating: second } : { lead, coordinating };
}

/** A Party committee's own work is received, approved by nobody above. */
function isCommitteeAlone({ levels, units }: UnitsRead): boolean {
  const all = [...levels, ...units.map(({ levelKey }) => levelKey)];
  return all.length > 0 && all.every((key) => key === "committee");
}

/** The only indicator whose name the words have in them. */
function indicatorIn(words: string, indicators: readonly Indicator[]): string | null {
  const key = searchKey(words);
  const named = indicators.filter(
    ({ vi, en }) => key.includes(searchKey(vi)) || key.includes(searchKey(en)),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
