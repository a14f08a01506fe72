import "#components/reviews/reviews.css";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { HomeExtensionsToDecide } from "#components/extensions/home-extensions.tsx";
import { HomeInstructions } from "#components/instructions/home-instructions.tsx";
import { DeedForm, Deeds } from "#components/reviews/deed-forms.tsx";
import { QueueFilters } from "#components/reviews/queue-filters.tsx";
import { OldestWaitingList, TaskPiles } from "#components/reviews/task-piles.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Actor } from "#lib/domain/policy.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import type { extensionsToDecide } from "#lib/extensions/home.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { instructionsToAnswer } from "#lib/instructions/home.ts";
import type { Overview } from "#lib/reviews/overview.ts";
import { officesOf } from "#lib/reviews/threshold-scope.ts";
import { decide } from "./decide.ts";
import { toldBefore } from "./deed-words.ts";
import { figureHref, type QueueAddress, queueHref } from "./queue-address.ts";

type Props = {
  i18n: I18n;
  actor: Actor;
  overview: Overview;
  address: QueueAddress;
  instructions: Awaited<ReturnType<typeof instructionsToAnswer>>;
  extensions: Awaited<ReturnType<typeof extensionsToDecide>>;
};

export function OverviewPage(props: Props) {
  const { i18n, actor, overview, address, instructions, extensions } = props;
  const { t } = i18n;
  const { group } = address;
  const hrefOf = (task: string, period: string | null = null) => queueHref({ group, task, period });
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        title={t("reviews.title")}
        sentence={
          <>
            {waitingSentence(i18n, actor, overview)} {todaySentence(i18n, overview)}
          </>
        }
      />
      <HomeInstructions i18n={i18n} {...instructions} today={actor.today} />
      {extensions && <HomeExtensionsToDecide i18n={i18n} {...extensions} />}
      {overview.tasks.length === 0 && group === null ? (
        <EmptyState title={t("reviews.none-below")}>{t("reviews.none-below-why")}</EmptyState>
      ) : (
        <Deeds deed={decide} before={toldBefore(i18n, address)}>
          <QueueFilters
            i18n={i18n}
            groups={overview.groups}
            groupId={group}
            tasks={overview.tasks}
            taskId={null}
          />
          {overview.oldest.length > 0 && (
            <section className="mt-6" aria-labelledby="h-oldest">
              <h2 id="h-oldest">{t("reviews.oldest")}</h2>
              <OldestWaitingList
                i18n={i18n}
                overview={overview}
                today={actor.today}
                hrefOf={hrefOf}
              />
            </section>
          )}
          <section className="part" aria-labelledby="h-tasks">
            <div className="head">
              <div>
                <h2 id="h-tasks">{t("reviews.tasks")}</h2>
                <p>
                  {t("reviews.tasks-note")}
                  {officesOf(actor).length > 0 && (
                    <>
                      {" "}
                      <a href="/reviews/thresholds">{t("reviews.change-thresholds")}</a>
                    </>
                  )}
                </p>
              </div>
              {overview.toUrge.units > 0 && (
                <DeedForm id="urge-all">
                  <SubmitButton
                    kind="plain"
                    name="urge-all"
                    value={group ?? ""}
                    busy={t("reviews.deciding")}
                  >
                    {t("reviews.urge-all", { count: overview.toUrge.units })}
                  </SubmitButton>
                  <p className="mt-1 text-s text-ink-2">
                    {t("reviews.urge-all-note", { reports: overview.toUrge.reports })}
                  </p>
                </DeedForm>
              )}
            </div>
            <TaskPiles
              i18n={i18n}
              overview={overview}
              today={actor.today}
              hrefOf={hrefOf}
              listHref={(of, task) => figureHref({ of, group, task })}
            />
            <DownloadLinks i18n={i18n} list="reviews" query={{ group }} />
          </section>
        </Deeds>
      )}
    </main>
  );
}

function waitingSentence({ t, format }: I18n, { today }: Actor, { tasks, calendar }: Overview) {
  const count = tasks.reduce((sum, { waiting }) => sum + waiting, 0);
  const [oldest] = tasks
    .flatMap(({ oldestOn, oldestSendBy }) =>
      oldestOn && oldestSendBy ? [{ submittedOn: oldestOn, sendBy: oldestSendBy }] : [],
    )
    .toSorted((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1));
  if (!oldest) return t("reviews.nothing-waiting");
  const { dueOn } = reviewClock({ ...oldest, decidedOn: null }, today, calendar);
  return t("reviews.waiting-since", {
    count,
    date: format.dateInSentence(oldest.submittedOn),
    due: format.dayWithWeekday(dueOn),
  });
}

function todaySentence({ t, locale }: I18n, { decidedToday }: Overview) {
  const deeds = ["approved", "returned", "received", "opinion"] as const;
  const count = deeds.reduce((sum, deed) => sum + decidedToday[deed], 0);
  if (count === 0) return "";
  const parts = deeds
    .filter((deed) => decidedToday[deed] > 0)
    .map((deed) => t(`reviews.today-${deed}`, { count: decidedToday[deed] }));
  return t("reviews.decided-today", { count, parts: new Intl.ListFormat(locale).format(parts) });
}
