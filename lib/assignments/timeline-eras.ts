import type { PeriodShown } from "#lib/domain/calendar.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { reportLatenessOf } from "#lib/domain/report-lateness.ts";
import { changesBetween, type VersionChange } from "#lib/domain/version-changes.ts";
import type { AssignmentFacts } from "./timeline.ts";
import type {
  By,
  ChangeShown,
  Happened,
  InstructionStep,
  PassedOn,
  ReportShown,
  VersionShown,
} from "./what-happened.ts";

export const TIMELINE_VIEWS = ["all", "reports", "difficulties", "deadlines"] as const;
export type TimelineView = (typeof TIMELINE_VIEWS)[number];

/** `at` is a day or an instant; `era` the report it belongs to, if it does. */
type Base = { at: string; view: Exclude<TimelineView, "all"> };
export type TimelineEvent = Base &
  (
    | (By & { what: "draft"; reportId: string; dueOn: CivilDate })
    | (By & {
        what: "sent";
        reportId: string;
        version: VersionShown;
        /** Against the version before, or for the first one against the period before. */
        since: "version" | "period" | null;
        changes: VersionChange[];
        /** For the first version alone. */
        late: boolean | null;
        dueOn: CivilDate;
      })
    | (By & { what: "recalled"; dropped: boolean })
    | (By & { what: "taken-back"; number: number; decidedAt: string })
    | (By & {
        what: "decided";
        number: number;
        decision: VersionShown["reviews"][number]["decision"];
        reason: string | null;
      })
    | (By & { what: "urged"; note: string | null })
    | { what: "change"; change: ChangeShown }
    | (By & { what: "extension-asked"; from: CivilDate; to: CivilDate; reason: string })
    | {
        what: "extension-decided";
        state: "granted" | "declined" | "withdrawn";
        from: CivilDate;
        to: CivilDate;
        note: string | null;
        by: string | null;
        byEn: string | null;
      }
    | {
        what: "raised";
        reportId: string | null;
        isProposal: boolean;
        text: string;
        to: string;
        toEn: string | null;
      }
    | (By & PassedOn & { what: "passed-on"; isProposal: boolean })
    | {
        what: "answered";
        isProposal: boolean;
        answer: string;
        by: string | null;
        byEn: string | null;
      }
    | (By & { what: "instructed"; id: string; text: string; owner: string; ownerEn: string | null })
    | (By & InstructionStep & { what: "instruction-step"; id: string })
    | { what: "acknowledged" }
    | {
        what: "assigned";
        dueOn: CivilDate | null;
        by: string | null;
        byEn: string | null;
      }
  );

type Sent = Extract<TimelineEvent, { what: "sent" }>;

/** What happened in a period and about its report; the last era, without a period, is what came before. */
export type Era = { period: PeriodShown | null; events: TimelineEvent[] };

type Assigned = Pick<AssignmentFacts, "assignedOn" | "assignedAt" | "assignedBy" | "firstDueOn">;

/**
 * One timeline of an assignment, newest first. What is about a report stands with the report's period, however late it
 * came; everything else with the period in which it happened.
 */
export function timelineEras(
  facts: Assigned,
  happened: Happened,
  view: TimelineView = "all",
): Era[] {
  const { reports } = happened;
  const eras: (Era & { period: PeriodShown | null })[] = reports.map((report, place) => ({
    period: report.period,
    events: reportEvents(report, reports.slice(place + 1)),
  }));
  const before: Era = { period: null, events: [] };
  for (const event of otherEvents(facts, happened)) {
    const day = dayOf(event.at);
    const place = event.what === "raised" ? placeOf(event.reportId, reports) : -1;
    const era =
      eras[place] ??
      eras.find(({ period }) => period && period.startsOn <= day && day <= period.endsOn);
    (era ?? (isAfterAll(reports, day) ? (eras[0] ?? before) : before)).events.push(event);
  }
  return [...eras, before]
    .map(({ period, events }) => ({
      period,
      events: events
        .filter((event) => view === "all" || event.view === view)
        .sort((a, b) => momentOf(b) - momentOf(a)),
    }))
    .filter(({ events }) => events.length > 0);
}

function reportEvents(report: ReportShown, before: readonly ReportShown[]): TimelineEvent[] {
  const view = "reports" as const;
  const { draft, urges, recalls, takenBack, versions, dueOn } = report;
  return [
    ...(draft && report.state !== "submitted"
      ? [{ what: "draft" as const, view, reportId: report.id, dueOn, ...draft }]
      : []),
    ...urges.map((urge) => ({ what: "urged" as const, view, ...urge })),
    ...recalls.map((recall) => ({ what: "recalled" as const, view, ...recall })),
    ...takenBack.map((approval) => ({ what: "taken-back" as const, view, ...approval })),
    ...versions.flatMap((version, place): TimelineEvent[] => {
      const { by, byEn, at, number } = version;
      return [
        {
          what: "sent",
          view,
          reportId: report.id,
          at,
          by,
          byEn,
          version,
          dueOn,
          ...comparedWith(version, versions[place - 1], before),
          late: place === 0 ? isLate(report, version) : null,
        },
        ...version.reviews.map((review) => ({ what: "decided" as const, view, number, ...review })),
      ];
    }),
  ];
}

/**
 * What a version says anew. Of several buildings one is compared with itself alone, if need be further back; that a
 * correction is about another one is said by itself.
 */
