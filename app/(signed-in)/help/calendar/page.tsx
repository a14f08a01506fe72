import "#components/help/help.css";
import type { Metadata } from "next";
import { PageHead } from "#components/shell/page-head.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { isAtTop } from "#lib/domain/policy.ts";
import { periodCalendar } from "#lib/help/period-calendar.ts";
import { named } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("help.calendar") };
}

const YEARS_AROUND = [-1, 0, 1];

/** Every cut-off of a year and the last day to send after it, by the rules that open reports. */
export default async function PeriodCalendarPage({ searchParams }: PageProps<"/help/calendar">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const { t, format } = i18n;
  const { year, regime, level, levels, periods, next, holidays } = await periodCalendar(
    actor,
    query,
  );
  return (
    <main id="main" className="page help">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/help", label: t("help.title") }, { label: t("help.calendar") }]}
        title={t("help.calendar")}
        sentence={t("help.calendar-sentence", {
          year: String(year),
          level: named(i18n, level.name, level.nameEn),
          days: level.days,
        })}
        deeds={
          isAtTop(actor, "calendar:manage") && (
            <ButtonLink href="/calendars" kind="quiet">
              {t("calendars.title")}
            </ButtonLink>
          )
        }
      />
      <form className="filters" action="/help/calendar">
        <FilterSelect
          name="year"
          label={t("help.year")}
          value={String(year)}
          options={YEARS_AROUND.map((step) => ({
            value: String(year + step),
            label: String(year + step),
          }))}
        />
        <FilterSelect
          name="regime"
          label={t("help.regime")}
          value={regime}
          options={(["administrative", "finance"] as const).map((value) => ({
            value,
            label: t(`help.regimes.${value}`),
          }))}
        />
        <FilterSelect
          name="level"
          label={t("help.level")}
          value={level.key}
          options={levels.map(({ key, name, nameEn }) => ({
            value: key,
            label: named(i18n, name, nameEn),
          }))}
        />
        <Button>{t("help.show")}</Button>
      </form>
      <Table
        i18n={i18n}
        stack
        caption={t("help.calendar-caption")}
        columns={[
          { label: t("help.period") },
          { label: t("help.span") },
          { label: t("help.cutoff") },
          { label: t("help.due") },
        ]}
      >
        <RowGroup>
          {periods.map((period) => (
            <Row key={period.key} mine={period === next}>
              <Title note={period === next ? t("help.next") : undefined}>
                {format.periodName(period)}
              </Title>
              <Cell second>
                {format.date(period.startsOn)} – {format.date(period.endsOn)}
              </Cell>
              <Cell label={t("help.cutoff")}>{format.dayAlone(period.endsOn)}</Cell>
              <Cell label={t("help.due")}>
                <b>{format.dayAlone(period.dueOn)}</b>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
      <section className="part" aria-labelledby="h-holidays">
        <h2 id="h-holidays">{t("help.holidays")}</h2>
        {holidays.length === 0 ? (
          <p>{t("help.holidays-none")}</p>
        ) : (
          <ul className="help-days">
            {holidays.map(({ day, kind, nameVi, nameEn }) => (
              <li key={day}>
                <span>
                  {kind === "make_up_day"
                    ? t("help.make-up", { name: named(i18n, nameVi, nameEn) })
                    : named(i18n, nameVi, nameEn)}
                </span>
                <span className="second">{format.dayAlone(day)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
