import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { reportLatenessOf } from "#lib/domain/report-lateness.ts";
import { type ReviewClock, reviewClock } from "#lib/domain/review-clock.ts";
import {
  compareReasons,
  type Reason,
  type ReviewedFacts,
  reasonsOf,
} from "#lib/domain/review-reasons.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { allows, type Verdict } from "./asked-versions.ts";
import type { Pile, PileIndicator, PileRow, PileTask } from "./pile.ts";
import type { SaidFacts } from "./pile-sql.ts";

export const SECTIONS = ["look", "ordinary", "missing", "returned", "decided"] as const;
/** Where a report stands in its pile; each report is in exactly one, so that the counts add up. */
export type Section = (typeof SECTIONS)[number];

export type SortedRow = PileRow & {
  section: Section;
  /** Why it is to be looked at first; the gravest first. */
  reasons: Reason[];
  /** What this actor may say about it now. */
  verdicts: Verdict[];
  /** While it waits: the reviewer's own days, and by how many days the last of them is past. */
  clock: (ReviewClock & { daysOver: number }) | null;
  /** Late, and never sent. */
  late: boolean;
  /** The unit has several assignments of this task in the pile. */
  isOneOfSeveral: boolean;
};

export type SortedPile = Omit<Pile, "rows"> & { sections: Record<Section, SortedRow[]> };

/** Parts a pile into what is unusual, what is ordinary, what is missing, what went back and what is decided. */
export function sortPile(pile: Pile, actor: Pick<Actor, "today">): SortedPile {
  const { rows, ...rest } = pile;
  const perUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  const sorted = rows.map((row) => ({
    ...sortRow(row, pile, actor.today),
    isOneOfSeveral: (perUnit.get(row.unitId)?.length ?? 0) > 1,
  }));
  const of = (section: Section) => sorted.filter((row) => row.section === section);
  return {
    ...rest,
    sections: {
      look: of("look").sort((a, b) => compareReasons(a.reasons, b.reasons)),
      ordinary: of("ordinary"),
      missing: of("missing").sort((a, b) => b.unsent - a.unsent),
      returned: of("returned"),
      decided: of("decided").sort((a, b) => saidAt(b) - saidAt(a)),
    },
  };
}

/** When somebody spoke last, also while the other line has yet to. */
function saidAt({ reviews, decidedAt }: PileRow): number {
  return Date.parse(reviews?.at(-1)?.at ?? decidedAt ?? "") || 0;
}

function sortRow(
  row: PileRow,
  { task, period, calendar }: Pile,
  today: CivilDate,
): Omit<SortedRow, "isOneOfSeveral"> {
  const section = sectionBefore(row);
  const reasons = section === "waiting" ? reasonsOfRow(row, task) : [];
  const lateness = reportLatenessOf(
    {
      endsOn: period?.endsOn ?? row.dueOn,
      dueOn: row.dueOn,
      firstSubmittedOn: row.firstSubmittedOn,
    },
    today,
  );
  return {
    ...row,
    section: section !== "waiting" ? section : reasons.length > 0 ? "look" : "ordinary",
    reasons,
    verdicts: section === "waiting" && !row.own ? verdictsOf(row, task) : [],
    clock: clockOf(row, section, today, calendar),
    late: section === "missing" && lateness === "overdue",
  };
}

function sectionBefore({ state, reviews, decidesOn, givesOpinion }: PileRow) {
  if (state === "expected" || state === "draft") return "missing";
  if (state === "returned") return "returned";
  if (state !== "submitted") return "decided";
  const mine = decidesOn ?? (givesOpinion ? "local" : "command");
  // Said on this line already: where both decide, it may still wait for the other.
  return reviews?.some(({ line }) => line === mine) ? "decided" : "waiting";
}

function verdictsOf({ decidesOn, givesOpinion }: PileRow, { rule }: PileTask): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const verdict of ["approved", "returned", "received"] as const) {
    if (decidesOn && allows(rule, decidesOn, verdict)) verdicts.push(verdict);
  }
  return givesOpinion ? [...verdicts, "opinion"] : verdicts;
}

function clockOf(row: PileRow, section: string, today: CivilDate, calendar: WorkCalendar) {
  if (section !== "waiting" || !row.submittedOn) return null;
  const clock = reviewClock(
    { submittedOn: row.submittedOn, decidedOn: null, sendBy: row.dueOn },
    today,
    calendar,
  );
  return { ...clock, daysOver: Math.max(0, daysBetween(clock.dueOn, today)) };
}

function reasonsOfRow(row: PileRow, { indicators }: PileTask): Reason[] {
  const { now, last, approvedBefore, target, dueOn, firstSubmittedOn, submittedOn } = row;
  if (!now || !firstSubmittedOn || !submittedOn) return [];
  return reasonsOf({
    now: factsOf(now, indicators),
    // Another building's stage says nothing about this one's.
    last:
      last && factsOf(last.worksId === now.worksId ? last : { ...last, stage: null }, indicators),
    sameYear: last?.year === now.year,
    approvedBefore: approvedBefore && factsOf(approvedBefore, indicators),
    target,
    dueOn,
    firstSubmittedOn,
    submittedOn,
    documentDate: now.documentDate,
    opinion: row.reviews?.find(({ decision }) => decision === "opinion")?.reason ?? null,
  });
}

function factsOf(said: SaidFacts, indicators: readonly PileIndicator[]): ReviewedFacts {
  const figures = indicators.flatMap(({ id, kind, cumulative }) => {
    const value = said.values?.find(({ i }) => i === id);
    return value
      ? [{ indicatorId: id, kind, cumulative, numerator: value.n, denominator: value.d }]
      : [];
  });
  const money = said.money && {
    year: said.year,
    planned: BigInt(said.money.planned),
    allocated: BigInt(said.money.allocated),
    disbursed: BigInt(said.money.disbursed),
  };
  return { figures, money, stage: said.stage, difficulty: said.difficulty };
}
