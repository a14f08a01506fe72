import type { ReactNode } from "react";
import type { IconName } from "#components/ui/icon.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { TimelineItem } from "#components/ui/timeline.tsx";
import type { TimelineEvent } from "#lib/assignments/timeline-eras.ts";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { NamedIndicator, NamedStep } from "#lib/domain/report-names.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { ChangesTable } from "./changes-table.tsx";

type About = {
  indicators: readonly NamedIndicator[];
  steps: readonly NamedStep[];
  works: readonly { id: string; name: string }[];
  product: string;
};
type Shown = {
  mark: MarkState | { icon: IconName };
  title: string;
  note?: string;
  body?: ReactNode;
};

/** One thing that happened: when, what, who, and what was said or changed. */
export function EventItem({
  i18n,
  event,
  about,
}: {
  i18n: I18n;
  event: TimelineEvent;
  about: About;
}) {
  const { format } = i18n;
  const { mark, title, note, body } = shown(i18n, event, about);
  const isDay = event.at.length === 10;
  return (
    <TimelineItem
      day={format.date(isDay ? event.at : vietnamDay(new Date(event.at)))}
      clock={isDay ? undefined : format.time(event.at)}
      dateTime={event.at}
      mark={mark}
      title={title}
      note={note}
    >
      {body}
    </TimelineItem>
  );
}

function shown(i18n: I18n, event: TimelineEvent, about: About): Shown {
  const { t, format } = i18n;
  const who = "by" in event && event.by ? named(i18n, event.by, event.byEn) : undefined;
  switch (event.what) {
    case "draft":
      return {
        mark: "draft",
        title: t("states.draft"),
        note: t("assignments.not-sent"),
        body: <p>{t("assignments.send-by", { day: format.date(event.dueOn) })}</p>,
      };
    case "sent":
      return sent(i18n, event, about, who);
    case "recalled":
      return {
        mark: { icon: "arrow" },
        title: t(event.dropped ? "assignments.correction-dropped" : "assignments.recalled"),
        note: who,
      };
    case "taken-back":
      return {
        mark: { icon: "arrow" },
        title: t("assignments.taken-back", { number: event.number }),
        note: who,
        body: <p>{t("assignments.taken-back-of", { at: format.dateTime(event.decidedAt) })}</p>,
      };
    case "decided":
      return {
        mark:
          event.decision === "returned"
            ? "returned"
            : event.decision === "opinion"
              ? { icon: "note" }
              : "approved",
        title: t(`assignments.decided-${event.decision}`, { number: event.number }),
        note: who,
        body: event.reason && (
          <p className={event.decision === "returned" ? "quote is-back" : "quote"}>
            {event.reason}
          </p>
        ),
      };
    case "urged":
      return {
        mark: "overdue",
        title: t("assignments.urged"),
        note: who,
        body: event.note && <p className="quote">{event.note}</p>,
      };
    case "change":
      return changed(i18n, event.change);
    case "extension-asked":
      return {
        mark: { icon: "calendar" },
        title: t("assignments.extension-asked", {
          from: format.date(event.from),
          day: format.date(event.to),
        }),
        note: who,
        body: <p className="quote whitespace-pre-line">{event.reason}</p>,
      };
    case "extension-decided":
      return {
        mark: { icon: "calendar" },
        title: t(`assignments.extension-${event.state}`, {
          from: format.date(event.from),
          day: format.date(event.to),
        }),
        note: who,
        body: event.note && <p className="quote whitespace-pre-line">{event.note}</p>,
      };
    case "raised":
      return {
        mark: { icon: "note" },
        title: t(event.isProposal ? "assignments.proposed" : "assignments.difficulty-raised"),
        note: t("assignments.to", { unit: named(i18n, event.to, event.toEn) }),
        body: <p className="quote whitespace-pre-line">{event.text}</p>,
      };
    case "passed-on":
      return {
        mark: { icon: "up" },
        title: t(
          event.isProposal ? "assignments.proposal-passed-on" : "assignments.difficulty-passed-on",
        ),
        note: t("assignments.from-to", {
          from: named(i18n, event.from, event.fromEn),
          to: named(i18n, event.to, event.toEn),
        }),
        body: <p className="quote whitespace-pre-line">{event.opinion}</p>,
      };
    case "answered":
      return {
        mark: { icon: "note" },
        title: t(
          event.isProposal ? "assignments.proposal-answered" : "assignments.difficulty-answered",
        ),
        note: who,
        body: <p className="quote whitespace-pre-line">{event.answer}</p>,
      };
    case "instructed":
      return {
        mark: { icon: "note" },
        title: t("assignments.instructed"),
        note: who,
        body: (
          <>
            <p className="quote whitespace-pre-line">{event.text}</p>
            <p>
              <a href={`/instructions/${event.id}`}>
                {t("assignments.owner", { unit: named(i18n, event.owner, event.ownerEn) })}
              </a>
            </p>
          </>
        ),
      };
    case "instruction-step":
      return {
        mark: event.kind === "accepted" ? "approved" : { icon: "note" },
        title: t(`assignments.instruction-${event.kind}`, { day: format.date(event.dueOn) }),
        note: who,
        body: event.text && <p className="quote whitespace-pre-line">{event.text}</p>,
      };
    case "acknowledged":
      return { mark: { icon: "tick" }, title: t("assignments.acknowledged") };
    case "assigned":
      return {
        mark: "within-term",
        title: t("assignments.assigned"),
        note: who,
        body: (
          <p>
            {t(event.dueOn ? "assignments.assigned-terms" : "assignments.assigned-no-deadline", {
              day: format.date(event.dueOn),
              product: about.product,
            })}
          </p>
        ),
      };
  }
}

