import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CalendarsPage } from "#lib/calendars/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** By which day of a month the periods of each regime close. */
export function Regimes({ i18n, regimes }: { i18n: I18n; regimes: CalendarsPage["regimes"] }) {
  const { t, format } = i18n;
  return (
    <section className="section" aria-labelledby="h-regimes">
      <h2 id="h-regimes">{t("calendars.regimes-title")}</h2>
      <p className="text-ink-2">{t("calendars.regimes-sentence")}</p>
      <Table
        i18n={i18n}
        stack
        caption={t("calendars.regimes-caption")}
        columns={[
          { label: t("help.regime") },
          { label: t("help.cutoff") },
          { label: t("calendars.tasks"), numeric: true },
        ]}
      >
        <RowGroup>
          {regimes.map((regime) => (
            <Row key={regime.key}>
              <Title>{nameOf(i18n, regime)}</Title>
              <Cell label={t("help.cutoff")}>
                {regime.cutoffDay === 0
                  ? t("calendars.cutoff-last")
                  : t("calendars.cutoff-day", { day: regime.cutoffDay })}
              </Cell>
              <Cell numeric label={t("calendars.tasks")}>
                {format.number(regime.tasks)}
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </section>
  );
}
