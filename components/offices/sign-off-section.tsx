import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedRadios, TypedShort } from "#components/forms/typed-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { ruleOn, rulesAhead } from "#lib/domain/sign-off.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { OfficePage } from "#lib/offices/queries.ts";

type Props = { i18n: I18n; office: OfficePage; today: string; deed: FormDeed };

/** Whether the head signs before reports leave: now, from when on, and who said so. */
export function SignOffSection({ i18n, office, today, deed }: Props) {
  const { t, format } = i18n;
  const { unit, rules, heads } = office;
  const now = ruleOn(rules, today);
  const day = (validFrom: string) => format.date(validFrom);
  return (
    <section className="mt-6">
      <h2>{t("offices.sign-off")}</h2>
      <p>
        {now?.required ? t("offices.now-yes", { day: day(now.validFrom) }) : t("offices.now-no")}{" "}
        {rulesAhead(rules, today).map(({ validFrom, required }) => (
          <b key={validFrom}>
            {t(required ? "offices.ahead-yes" : "offices.ahead-no", { day: day(validFrom) })}{" "}
          </b>
        ))}
        {t("offices.heads", { count: heads })}{" "}
        {now?.required && heads === 0 && <b>{t("offices.nobody-signs")}</b>}
      </p>
      <ActionForm deed={deed} hidden={{ unitId: unit.id }} className="form mt-4">
        <TypedRadios
          name="required"
          label={t("offices.how")}
          value={now?.required ? "yes" : "no"}
          choices={[
            { value: "yes", label: t("offices.yes"), help: t("offices.yes-help") },
            { value: "no", label: t("offices.no") },
          ]}
        />
        <TypedShort
          name="validFrom"
          label={t("offices.from")}
          help={t("common.date-help")}
          value={dayForInput(today)}
          maxLength={10}
        />
        <div className="deeds mt-2">
          <SubmitButton kind="plain" busy={t("offices.saving")}>
            {t("offices.save")}
          </SubmitButton>
        </div>
      </ActionForm>
      {rules.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t("offices.history")}>
            <ul className="mt-2 grid gap-2">
              {rules.map((rule) => (
                <li key={rule.setAt}>
                  {t(rule.required ? "offices.ahead-yes" : "offices.ahead-no", {
                    day: day(rule.validFrom),
                  })}{" "}
                  <small className="text-ink-2">
                    {t("offices.history-line", {
                      by: named(i18n, rule.by, rule.byEn),
                      at: format.dateTime(rule.setAt),
                    })}
                  </small>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
