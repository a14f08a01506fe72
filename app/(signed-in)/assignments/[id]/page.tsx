import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AssignmentHead } from "#components/assignments/assignment-head.tsx";
import { AssignmentSide } from "#components/assignments/assignment-side.tsx";
import { RefusalPanel } from "#components/assignments/refusal-panel.tsx";
import { EventItem } from "#components/assignments/timeline-event.tsx";
import { CascadeSection } from "#components/cascade/cascade-section.tsx";
import { CommentThread } from "#components/comments/comment-thread.tsx";
import { AnswerLinks } from "#components/difficulties/answer-links.tsx";
import { ExtensionPanel } from "#components/extensions/extension-panel.tsx";
import { InstructLink } from "#components/instructions/instruct-link.tsx";
import { DecideLinks } from "#components/reviews/decide-links.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { Split } from "#components/ui/split.tsx";
import { Timeline, TimelineEra } from "#components/ui/timeline.tsx";
import { acknowledgeAssignment } from "#lib/assignments/acknowledge-assignment.ts";
import { refusalOf } from "#lib/assignments/refusal.ts";
import { assignmentTimeline } from "#lib/assignments/timeline.ts";
import {
  type Era,
  TIMELINE_VIEWS,
  type TimelineView,
  timelineEras,
} from "#lib/assignments/timeline-eras.ts";
import { cascadeOf } from "#lib/cascade/queries.ts";
import { LONGEST_COMMENT } from "#lib/comments/limits.ts";
import { commentsOf } from "#lib/comments/queries.ts";
import { difficultiesToAnswer } from "#lib/difficulties/home.ts";
import { newId } from "#lib/domain/id.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { MOST_WORDS } from "#lib/extensions/limits.ts";
import { extensionOfAssignment } from "#lib/extensions/of-assignment.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { waitingHere } from "#lib/reviews/waiting-here.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { queueHref } from "../../reviews/queue-address.ts";
import {
  askExtensionAction,
  refuseAction,
  withdrawCommentAction,
  withdrawExtensionAction,
  writeCommentAction,
} from "./actions.ts";

/** A year of months; the rest is one link away. */
const RECENT_PERIODS = 12;
const ALL_PERIODS = 500;
const RECENT_COMMENTS = 30;
const ALL_COMMENTS = 1_000;

const timelineOf = cache(async (id: string, periods: number) =>
  assignmentTimeline(await requireActor(), id, { periods }),
);

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/assignments/[id]">): Promise<Metadata> {
  const [{ id }, { all }, i18n] = await Promise.all([params, searchParams, pageI18n()]);
  const timeline = await timelineOf(id, periodsOf(all));
  if (!timeline) return {};
  const { task, unit } = timeline.facts;
  return { title: `${named(i18n, task.title, task.titleEn)}, ${nameOf(i18n, unit)}` };
}

