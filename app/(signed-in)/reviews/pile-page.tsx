import "#components/reviews/reviews.css";
import type { ReactNode } from "react";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { Deeds } from "#components/reviews/deed-forms.tsx";
import { LookFirst } from "#components/reviews/look-first.tsx";
import { Ordinary } from "#components/reviews/ordinary.tsx";
import { QueueFilters } from "#components/reviews/queue-filters.tsx";
import { QueueKeys } from "#components/reviews/queue-keys.tsx";
import { SectionHead } from "#components/reviews/section-head.tsx";
import { Settled } from "#components/reviews/settled.tsx";
import { Unsent } from "#components/reviews/unsent.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { SECTIONS, type Section, type SortedPile } from "#lib/reviews/sort-pile.ts";
import { officesOf } from "#lib/reviews/threshold-scope.ts";
import { decide } from "./decide.ts";
import { toldBefore } from "./deed-words.ts";
import { type QueueAddress, queueHref, wordsHref } from "./queue-address.ts";

type Props = { i18n: I18n; actor: Actor; pile: SortedPile; address: QueueAddress };

const MARKS: Partial<Record<Section, MarkState>> = {
  returned: "returned",
  decided: "approved",
};

export function PilePage({ i18n, actor, pile, address }: Props) {
  const { t, format } = i18n;
  const { task, period, sections } = pile;
  const title = nameOf(i18n, { name: task.title, nameEn: task.titleEn });
  const here = { group: address.group, task: task.id, period: period?.id ?? null };
  const back = queueHref({ ...here, tab: address.tab, reason: address.reason });
  const toWords = (page: "return" | "opinion", versionId: string) =>
    wordsHref(page, [versionId], back);
  const nameOfSection = (section: Section) =>
    section === "decided" ? t(decidedKey(pile)) : t(`reviews.sections.${section}`);
  const all = SECTIONS.reduce((sum, section) => sum + sections[section].length, 0);

  const parts: Record<Section, () => ReactNode> = {
    look: () => (
      <LookFirst
        i18n={i18n}
        task={task}
        rows={sections.look}
        holding={pile.holding}
        reason={address.reason}
        reasonHref={(reason) => queueHref({ ...here, tab: "look", reason })}
        thresholdsHref={thresholdsHref(actor, task)}
        wordsHref={toWords}
        back={back}
      />
    ),
    ordinary: () => (
      <Ordinary
        i18n={i18n}
        task={task}
        rows={sections.ordinary}
        open={address.tab === "ordinary"}
        thresholdsHref={thresholdsHref(actor, task)}
        wordsHref={toWords}
        back={back}
      />
    ),
    missing: () => <Unsent i18n={i18n} rows={sections.missing} today={actor.today} />,
    returned: () => settled("returned"),
    decided: () => settled("decided"),
  };
  const settled = (section: "returned" | "decided") => (
    <Settled
      i18n={i18n}
      task={task}
      section={section}
      title={nameOfSection(section)}
      rows={sections[section]}
      today={actor.today}
      open={address.tab === section}
      href={queueHref({ ...here, tab: section })}
    />
  );

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: queueHref({ group: address.group }), label: t("reviews.title") },
          { label: title },
        ]}
        title={t("reviews.title-task", { task: title })}
        sentence={period && sentenceOf(i18n, pile)}
      />
      <QueueFilters
        i18n={i18n}
        groups={pile.groups}
        groupId={address.group}
        tasks={pile.tasks}
        taskId={task.id}
        periods={pile.periods}
        periodId={period?.id ?? null}
      />
      <NextPile i18n={i18n} pile={pile} group={address.group} />
      {!period ? (
        <EmptyState title={t("reviews.none-in-period")} />
      ) : (
        <Deeds deed={decide} before={toldBefore(i18n, address)}>
          <QueueKeys />
          <Tabs
            label={t("reviews.filter")}
            tabs={[
              {
                href: queueHref(here),
                label: t("common.all"),
                count: format.number(all),
                current: address.tab === null,
              },
              ...SECTIONS.filter(
                (section) =>
                  section !== "returned" || sections.returned.length > 0 || address.tab === section,
              ).map((section) => ({
                href: queueHref({ ...here, tab: section }),
                label: nameOfSection(section),
                count: format.number(sections[section].length),
                ...markOf(pile, section),
                current: address.tab === section,
              })),
            ]}
          />
          {SECTIONS.filter((section) => address.tab === null || address.tab === section).map(
            (section) => (
              <SectionSlot
                key={section}
                empty={sections[section].length === 0}
                alone={address.tab !== null}
                stays={STAYING.has(section) && sections.decided.length > 0}
                name={nameOfSection(section)}
                i18n={i18n}
              >
                {sections[section].length > 0 && parts[section]()}
              </SectionSlot>
            ),
          )}
        </Deeds>
      )}
      {period && (
        <DownloadLinks
          i18n={i18n}
          list="reviews"
          query={{ task: task.id, period: period.id, tab: address.tab }}
        />
      )}
    </main>
  );
}

