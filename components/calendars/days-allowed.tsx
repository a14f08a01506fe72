import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedNumber, TypedText } from "#components/forms/typed-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CalendarsPage } from "#lib/calendars/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; levels: CalendarsPage["levels"]; set: FormDeed };

/** How long after a cut-off the units of each level have. */
export function DaysAllowed({ i18n, levels, set }: Props) {
  const { t, format } = i18n;
  return (
    <section className="section" aria-labelledby="h-days">
      <h2 id="h-days">{t("calendars.days-title")}</h2>
      <p className="text-ink-2">{t("calendars.days-sentence")}</p>
      <Table
        i18n={i18n}
        stack
        caption={t("calendars.levels-caption")}
        columns={[
          { label: t("units.level") },
          { label: t("units.level-days"), numeric: true },
          { label: t("units.level-units"), numeric: true },
          { label: t("calendars.deed"), unseen: true },
        ]}
      >
        <RowGroup>
          {levels.map((level) => (
            <Row key={level.key}>
              <Title>{nameOf(i18n, level)}</Title>
              <Cell numeric label={t("units.level-days")} phone="half">
                {format.number(level.days)}
              </Cell>
              <Cell numeric label={t("units.level-units")} phone="half">
                {format.number(level.units)}
              </Cell>
              <Cell>
                <Disclosure summary={t("calendars.days-set")}>
                  <ActionForm
                    id={`days-${level.key}`}
                    deed={set}
                    hidden={{ level: level.key, before: String(level.days) }}
                  >
                    <TypedNumber
                      name="days"
                      label={t("calendars.days-new", { level: nameOf(i18n, level) })}
                      value={String(level.days)}
                    />
                    <TypedText name="reason" label={t("calendars.reason")} maxLength={300} />
                    <div className="deeds mt-2">
                      <SubmitButton busy={t("units.saving")}>
                        {t("calendars.days-send")}
                      </SubmitButton>
                    </div>
                  </ActionForm>
                </Disclosure>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </section>
  );
}
