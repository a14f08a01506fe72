import { categoryKey } from "#components/charts/state-counts.ts";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { UnitFigures } from "#lib/dashboards/unit-figures.ts";
import { allOf, type StateCounts } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

const STATES = [
  ["overdue", "overdue"],
  ["within-term", "withinTerm"],
  ["done-late", "doneLate"],
  ["done-on-time", "doneOnTime"],
  ["no-deadline", "noDeadline"],
] as const satisfies readonly (readonly [MarkState, keyof StateCounts])[];

type Props = { i18n: I18n; unitId: string; figures: UnitFigures | null };

/** What: tasks by lateness, each number with its list, and the main figures of the dashboard. */
export function UnitFiguresPart({ i18n, unitId, figures }: Props) {
  const { t, format } = i18n;
  if (!figures)
    return (
      <>
        <h2 id="what">{t("units.what")}</h2>
        <p>{t("units.what-none")}</p>
      </>
    );
  const { counts, units, money, headquarters } = figures;
  const to = addressesOf(unitId, { group: null, directive: null });
  return (
    <>
      <h2 id="what">{t("units.what")}</h2>
      <p className="text-ink-2 text-s">
        {t("units.what-sentence", { below: units - 1 })}{" "}
        <a href={to.here()}>{t("units.dashboard")}</a>
      </p>
      <Table
        i18n={i18n}
        compact
        caption={t("units.what")}
        columns={[{ label: t("charts.state") }, { label: t("charts.tasks"), numeric: true }]}
      >
        <RowGroup>
          {STATES.map(([state, key]) => (
            <Row key={state}>
              <Title>
                <StateMark state={state}>{t(categoryKey(state))}</StateMark>
              </Title>
              <Cell numeric>
                <a href={to.list({ state })}>{format.number(counts[key])}</a>
              </Cell>
            </Row>
          ))}
        </RowGroup>
        <TotalRow>
          <Title>{t("common.total")}</Title>
          <Cell numeric>
            <a href={to.list()}>{format.number(allOf(counts))}</a>
          </Cell>
        </TotalRow>
      </Table>
      <dl className="facts">
        {money && (
          <div>
            <dt>{t("units.money-of", { year: String(money.year) })}</dt>
            <dd>
              {t("units.money-said", {
                allocated: format.money(money.allocated, { unit: "million" }),
                disbursed: format.money(money.disbursed, { unit: "million" }),
              })}
            </dd>
          </div>
        )}
        {headquarters && (
          <div>
            <dt>{t("units.headquarters")}</dt>
            <dd>
              {t("units.headquarters-said", { has: headquarters.has, units: headquarters.units })}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