/** Where the thresholds of this pile are read or changed; whoever has none of their own has no way there. */
function thresholdsHref(actor: Actor, { groupId }: SortedPile["task"]): `/${string}` | null {
  return officesOf(actor).length > 0 ? `/reviews/thresholds?group=${groupId}` : null;
}

/** Where something waits still, once nothing waits here: in another period of the task, else in another task. */
function NextPile({ i18n, pile, group }: { i18n: I18n; pile: SortedPile; group: string | null }) {
  const { t, format } = i18n;
  const { task, period, sections } = pile;
  if (sections.look.length + sections.ordinary.length > 0) return null;
  const other = pile.periods.find(({ id, waiting }) => id !== period?.id && waiting > 0);
  const next = pile.tasks.find(
    ({ id, groupId, waiting }) =>
      id !== task.id && waiting > 0 && (group === null || groupId === group),
  );
  const to = other
    ? { href: { group, task: task.id, period: other.id }, name: format.periodName(other) }
    : next && {
        href: { group, task: next.id },
        name: nameOf(i18n, { name: next.title, nameEn: next.titleEn }),
      };
  const count = (other ?? next)?.waiting;
  if (!to || !count) return null;
  return (
    <p className="mt-4">
      <a href={queueHref(to.href)}>{t("reviews.next-pile", { name: to.name, count })}</a>
    </p>
  );
}

/** Alarm only at what is past its day: before it, nothing is missing yet. */
function markOf({ sections }: SortedPile, section: Section): { state?: MarkState } {
  const late = section === "missing" && sections.missing.some((row) => row.late);
  const mark = late ? "overdue" : MARKS[section];
  return mark && sections[section].length > 0 ? { state: mark } : {};
}

/** What was just decided leaves its head behind: else the deed of the next part would come under the pointer. */
const STAYING: ReadonlySet<Section> = new Set(["look", "ordinary"]);

type SlotProps = {
  i18n: I18n;
  empty: boolean;
  alone: boolean;
  stays: boolean;
  name: string;
  children: ReactNode;
};

/** An empty part says so when it was asked for alone, or where something of it was decided. */
function SectionSlot({ i18n: { t }, empty, alone, stays, name, children }: SlotProps) {
  if (!empty) return children;
  if (alone) return <EmptyState title={t("reviews.none-here")} />;
  if (!stays) return null;
  return (
    <section className="part">
      <SectionHead
        title={t("reviews.section-count", { name, count: 0 })}
        note={t("reviews.none-here")}
      />
    </section>
  );
}

/** Period, days to send and to decide by, and how many still wait. */
function sentenceOf({ t, format }: I18n, pile: SortedPile): string {
  const { period, sections } = pile;
  if (!period) return "";
  const waiting = [...sections.look, ...sections.ordinary];
  const rows = SECTIONS.flatMap((section) => sections[section]);
  const due = format.dateInSentence(rows.map(({ dueOn }) => dueOn).toSorted()[0]);
  const clocks = waiting.flatMap(({ clock }) => clock ?? []);
  const first = clocks.map(({ dueOn }) => dueOn).toSorted()[0];
  const name = format.period(period);
  if (!first) return t("reviews.pile-sentence-done", { period: name, due });
  const late = clocks.filter((clock) => clock.late).length;
  const values = { period: name, due, review: format.dayWithWeekday(first), count: waiting.length };
  // Whoever gives a word only decides nothing, and is late with nothing.
  if (isOpinionOnly(pile)) return t("reviews.pile-sentence-opinion", values);
  const sentence = t("reviews.pile-sentence", values);
  return late > 0 ? `${sentence} ${t("reviews.review-late", { count: late })}` : sentence;
}

function isOpinionOnly({ sections }: SortedPile): boolean {
  const rows = SECTIONS.flatMap((section) => sections[section]);
  return rows.some(({ givesOpinion }) => givesOpinion) && rows.every(({ decidesOn }) => !decidesOn);
}

function decidedKey(pile: SortedPile) {
  if (pile.task.rule === "received") return "reviews.sections.decided-received" as const;
  return isOpinionOnly(pile)
    ? ("reviews.sections.decided-opinion" as const)
    : ("reviews.sections.decided" as const);
}