export default async function AssignmentPage({
  params,
  searchParams,
}: PageProps<"/assignments/[id]">) {
  const [actor, i18n, { id }, { all, show, comments, done: told }] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const most = comments === "all" ? ALL_COMMENTS : RECENT_COMMENTS;
  const [timeline, thread, waiting, extension, refusal, cascade, asked] = await Promise.all([
    timelineOf(id, periodsOf(all)),
    commentsOf(actor, id, { most }),
    waitingHere(actor, { assignmentId: id }),
    extensionOfAssignment(actor, id),
    refusalOf(actor, id),
    cascadeOf(actor, id),
    difficultiesToAnswer(actor, id),
  ]);
  if (!timeline) notFound();
  const { facts, happened } = timeline;
  await markShown(actor, { assignmentId: id });
  if (facts.mine && facts.state === "assigned") {
    const { ok } = await acknowledgeAssignment(actor, id);
    if (ok) happened.acknowledgedOn = actor.today;
  }
  const { t } = i18n;
  const view = TIMELINE_VIEWS.find((known) => known === show) ?? "all";
  const eras = timelineEras(facts, happened, view);
  const about = {
    indicators: facts.indicators,
    steps: facts.steps,
    works: facts.works,
    product: named(i18n, facts.task.product, facts.task.productEn),
  };
  const older = happened.reportCount - happened.reports.length;
  return (
    <main id="main" className="page">
      <AssignmentHead i18n={i18n} facts={facts} today={actor.today} />
      {told === "steps" && (
        <div className="mt-4">
          <Notice state="approved" title={t("steps.told")} announce />
        </div>
      )}
      <DecideLinks i18n={i18n} waiting={waiting} hrefOf={queueHref} />
      <AnswerLinks i18n={i18n} waiting={asked} />
      <ExtensionPanel
        i18n={i18n}
        assignmentId={id}
        extension={extension}
        longest={MOST_WORDS}
        ask={askExtensionAction}
        withdraw={withdrawExtensionAction}
        told={told === "asked" || told === "withdrawn" ? told : null}
      />
      <RefusalPanel
        i18n={i18n}
        assignmentId={id}
        refusal={refusal}
        refuse={refuseAction}
        told={told === "refused"}
      />
      <CascadeSection
        i18n={i18n}
        today={actor.today}
        facts={facts}
        cascade={cascade}
        told={told === "broken-down" || told === "drafted" ? told : null}
      />
      {thread && (thread.mayWrite || thread.comments.length > 0) && (
        <p className="mt-2">
          <a href="#comments">
            {t("comments.jump", { count: thread.comments.length + thread.older })}
          </a>
        </p>
      )}
      {mayAnywhere(actor, "instruction:give") && (
        <p className="mt-2">
          <InstructLink
            i18n={i18n}
            unitId={facts.unit.id}
            assignmentId={id}
            about={`/assignments/${id}`}
          />
        </p>
      )}
      <Split
        sideLabel={t("assignments.record")}
        side={<AssignmentSide i18n={i18n} facts={facts} today={actor.today} />}
      >
        <section aria-labelledby="timeline">
          <div className="head">
            <h2 id="timeline">{t("assignments.timeline")}</h2>
            <Segments
              label={t("assignments.show")}
              views={TIMELINE_VIEWS.map((each) => ({
                href: addressOf(id, each, all),
                label: t(`assignments.show-${each}`),
                current: each === view,
              }))}
            />
          </div>
          {eras.length === 0 && <p className="mt-4">{t("assignments.nothing-here")}</p>}
          <Eras i18n={i18n} eras={eras.filter(({ period }) => period)} about={about} />
          {older > 0 && (
            <p>
              <a href={addressOf(id, view, "1")}>{t("assignments.see-older", { count: older })}</a>
            </p>
          )}
          <Eras i18n={i18n} eras={eras.filter(({ period }) => !period)} about={about} />
        </section>
        {thread && (
          <CommentThread
            i18n={i18n}
            thread={thread}
            assignmentId={id}
            newId={newId()}
            longest={LONGEST_COMMENT}
            allHref={`/assignments/${id}?comments=all#comments`}
            write={writeCommentAction}
            withdraw={withdrawCommentAction}
          />
        )}
      </Split>
    </main>
  );
}

type ErasProps = { i18n: I18n; eras: Era[]; about: Parameters<typeof EventItem>[0]["about"] };

function Eras({ i18n, eras, about }: ErasProps) {
  if (eras.length === 0) return null;
  return (
    <Timeline>
      {eras.flatMap((era) => [
        <TimelineEra key={era.period?.endsOn ?? "before"}>{eraName(i18n, era)}</TimelineEra>,
        ...era.events.map((event, place) => (
          <EventItem
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened does not move
            key={`${era.period?.endsOn} ${place}`}
            i18n={i18n}
            event={event}
            about={about}
          />
        )),
      ])}
    </Timeline>
  );
}

function periodsOf(all: unknown): number {
  return all === "1" ? ALL_PERIODS : RECENT_PERIODS;
}

function addressOf(id: string, view: TimelineView, all: unknown): string {
  const query = new URLSearchParams({
    ...(view !== "all" && { show: view }),
    ...(all === "1" && { all: "1" }),
  }).toString();
  return `/assignments/${id}${query && `?${query}`}`;
}

function eraName({ t, format }: I18n, { period }: Era): string {
  if (!period) return t("assignments.before");
  return t("assignments.era", {
    period: format.periodInSentence(period),
    span: `${format.date(period.startsOn)} – ${format.date(period.endsOn)}`,
  });
}
