import type { PeriodShown } from "#lib/domain/calendar.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { reportLatenessOf } from "#lib/domain/report-lateness.ts";
import { changesBetween, type VersionChange } from "#lib/domain/version-changes.ts";
import type { AssignmentFacts } from "./timeline.ts";
import type { By, ChangeShown, Happened, ReportShown, VersionShown } from "./what-happened.ts";

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
    | (By & { what: "recalled" })
    | (By & {
        what: "decided";
        number: number;
        decision: VersionShown["reviews"][number]["decision"];
        reason: string | null;
      })
    | (By & { what: "urged"; note: string | null })
    | { what: "change"; change: ChangeShown }
    | (By & { what: "extension-asked"; wantedDueOn: CivilDate; reason: string })
    | {
        what: "extension-decided";
        granted: boolean;
        wantedDueOn: CivilDate;
        note: string | null;
        by: string | null;
        byEn: string | null;
      }
    | { what: "raised"; isProposal: boolean; text: string; to: string; toEn: string | null }
    | {
        what: "answered";
        isProposal: boolean;
        answer: string;
        by: string | null;
        byEn: string | null;
      }
    | (By & {
        what: "instructed";
        text: string;
        owner: string;
        ownerEn: string | null;
        dueOn: CivilDate | null;
      })
    | { what: "instruction-answered"; answer: string; owner: string; ownerEn: string | null }
    | { what: "acknowledged" }
    | { what: "assigned"; dueOn: CivilDate | null }
  );

/** What happened in a period and about its report; the last era, without a period, is what came before. */
export type Era = { period: PeriodShown | null; events: TimelineEvent[] };

/**
 * One timeline of an assignment, newest first. What is about a report stands with the report's period, however late it
 * came; everything else with the period in which it happened.
 */
export function timelineEras(
  facts: Pick<AssignmentFacts, "assignedOn" | "firstDueOn">,
  happened: Happened,
  view: TimelineView = "all",
): Era[] {
  const { reports } = happened;
  const eras: (Era & { period: PeriodShown | null })[] = reports.map((report, place) => ({
    period: report.period,
    events: reportEvents(report, reports[place + 1]),
  }));
  const before: Era = { period: null, events: [] };
  for (const event of otherEvents(facts, happened)) {
    const day = dayOf(event.at);
    const era = eras.find(({ period }) => period && period.startsOn <= day && day <= period.endsOn);
    (era ?? (isAfterAll(reports, day) ? (eras[0] ?? before) : before)).events.push(event);
  }
  return [...eras, before]
    .map(({ period, events }) => ({
      period,
      events: events
        .filter((event) => view === "all" || event.view === view)
        .sort((a, b) => compareMoments(b.at, a.at)),
    }))
    .filter(({ events }) => events.length > 0);
}

function reportEvents(report: ReportShown, before: ReportShown | undefined): TimelineEvent[] {
  const view = "reports" as const;
  const { draft, urges, recalls, versions, dueOn } = report;
  const last = before?.versions.at(-1);
  return [
    ...(draft && report.state !== "submitted"
      ? [{ what: "draft" as const, view, reportId: report.id, dueOn, ...draft }]
      : []),
    ...urges.map((urge) => ({ what: "urged" as const, view, ...urge })),
    ...recalls.map((recall) => ({ what: "recalled" as const, view, ...recall })),
    ...versions.flatMap((version, place): TimelineEvent[] => {
      const previous = versions[place - 1] ?? last;
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
          since: place > 0 ? "version" : last ? "period" : null,
          changes: previous ? changesBetween(previous.content, version.content) : [],
          late: place === 0 ? isLate(report, version) : null,
        },
        ...version.reviews.map((review) => ({ what: "decided" as const, view, number, ...review })),
      ];
    }),
  ];
}

function isLate({ period, dueOn }: ReportShown, { at }: VersionShown): boolean {
  const firstSubmittedOn = vietnamDay(new Date(at));
  const dates = { endsOn: period.endsOn, dueOn, firstSubmittedOn };
  return reportLatenessOf(dates, firstSubmittedOn) === "sent-late";
}

function otherEvents(
  { assignedOn, firstDueOn }: Pick<AssignmentFacts, "assignedOn" | "firstDueOn">,
  { changes, extensions, difficulties, instructions, acknowledgedOn }: Happened,
): TimelineEvent[] {
  const events: TimelineEvent[] = changes.map((change) => ({
    what: "change",
    view: "deadlines",
    at: change.at,
    change,
  }));
  for (const one of extensions) {
    const { askedOn, wantedDueOn, reason, by, byEn, decidedOn } = one;
    const asked = { wantedDueOn, view: "deadlines" as const };
    events.push({ what: "extension-asked", at: askedOn, reason, by, byEn, ...asked });
    if (!decidedOn) continue;
    const decided = { granted: one.state === "granted", note: one.decisionNote };
    events.push({
      what: "extension-decided",
      at: decidedOn,
      by: one.decidedBy,
      byEn: one.decidedByEn,
      ...decided,
      ...asked,
    });
  }
  for (const {
    isProposal,
    text,
    to,
    toEn,
    at,
    answer,
    answeredAt,
    answeredBy,
    answeredByEn,
  } of difficulties) {
    const view = "difficulties" as const;
    events.push({ what: "raised", view, at, isProposal, text, to, toEn });
    if (!answer || !answeredAt) continue;
    const by = { by: answeredBy, byEn: answeredByEn };
    events.push({ what: "answered", view, at: answeredAt, isProposal, answer, ...by });
  }
  for (const { text, owner, ownerEn, dueOn, at, by, byEn, answer, answeredAt } of instructions) {
    const view = "difficulties" as const;
    events.push({ what: "instructed", view, at, text, owner, ownerEn, dueOn, by, byEn });
    if (answer && answeredAt) {
      events.push({ what: "instruction-answered", view, at: answeredAt, answer, owner, ownerEn });
    }
  }
  if (acknowledgedOn) events.push({ what: "acknowledged", view: "deadlines", at: acknowledgedOn });
  if (assignedOn) {
    events.push({ what: "assigned", view: "deadlines", at: assignedOn, dueOn: firstDueOn });
  }
  return events;
}

function isAfterAll(reports: readonly ReportShown[], day: CivilDate): boolean {
  return reports.every(({ period }) => period.endsOn < day);
}

/** A day stands for its end, so that what is known by the hour comes before it. */
function compareMoments(a: string, b: string): number {
  const [x, y] = [a, b].map((moment) =>
    Date.parse(moment.length === 10 ? `${moment}T23:59:59+07:00` : moment),
  );
  return (x ?? 0) - (y ?? 0);
}

function dayOf(moment: string): CivilDate {
  return moment.length === 10 ? moment : vietnamDay(new Date(moment));
}