function comparedWith(
  { content, at }: VersionShown,
  corrected: VersionShown | undefined,
  before: readonly ReportShown[],
): Pick<Sent, "since" | "changes"> {
  const isSame = (other: VersionShown) => other.content.worksId === content.worksId;
  if (corrected) {
    const changes = changesBetween(corrected.content, content);
    const told = isSame(corrected) ? changes : changes.filter(({ what }) => what === "works");
    return { since: "version", changes: told };
  }
  const last = before.flatMap((report) => stoodAt(at, report) ?? []).find(isSame);
  return last
    ? { since: "period", changes: changesBetween(last.content, content) }
    : { since: null, changes: [] };
}

/**
 * What an earlier report said when a later one was sent: what was approved of it comes before a correction that waits.
 * One that was sent only afterwards says what it says.
 */
function stoodAt(at: string, { versions }: ReportShown): VersionShown | undefined {
  const sent = versions.filter((version) => Date.parse(version.at) < Date.parse(at));
  const known = sent.length > 0 ? sent : versions;
  return known.findLast(isAccepted) ?? known.at(-1);
}

function isAccepted({ reviews }: VersionShown): boolean {
  return reviews.some(({ decision }) => decision === "approved" || decision === "received");
}

function isLate({ period, dueOn }: ReportShown, { at }: VersionShown): boolean {
  const firstSubmittedOn = vietnamDay(new Date(at));
  const dates = { endsOn: period.endsOn, dueOn, firstSubmittedOn };
  return reportLatenessOf(dates, firstSubmittedOn) === "sent-late";
}

function otherEvents(
  { assignedOn, assignedAt, assignedBy, firstDueOn }: Assigned,
  { changes, extensions, difficulties, instructions, acknowledgedOn }: Happened,
): TimelineEvent[] {
  const told = changes.filter((change) => !isOfExtension(change, extensions));
  const events: TimelineEvent[] = told.map((change) => ({
    what: "change",
    view: "deadlines",
    at: change.at,
    change,
  }));
  for (const one of extensions) events.push(...extensionEvents(one));
  for (const {
    reportId,
    isProposal,
    text,
    to,
    toEn,
    at,
    passes,
    answer,
    answeredAt,
    answeredBy,
    answeredByEn,
  } of difficulties) {
    const view = "difficulties" as const;
    events.push({ what: "raised", view, at, reportId, isProposal, text, to, toEn });
    for (const pass of passes) events.push({ what: "passed-on", view, isProposal, ...pass });
    if (!answer || !answeredAt) continue;
    const by = { by: answeredBy, byEn: answeredByEn };
    events.push({ what: "answered", view, at: answeredAt, isProposal, answer, ...by });
  }
  for (const { steps, ...instruction } of instructions) {
    const view = "difficulties" as const;
    events.push({ what: "instructed", view, ...instruction });
    const { id } = instruction;
    for (const step of steps) events.push({ what: "instruction-step", view, id, ...step });
  }
  if (acknowledgedOn) events.push({ what: "acknowledged", view: "deadlines", at: acknowledgedOn });
  if (assignedOn) {
    events.push({
      what: "assigned",
      view: "deadlines",
      at: assignedAt ?? assignedOn,
      dueOn: firstDueOn,
      by: assignedBy?.by ?? null,
      byEn: assignedBy?.byEn ?? null,
    });
  }
  return events;
}

/** The newest first, as all are: what is known by its day alone stays in that order. */
function extensionEvents(one: Happened["extensions"][number]): TimelineEvent[] {
  const { askedOn, dueOn: from, wantedDueOn, grantedDueOn, state, reason, by, byEn } = one;
  const view = "deadlines" as const;
  const asked = { what: "extension-asked", view, at: askedOn, from, to: wantedDueOn } as const;
  const events: TimelineEvent[] = [{ ...asked, reason, by, byEn }];
  if (state === "asked" || !one.decidedOn) return events;
  const signed = { by: one.decidedBy, byEn: one.decidedByEn, note: one.decisionNote };
  const to = grantedDueOn ?? wantedDueOn;
  const decided = { what: "extension-decided", view, at: one.decidedOn, state, from, to } as const;
  return [{ ...decided, ...signed }, ...events];
}

/** That the deadline moved is said with the request that was granted. */
function isOfExtension({ kind, at, dueAfter }: ChangeShown, extensions: Happened["extensions"]) {
  return (
    kind === "deadline" &&
    extensions.some(
      ({ grantedDueOn, decidedOn }) => grantedDueOn === dueAfter && decidedOn === dayOf(at),
    )
  );
}

function placeOf(reportId: string | null, reports: readonly ReportShown[]): number {
  return reports.findIndex(({ id }) => id === reportId);
}

function isAfterAll(reports: readonly ReportShown[], day: CivilDate): boolean {
  return reports.every(({ period }) => period.endsOn < day);
}

/**
 * Milliseconds. A day stands for its end, so that what is known by the hour comes before it; what begins the
 * assignment for the beginning of its day.
 */
function momentOf({ at, what }: TimelineEvent): number {
  if (at.length > 10) return Date.parse(at);
  const time = what === "assigned" ? "00:00:00" : what === "acknowledged" ? "00:00:01" : "23:59:59";
  return Date.parse(`${at}T${time}+07:00`);
}

function dayOf(moment: string): CivilDate {
  return moment.length === 10 ? moment : vietnamDay(new Date(moment));
}
