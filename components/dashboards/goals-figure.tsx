import type { ReactNode } from "react";
import { Figure } from "#components/charts/figure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { RowGroup, Table } from "#components/ui/table.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { relativeGap, STANDINGS, type Standing } from "#lib/domain/goal-standing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { GoalTableRow } from "./goal-row.tsx";

const GROUP_MARKS: Record<Standing, MarkState> = {
  behind: "overdue",
  "on-road": "within-term",
  met: "done-on-time",
  unmeasured: "no-deadline",
};

type Props = {
  i18n: I18n;
  page: DashboardPage;
  /** The way to an instruction about a goal, by its name; for those who give them. */
  instruct: ((goal: string) => ReactNode) | undefined;
};

/** Each goal against its milestones as it stands today: who is behind the straight road comes first. */
export function GoalsFigure({ i18n, page, instruct }: Props) {
  const { t, format } = i18n;
  const { goals, today } = page;
  if (goals.length === 0) return null;
  const passed = goals.find(({ standing }) => standing.passed)?.standing.passed;
  const ahead = goals.find(({ standing }) => standing.next)?.standing.next;
  const span = spanOf(goals, today);
  const columns = [
    { label: t("dashboards.goal"), width: "w-64" },
    {
      label: t("dashboards.road", {
        from: String(yearOf(span[0])),
        to: String(yearOf(span[1])),
      }),
      width: "w-60",
    },
    { label: t("dashboards.value-now"), numeric: true },
    ...(passed
      ? [{ label: t("dashboards.end-of", { year: String(yearOf(passed.on)) }), numeric: true }]
      : []),
    ...(ahead
      ? [{ label: t("dashboards.milestone-of", { year: String(yearOf(ahead.on)) }), numeric: true }]
      : []),
    { label: t("dashboards.standing") },
  ];
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
        <Table i18n={i18n} stack caption={t("dashboards.goals")} columns={columns}>
          {STANDINGS.map((standing) => {
            const rows = rowsOf(goals, standing);
            return (
              rows.length > 0 && (
                <RowGroup
                  key={standing}
                  head={{
                    state: GROUP_MARKS[standing],
                    label: t(`dashboards.standing-${standing}`),
                    note: format.number(rows.length),
                    columns: columns.length,
                  }}
                >
                  {rows.map((goal) => (
                    <GoalTableRow
                      key={goal.id}
                      i18n={i18n}
                      goal={goal}
                      href={`/goals/${goal.id}?unit=${page.unit.id}`}
                      span={span}
                      deed={instruct?.(nameOf(i18n, goal))}
                      shows={{ passed: Boolean(passed), ahead: Boolean(ahead) }}
                    />
                  ))}
                </RowGroup>
              )
            );
          })}
        </Table>
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
