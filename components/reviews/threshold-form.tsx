import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea, TypedNumber } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { THRESHOLD_KEYS, THRESHOLDS } from "#lib/domain/review-thresholds.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ThresholdPage } from "#lib/reviews/threshold-page.ts";
import { ThresholdPreview } from "./threshold-preview.tsx";
import { thresholdText } from "./threshold-words.ts";

type Props = { i18n: I18n; page: ThresholdPage; deed: FormDeed; mostReason: number };

/** The office's own values; an empty field says what holds instead. */
export function ThresholdForm({ i18n, page, deed, mostReason }: Props) {
  const { t, format } = i18n;
  const { unitId, groupId, seen, own, inherited } = page;
  return (
    <ActionForm
      // After saving the fields are drawn anew, with what was saved.
      key={`${groupId} ${seen}`}
      deed={deed}
      hidden={{ unit: unitId, group: groupId ?? "", seen: seen ?? "" }}
    >
      <div className="thresholds">
        {THRESHOLD_KEYS.map((key) => (
          <TypedNumber
            key={key}
            name={key}
            label={t(`thresholds.names.${key}`)}
            help={`${t(`thresholds.helps.${key}`)} ${t("thresholds.inherited", {
              value: thresholdText(i18n, key, inherited[key]),
            })}`}
            unit={t(`thresholds.units.${THRESHOLDS[key].unit}`)}
            value={own[key] === null ? "" : format.number(own[key])}
          />
        ))}
      </div>
      <TypedArea
        name="reason"
        label={t("thresholds.reason")}
        help={t("thresholds.reason-help")}
        rows={2}
        maxLength={mostReason}
      />
      <ThresholdPreview notSaved={t("thresholds.preview-not-saved")} />
      <ActionBar stays>
        <SubmitButton busy={t("thresholds.working")}>{t("thresholds.save")}</SubmitButton>
        <SubmitButton kind="plain" name="preview" value="1" busy={t("thresholds.working")}>
          {t("thresholds.preview")}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  );
}
