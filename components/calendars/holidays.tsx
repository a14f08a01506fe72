import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedRadios, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import type { CalendarsPage } from "#lib/calendars/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; page: CalendarsPage; add: FormDeed; drop: FormDeed };

/** The days off of a year and the days worked for them, to be added to and taken from. */
export function Holidays({ i18n, page, add, drop }: Props) {
  const { t, format } = i18n;
  const { year, years, holidays, lastDay } = page;
  return (
    <section className="section" aria-labelledby="h-holidays">
      <h2 id="h-holidays">{t("help.holidays")}</h2>
      <p className="text-ink-2">
        {lastDay
          ? t("calendars.known-to", { day: format.date(lastDay) })
          : t("calendars.known-none")}
      </p>
      <Tabs
        label={t("help.year")}
        tabs={years.map((one) => ({
          href: `/calendars?year=${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      {holidays.length === 0 ? (
        <EmptyState title={t("calendars.none", { year: String(year) })}>
          {t("calendars.none-why")}
        </EmptyState>
      ) : (
        <Table
          i18n={i18n}
          stack
          caption={t("calendars.days-caption", { year: String(year) })}
          columns={[
            { label: t("calendars.day") },
            { label: t("calendars.kind") },
            { label: t("calendars.name") },
            { label: t("calendars.deed"), unseen: true },
          ]}
        >
          <RowGroup>
            {holidays.map(({ day, kind, nameVi, nameEn }) => (
              <Row key={day}>
                <Title>{format.dayAlone(day)}</Title>
                <Cell label={t("calendars.kind")}>{t(`calendars.kinds.${kind}`)}</Cell>
                <Cell label={t("calendars.name")}>{named(i18n, nameVi, nameEn)}</Cell>
                <Acts>
                  <ActionForm deed={drop} className="" hidden={{ day }}>
                    <SubmitButton kind="quiet" small busy={t("units.saving")}>
                      {t("calendars.drop")}
                      <span className="sr-only"> {format.date(day)}</span>
                    </SubmitButton>
                  </ActionForm>
                </Acts>
              </Row>
            ))}
          </RowGroup>
        </Table>
      )}
      <Disclosure summary={t("calendars.add")} open={holidays.length === 0}>
        <ActionForm id="add-day" deed={add}>
          <TypedShort
            name="day"
            label={t("calendars.day")}
            help={t("common.date-help")}
            maxLength={10}
          />
          <TypedRadios
            name="kind"
            label={t("calendars.kind")}
            value="day_off"
            choices={(["day_off", "make_up_day"] as const).map((kind) => ({
              value: kind,
              label: t(`calendars.kinds.${kind}`),
            }))}
          />
          <TypedText name="nameVi" label={t("calendars.name-vi")} maxLength={120} />
          <TypedText name="nameEn" label={t("calendars.name-en")} maxLength={120} />
          <TypedText
            name="document"
            label={t("calendars.document")}
            optional={t("common.optional")}
            maxLength={300}
          />
          <p className="text-ink-2">{t("calendars.effect")}</p>
          <div className="deeds mt-4">
            <SubmitButton busy={t("units.saving")}>{t("calendars.add-send")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </section>
  );
}