type Sent = Extract<TimelineEvent, { what: "sent" }>;

function sent(i18n: I18n, event: Sent, about: About, who: string | undefined): Shown {
  const { t, format } = i18n;
  const { version, since, changes } = event;
  const heads: [string, string] =
    since === "version"
      ? [
          t("reports.version", { number: version.number - 1 }),
          t("reports.version", { number: version.number }),
        ]
      : [t("common.previous-period"), t("common.this-period")];
  const building =
    about.works.length > 1 && about.works.find(({ id }) => id === version.content.worksId)?.name;
  const due = { day: format.date(event.dueOn) };
  const punctuality =
    event.late === null
      ? null
      : t(event.late ? "assignments.sent-late" : "assignments.sent-in-time", due);
  return {
    mark: "waiting",
    title: t(version.number > 1 ? "assignments.sent-again" : "assignments.sent", {
      number: version.number,
    }),
    note: [who, punctuality].filter(Boolean).join("; "),
    body: (
      <>
        {building && <p>{t("assignments.about-works", { works: building })}</p>}
        {version.content.noChange && <p>{t("reports.said-no-change")}</p>}
        {changes.length > 0 && (
          <ChangesTable
            i18n={i18n}
            changes={changes}
            heads={heads}
            indicators={about.indicators}
            steps={about.steps}
            works={about.works}
          />
        )}
        {version.content.narrative && (
          <p className="whitespace-pre-line">{version.content.narrative}</p>
        )}
        <p>
          <a href={`/reports/${event.reportId}`}>{t("reports.view-report")}</a>
        </p>
      </>
    ),
  };
}

function changed(i18n: I18n, change: Extract<TimelineEvent, { what: "change" }>["change"]): Shown {
  const { t, format } = i18n;
  const title =
    change.kind === "deadline"
      ? t("assignments.change-deadline", { day: format.date(change.dueAfter) })
      : change.kind === "target"
        ? t("assignments.change-target", {
            before: format.number(change.targetBefore),
            after: format.number(change.targetAfter),
          })
        : t(`assignments.change-${change.kind}`);
  return {
    mark: { icon: change.kind === "deadline" ? "calendar" : "arrow" },
    title,
    note: change.by ? named(i18n, change.by, change.byEn) : undefined,
    body: (
      <p className="quote">
        {change.reason}
        {change.document && ` (${change.document})`}
      </p>
    ),
  };
}
