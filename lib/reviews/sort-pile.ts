import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { reportLatenessOf } from "#lib/domain/report-lateness.ts";
import { type ReviewClock, reviewClock } from "#lib/domain/review-clock.ts";
import { compareReasons, type Reason, reasonsOf } from "#lib/domain/review-reasons.ts";
import { type Thresholds, thresholdsFor } from "#lib/domain/review-thresholds.ts";
import type { ReviewedReport } from "#lib/domain/reviewed-report.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { allows, type Verdict } from "./asked-versions.ts";
import { factsOf } from "./facts-of-row.ts";
import { peersOfPile } from "./peers-of-pile.ts";
import type { PeriodChoice, Pile, PileRow, PileTask } from "./pile.ts";

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
  /** The unit has several assignments of this task in the pile, or this one is about several buildings. */
  isOneOfSeveral: boolean;
};

/** What sorting asks of a pile. */
export type PileToSort = Pick<Pile, "task" | "rows" | "calendar" | "thresholds"> & {
  period: Pick<PeriodChoice, "endsOn" | "cadence"> | null;
};

type Sorted<P> = Omit<P, "rows"> & {
  sections: Record<Section, SortedRow[]>;
  /** What holds here; null where the units have several offices above them. */
  holding: Thresholds | null;
};

export type SortedPile = Sorted<Pile>;

/**
 * Parts a pile into what is unusual, what is ordinary, what is missing, what went back and what is decided. What is
 * unusual the thresholds of the office say that is directly above the unit, whoever looks.
 */
export function sortPile<P extends PileToSort>(pile: P, actor: Pick<Actor, "today">): Sorted<P> {
  const { rows, ...rest } = pile;
  const perUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  const peers = peersOfPile(rows, pile.task.indicators);
  const offices = new Map(
    [...new Set(rows.map(({ office }) => office))].map((office) => [
      office,
      {
        peers: peers.get(office) ?? new Map<string, never>(),
        thresholds: thresholdsFor(pile.thresholds, office, pile.task.groupId),
      },
    ]),
  );
  const sorted = rows.map((row) => ({
    ...sortRow(row, pile, offices.get(row.office), actor.today),
    isOneOfSeveral: (perUnit.get(row.unitId)?.length ?? 0) > 1 || row.worksCount > 1,
  }));
  const [only, ...more] = offices.values();
  const of = (section: Section) => sorted.filter((row) => row.section === section);
  return {
    ...rest,
    holding: only && more.length === 0 ? only.thresholds : null,
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

/** What is common to the units of one office. */
type Office = { peers: ReviewedReport["peers"]; thresholds: Thresholds };

function sortRow(
  row: PileRow,
  { task, period, calendar }: PileToSort,
  office: Office | undefined,
  today: CivilDate,
): Omit<SortedRow, "isOneOfSeveral"> {
  const section = sectionBefore(row);
  const reasons = section === "waiting" && office ? reasonsOfRow(row, task, period, office) : [];
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

function reasonsOfRow(
  row: PileRow,
  { kind, indicators }: PileTask,
  period: PileToSort["period"],
  { peers, thresholds }: Office,
): Reason[] {
  const { now, last, approvedBefore, target, dueOn, firstSubmittedOn, submittedOn } = row;
  if (!now || !firstSubmittedOn || !submittedOn) return [];
  const report = {
    kind,
    now: factsOf(now, indicators),
    last: last && factsOf(last, indicators),
    sameYear: last?.year === now.year,
    approvedBefore: approvedBefore && factsOf(approvedBefore, indicators),
    target,
    peers,
    children: (row.children ?? []).map(({ i, n, d, units }) => ({
      indicatorId: i,
      units,
      numerator: n,
      denominator: d,
    })),
    endsOn: period && period.cadence !== "once" ? period.endsOn : null,
    dueOn,
    firstSubmittedOn,
    submittedOn,
    documentDate: now.documentDate,
    opinion: row.reviews?.find(({ decision }) => decision === "opinion")?.reason ?? null,
    returned: row.returnedBefore,
  };
  return reasonsOf(report, thresholds);
}
