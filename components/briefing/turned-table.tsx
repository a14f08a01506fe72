import { Figure } from "#components/charts/figure.tsx";
import type { Addresses } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { LAST_PERIODS, TURN_POINTS } from "#lib/domain/turned-slope.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { BriefTable } from "./brief-table.tsx";
import { briefingAddress } from "./briefing-address.ts";
import { moreOf } from "./more-of.ts";

const SHOWN = 6;
const FEW = 1;

type Props = { i18n: I18n; page: BriefingPage; to: Addresses };

/** Which children changed their direction, each in a sentence, with the months that say it. */
export function TurnedTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { turned, months, asked } = page;
  const shown = asked.turned === "all" ? turned : turned.slice(0, SHOWN);
  const subtitle = t("briefing.turned-subtitle", {
    periods: LAST_PERIODS,
    before: months.length - LAST_PERIODS,
    points: TURN_POINTS,
  });
  const down = turned.filter(({ turn }) => turn.way === "down").length;
  if (turned.length === 0) {
    return (
      <Figure title={t("briefing.turned-none", { periods: LAST_PERIODS })} subtitle={subtitle}>
        {null}
      </Figure>
    );
  }
  return (
    <Figure
      title={
        down > 0
          ? t("briefing.turned-title", { down })
          : t("briefing.turned-title-up", { up: turned.length })
      }
      subtitle={subtitle}
    >
      <BriefTable
        caption={t("briefing.turned")}
        missing=""
        columns={[
          { label: t("dashboards.unit") },
          { label: t("briefing.turned-now", { periods: LAST_PERIODS }), numeric: true },
          { label: t("briefing.turn"), numeric: true },
        ]}
        groups={[
          {
            key: "turned",
            ...moreOf(i18n, shown.length, FEW),
            rows: shown.map(({ child, unit, turn, months: series }) => ({
              key: child,
              mark: turn.way === "down" ? "overdue" : "done-on-time",
              name: {
                text: t(`briefing.turned-${turn.way}`, {
                  unit: nameOf(i18n, unit),
                  before: format.percent(turn.before, 0),
                  now: format.percent(turn.now, 0),
                }),
                href: briefingAddress({ ...asked, unit: unit.id }),
              },
              notes: series.map(({ month, numerator, denominator }) => ({
                text: `${format.dayAndMonth(month.endsOn)}: ${format.percent(numerator / denominator, 0)}`,
                href: to.list({ under: unit.id, reports: "not-on-time", month: month.key }),
              })),
              facts: [
                { text: format.percent(turn.now, 0), strong: true },
                {
                  text: format.points(turn.points / 100, 0),
                  change: { value: turn.points, good: "up" },
                },
              ],
            })),
          },
        ]}
      />
      {turned.length > shown.length && (
        <p className="remark no-print">
          <a href={`${briefingAddress(asked, { turned: "all" })}#turned`}>
            {t("briefing.turned-all", { count: turned.length })}
          </a>
        </p>
      )}
    </Figure>
  );
}
