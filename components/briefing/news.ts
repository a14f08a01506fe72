import { type Addresses, address } from "#components/dashboards/addresses.ts";
import { wordsOf } from "#components/dashboards/exceptions-table.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import type { AheadRow } from "#lib/dashboards/exception-rows.ts";
import { REVIEW_WORKING_DAYS } from "#lib/domain/review-clock.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** One finding: what, for how long, how many now, and what changed. Each number leads to what it is made of. */
export type NewsRow = {
  key: NewsMatter | Standing;
  state: MarkState;
  finding: string;
  href: string;
  notes: { text: string; href?: string }[];
  lasts?: string;
  now?: { count: number; href: string };
  change?: { value: number; good?: "up" | "down" };
};

type Props = { i18n: I18n; page: BriefingPage; to: Addresses; instructionsAnswered: number };

/** In the order in which they are told. */
const MATTERS = [
  "overdue",
  "waiting",
  "sent-back",
  "raised",
  "instructions",
  "finished",
  "approved",
  "added",
] as const;
export type NewsMatter = (typeof MATTERS)[number];
/** What stands as it is, whatever was before. */
type Standing = "money-ahead" | "deadline";

/** What changed, and what did not: each matter is in one of the two, or went the other way without a line. */
export type News = { rows: NewsRow[]; quiet: NewsMatter[] };

/** What is new since the day that is compared with: what is bad first, then what asks for somebody, then what was done. */
export function newsOf(props: Props): News {
  const { moneyAhead, deadline } = props.page.exceptions;
  const rows = [
    overdueNews(props),
    standing(props, moneyAhead),
    ...reviewNews(props),
    standing(props, deadline),
    ...askedNews(props),
    ...doneNews(props),
  ];
  const told = rows.filter((row) => row !== null);
  const known = new Set<NewsRow["key"]>(told.map(({ key }) => key));
  const { done, doneThen, all, allThen } = props.page.compared;
  // Fewer are no news of what was done or given, but no standstill either.
  if (done !== doneThen) known.add("finished");
  if (all !== allThen) known.add("added");
  return { rows: told, quiet: MATTERS.filter((matter) => !known.has(matter)) };
}

/** What needs somebody soon, as the overview says it. */
function standing({ i18n, page, to }: Props, row: AheadRow | null): NewsRow | null {
  if (!row) return null;
  const { note, ...words } = wordsOf(row, page, i18n, to);
  const now = { count: row.count, href: words.href };
  return { key: row.key, ...words, notes: note ? [{ text: note }] : [], now };
}

