import { Figure } from "#components/charts/figure.tsx";
import { instructGoalAddress } from "#components/instructions/instruct-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { relativeGap, STANDINGS, type Standing } from "#lib/domain/goal-standing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { goalRowWords } from "./goal-row-words.ts";
import { GoalTable } from "./goal-table.tsx";

const GROUP_MARKS: Record<Standing, MarkState> = {
  behind: "overdue",
  "on-road": "within-term",
  met: "done-on-time",
  unmeasured: "no-deadline",
};

type Props = {
  i18n: I18n;
  page: DashboardPage;
  /** Who gives instructions finds the way to one about a goal. */
  leads: boolean;
};

/** Each goal against its milestones as it stands today: who is behind the straight road comes first. */
export function GoalsFigure({ i18n, page, leads }: Props) {
  const { t, format } = i18n;
  const { goals, today } = page;
  if (goals.length === 0) return null;
  const passed = goals.find(({ standing }) => standing.passed)?.standing.passed;
  const ahead = goals.find(({ standing }) => standing.next)?.standing.next;
  const span = spanOf(goals, today);
  const heads = {
    goal: t("dashboards.goal"),
    road: t("dashboards.road", { from: String(yearOf(span[0])), to: String(yearOf(span[1])) }),
    now: t("dashboards.value-now"),
    ...(passed && { passed: t("dashboards.end-of", { year: String(yearOf(passed.on)) }) }),
    ...(ahead && { ahead: t("dashboards.milestone-of", { year: String(yearOf(ahead.on)) }) }),
    standing: t("dashboards.standing"),
  };
  return (
    <Figure
      title={titleOf(i18n, goals)}
      subtitle={t("dashboards.goals-subtitle", { day: format.date(today) })}
    >
      <div className="goals">
        <p className="mb-1 max-w-none text-ink-2 text-s no-print">
          <span className="text-gold">
            <Icon name="goal" size={12} />
          </span>{" "}
          {t("dashboards.goals-key")}
        </p>
        <GoalTable
          caption={t("dashboards.goals")}
          heads={heads}
          href={`/goals/*?unit=${page.unit.id}`}
          {...(leads && {
            instruct: {
              href: instructGoalAddress(page.unit.id, "*"),
              words: t("instructions.give"),
            },
          })}
          missing={t("common.missing")}
          groups={STANDINGS.flatMap((standing) => {
            const rows = rowsOf(goals, standing);
            return rows.length === 0
              ? []
              : {
                  mark: GROUP_MARKS[standing],
                  label: t(`dashboards.standing-${standing}`),
                  note: format.number(rows.length),
                  ...(standing !== "behind" && { well: true }),
                  goals: rows.map((goal) => goalRowWords({ i18n, goal, span, heads })),
                };
          })}
        />
      </div>
    </Figure>
  );
}

/** From the first point of any goal to the last, so that a year stands at the same place in every row. */
function spanOf(goals: readonly GoalRow[], today: CivilDate): readonly [CivilDate, CivilDate] {
  const days = goals
    .flatMap(({ baseline, milestones, history }) => [
      ...(baseline ? [baseline] : []),
      ...milestones,
      ...history,
    ])
    .map(({ on }) => on)
    .concat(today)
    .sort();
  return [days[0] ?? today, days.at(-1) ?? today];
}

function rowsOf(goals: readonly GoalRow[], standing: Standing): GoalRow[] {
  const rows = goals.filter((goal) => goal.standing.standing === standing);
  return standing === "behind"
    ? rows.toSorted((a, b) => relativeGap(b.standing) - relativeGap(a.standing))
    : rows;
}

function titleOf(i18n: I18n, goals: readonly GoalRow[]): string {
  const { t } = i18n;
  const behind = rowsOf(goals, "behind");
  const [furthest] = behind;
  if (furthest) {
    return t("dashboards.goals-behind", {
      behind: behind.length,
      all: goals.length,
      goal: nameOf(i18n, furthest),
    });
  }
  return rowsOf(goals, "unmeasured").length === 0
    ? t("dashboards.goals-on-road", { all: goals.length })
    : t("dashboards.goals");
}
