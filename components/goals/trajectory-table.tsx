import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import { type RoadPoint, targetOn } from "#lib/domain/goal-progress.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { goalWords } from "./goal-words.ts";

/** The ends of the years, the last figure and the forecast, each beside the straight road. */
export function TrajectoryTable({ i18n, page }: { i18n: I18n; page: GoalPage }) {
  const { t, format } = i18n;
  const { goal, line, forecast } = page;
  const words = goalWords(i18n, page);
  const road = [...(goal.baseline ? [goal.baseline] : []), ...goal.milestones];
  const last = line.at(-1);
  const rows: (RoadPoint & { label: string })[] = [
    ...(goal.baseline ? [goal.baseline] : []),
    ...line.filter(({ on }) => on.endsWith("-12-31") || on === last?.on),
  ].map((point) => ({ ...point, label: format.date(point.on) }));
  if (goal.yearly && goal.now)
    rows.push({
      ...goal.now,
      label: t("trajectory.day-running", { day: format.date(goal.now.on) }),
    });
  if (forecast)
    rows.push({
      ...forecast,
      label: t("trajectory.day-forecast", { day: format.date(forecast.on) }),
    });
  return (
    <Table
      i18n={i18n}
      stack
      compact
      caption={t("trajectory.chart-plain", {
        goal: nameOf(i18n, goal),
        from: rows[0]?.on.slice(0, 4) ?? "",
        to: rows.at(-1)?.on.slice(0, 4) ?? "",
      })}
      columns={[
        { label: t("trajectory.day") },
        { label: t("trajectory.reached"), numeric: true },
        { label: t("trajectory.change"), numeric: true },
        { label: t("trajectory.road"), numeric: true },
        { label: t("trajectory.beside"), numeric: true },
      ]}
    >
      <RowGroup>
        {rows.map(({ on, value, label }, place) => {
          const before = rows[place - 1];
          const target = targetOn(road, on);
          return (
            <Row key={label}>
              <Title>{label}</Title>
              <Cell numeric label={t("trajectory.reached")} phone="half">
                <b>{words.value(value)}</b>
              </Cell>
              <Cell numeric label={t("trajectory.change")} phone="half">
                {before && !goal.yearly ? signed(value - before.value) : t("common.missing")}
              </Cell>
              <Cell numeric label={t("trajectory.road")} phone="half">
                {target === null ? t("common.missing") : words.value(target)}
              </Cell>
              <Cell numeric label={t("trajectory.beside")} phone="half">
                {target === null ? t("common.missing") : signed(value - target)}
              </Cell>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );

  function signed(change: number): string {
    const sign = change < 0 ? "\u2212" : change > 0 ? "+" : "";
    return `${sign}${words.gap(Math.abs(change))}`;
  }
}