function overdueNews({ i18n, page, to }: Props): NewsRow | null {
  const { t, format } = i18n;
  const { compared, children, since, ages } = page;
  const { overdue, overdueThen, fell, clearedDone, clearedElse, clearedGone } = compared;
  const grown = children
    .map((child) => ({ child, by: child.compared.overdue - child.compared.overdueThen }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by);
  const change = overdue - overdueThen;
  const moved = fell + clearedDone + clearedElse + clearedGone;
  if (change === 0 && moved === 0 && grown.length === 0) return null;
  const [first, second] = grown;
  const named = (one: NonNullable<typeof first>) =>
    `${nameOf(i18n, one.child)} ${format.signed(one.by)}`;
  const oldest = ages.find(({ matter }) => matter === "overdue");
  const ofSince = { since: since.on };
  const overdueHref = to.list({ state: "overdue" });
  return {
    key: "overdue",
    state: "overdue",
    finding:
      first && second
        ? t("briefing.overdue-grown", {
            units: grown.length,
            most: `${named(first)}, ${named(second)}`,
          })
        : first
          ? t("briefing.overdue-grown-one", { unit: named(first) })
          : t(change < 0 ? "briefing.overdue-shrunk" : "briefing.overdue-steady", {
              count: overdue,
            }),
    href: fell > 0 ? to.list({ changed: "fell", ...ofSince }) : overdueHref,
    notes: [
      ...(fell > 0
        ? [
            {
              text: t("briefing.fell", { count: fell }),
              href: to.list({ changed: "fell", ...ofSince }),
            },
          ]
        : []),
      ...(clearedDone > 0
        ? [
            {
              text: t("briefing.cleared-done", { count: clearedDone }),
              href: to.list({ changed: "clearedDone", ...ofSince }),
            },
          ]
        : []),
      ...(clearedElse > 0
        ? [
            {
              text: t("briefing.cleared-else", { count: clearedElse }),
              href: to.list({ changed: "clearedElse", ...ofSince }),
            },
          ]
        : []),
      // What was withdrawn stands in no list of what is counted.
      ...(clearedGone > 0 ? [{ text: t("briefing.cleared-gone", { count: clearedGone }) }] : []),
    ],
    ...(oldest && { lasts: t("dashboards.days", { days: oldest.days }) }),
    now: { count: overdue, href: overdueHref },
    change: { value: change, good: "down" },
  };
}

function reviewNews({ i18n: { t, format }, page, to }: Props): NewsRow[] {
  const { reviewers, happened, since, ages } = page;
  const late = reviewers.reduce((sum, one) => sum + one.late, 0);
  const waiting = ages.find(({ matter }) => matter === "waiting")?.total ?? 0;
  const returned = ages.find(({ matter }) => matter === "returned");
  const day = format.date(since.on);
  const longest = Math.max(0, ...reviewers.map(({ workingDays }) => workingDays));
  const rows: NewsRow[] = [];
  if (happened.arrived > 0) {
    rows.push({
      key: "waiting",
      state: "waiting",
      finding: t("briefing.waiting", { count: waiting, late, allowed: REVIEW_WORKING_DAYS }),
      href: to.list({ reports: "waiting-late" }),
      notes: [
        {
          text: t("briefing.arrived", { count: happened.arrived, day }),
          href: to.list({ reports: "arrived", since: since.on }),
        },
      ],
      lasts: t("dashboards.working-days", { days: longest }),
      now: { count: waiting, href: to.list({ reports: "waiting" }) },
      change: { value: happened.arrived },
    });
  }
  if (happened.sentBack > 0 && returned) {
    rows.push({
      key: "sent-back",
      state: "returned",
      finding: t("briefing.sent-back", { count: happened.sentBack, day }),
      href: to.list({ reports: "sent-back", since: since.on }),
      notes: [],
      lasts: t("dashboards.days", { days: returned.days }),
      now: { count: returned.total, href: to.list({ reports: "returned" }) },
      change: { value: happened.sentBack },
    });
  }
  return rows;
}

function askedNews({ i18n: { t }, page, to, instructionsAnswered }: Props): NewsRow[] {
  const { happened, ages, since } = page;
  const unanswered = ages.find(({ matter }) => matter === "unanswered");
  const { raised, answered } = happened;
  const rows: NewsRow[] = [];
  if (raised > 0 || answered > 0) {
    rows.push({
      key: "raised",
      state: "no-deadline",
      finding: t(askedKey(raised, answered), { raised, answered }),
      href: to.list({ reports: raised > 0 ? "raised" : "answered", since: since.on }),
      notes:
        raised > 0 && answered > 0
          ? [
              {
                text: t("briefing.answered-list"),
                href: to.list({ reports: "answered", since: since.on }),
              },
            ]
          : [],
      ...(unanswered && { lasts: t("dashboards.days", { days: unanswered.days }) }),
      now: { count: unanswered?.total ?? 0, href: to.list({ reports: "asking" }) },
      change: { value: raised - answered, good: "down" },
    });
  }
  if (instructionsAnswered > 0) {
    rows.push({
      key: "instructions",
      state: "approved",
      finding: t("briefing.instructions-answered", { count: instructionsAnswered }),
      href: address("/instructions", {
        view: "below",
        state: "answered",
        below: page.unit.id,
        since: since.on,
      }),
      notes: [],
      change: { value: instructionsAnswered },
    });
  }
  return rows;
}

/** What there was none of is not said. */
function askedKey(raised: number, answered: number) {
  if (answered === 0) return "briefing.raised-only";
  return raised === 0 ? "briefing.answered-only" : "briefing.raised";
}

function doneNews({ i18n: { t }, page, to }: Props): NewsRow[] {
  const { compared, happened, since } = page;
  const rows: NewsRow[] = [];
  if (compared.finished > 0) {
    const finished = to.list({ changed: "finished", since: since.on });
    rows.push({
      key: "finished",
      state: "done-on-time",
      finding: t("briefing.finished", { count: compared.finished }),
      href: finished,
      notes: [],
      now: { count: compared.done, href: to.list({ state: "done" }) },
      change: { value: compared.done - compared.doneThen, good: "up" },
    });
  }
  if (happened.approved > 0) {
    rows.push({
      key: "approved",
      state: "approved",
      finding: t("briefing.approved", { count: happened.approved }),
      href: to.list({ reports: "approved", since: since.on }),
      notes: [],
      change: { value: happened.approved },
    });
  }
  if (compared.added > 0) {
    rows.push({
      key: "added",
      state: "within-term",
      finding: t("briefing.added", { count: compared.added }),
      href: to.list({ changed: "added", since: since.on }),
      notes: [],
      now: { count: compared.all, href: to.list() },
      change: { value: compared.all - compared.allThen },
    });
  }
  return rows;
}
