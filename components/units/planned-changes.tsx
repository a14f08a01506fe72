import "./units.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { UnitPage } from "#lib/units/unit-page.ts";
import { type Planned, plannedOf } from "./planned-of.ts";

type Props = { i18n: I18n; page: UnitPage; today: CivilDate; withdraw: FormDeed };

/** What is to change on a day to come; until then it may be corrected or taken back. */
export function PlannedChanges({ i18n, page, today, withdraw }: Props) {
  const { t } = i18n;
  const planned = plannedOf(i18n, page, today);
  if (planned.length === 0) return null;
  const { id, version, mayManage, mayRule } = page.unit;
  const isTheirs = ({ kind }: Planned) =>
    kind === "local" || kind === "attribute" ? mayManage : mayRule;
  return (
    <section className="section" aria-labelledby="planned">
      <h2 id="planned">{t("units.planned")}</h2>
      <ul className="planned">
        {planned.map((change) => (
          <li key={`${change.kind} ${change.on} ${change.key ?? ""}`}>
            <p>{change.words}</p>
            {isTheirs(change) && (
              <div className="deeds">
                {change.kind !== "founding" && change.kind !== "attribute" && (
                  <ButtonLink href={correctHref(id, change)} kind="quiet" small>
                    {t("units.correct")}
                    <span className="sr-only">: {change.words}</span>
                  </ButtonLink>
                )}
                <ActionForm
                  deed={withdraw}
                  className="deeds"
                  hidden={{
                    id,
                    version: String(version),
                    kind: change.kind,
                    on: change.on,
                    ...(change.key && { key: change.key }),
                  }}
                >
                  {change.kind === "founding" ? (
                    <details>
                      <summary className="button button-small">
                        {t("units.withdraw-founding")}
                      </summary>
                      <p className="mt-2">{t("units.withdraw-founding-final")}</p>
                      <div className="deeds mt-2">
                        <SubmitButton kind="destroy" small busy={t("units.saving")}>
                          {t("units.withdraw-founding-agree")}
                        </SubmitButton>
                      </div>
                    </details>
                  ) : (
                    <SubmitButton kind="plain" small busy={t("units.saving")}>
                      {t("units.withdraw")}
                      <span className="sr-only">: {change.words}</span>
                    </SubmitButton>
                  )}
                </ActionForm>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function correctHref(id: string, { kind, on }: Planned): string {
  if (kind === "closing") return `/units/${id}/close`;
  return kind === "name"
    ? `/units/${id}/rename?instead=${on}`
    : `/units/${id}/move?line=${kind}&instead=${on}`;
}
