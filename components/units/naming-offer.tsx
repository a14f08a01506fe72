import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ImportPage } from "#lib/units/import-page.ts";

type Props = { i18n: I18n; page: ImportPage; deed: FormDeed };

/** A list of places for units that are named after them would rename them all: another reading is offered. */
export function NamingOffer({ i18n: { t }, page: { id, version, offer }, deed }: Props) {
  if (!offer) return null;
  const { prefix, suffixEn, rows } = offer;
  return (
    <div className="section">
      <Notice title={t("unit-import.offer", { prefix, count: rows })}>
        <p>{t("unit-import.offer-why", { prefix })}</p>
        <ActionForm
          deed={deed}
          className="deeds mt-2"
          hidden={{ importId: id, version: String(version), prefix, suffixEn }}
        >
          <SubmitButton kind="plain" small busy={t("unit-import.reading")}>
            {t("unit-import.offer-send", { prefix })}
          </SubmitButton>
        </ActionForm>
      </Notice>
    </div>
  );
}
