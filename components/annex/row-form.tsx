import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea, TypedSelect, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { clauseOptions } from "#components/tasks/clause-words.ts";
import { typedDay } from "#components/tasks/typed-day.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PlannedRow } from "#lib/annex/plan-annex.ts";
import type { ImportPage } from "#lib/annex/queries.ts";
import { CADENCES } from "#lib/domain/calendar.ts";
import { TASK_KINDS } from "#lib/domain/report-content.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  /** Which import, as it is shown, and the filter to come back to. */
  hidden: Record<string, string>;
  page: ImportPage;
  row: PlannedRow;
};

/** Corrects what a row became, with what was read of it filled in. */
export function RowForm({ i18n, deed, hidden, page, row }: Props) {
  const { t, locale } = i18n;
  const { facts, number } = row;
  const { groups, clauses, indicators } = page.choices;
  const optional = t("common.optional");
  const named = ({ id, vi, en }: { id: string; vi: string; en: string }) => ({
    value: id,
    label: locale === "en" ? en : vi,
  });
  const back = hidden.show ? `?show=${hidden.show}#row-${number}` : `?#row-${number}`;
  return (
    <ActionForm deed={deed} hidden={{ ...hidden, row: `${number}` }}>
      <TypedText name="title" label={t("tasks.title")} value={facts.title} maxLength={500} />
      <TypedText
        name="product"
        label={t("tasks.product")}
        help={t("tasks.product-help")}
        value={facts.product}
        maxLength={500}
      />
      <TypedArea
        name="lead"
        label={t("annex.fields.lead")}
        help={t("annex.units-help")}
        value={facts.leadWords}
        rows={2}
      />
      <TypedArea
        name="coordinating"
        label={t("annex.fields.coordinating")}
        optional={optional}
        value={facts.coordinatingWords}
        rows={2}
      />
      <div className="grid gap-x-4 s:grid-cols-3">
        <TypedShort
          name="dueOn"
          label={t("tasks.due")}
          optional={optional}
          help={t("annex.due-help")}
          value={typedDay(facts.dueOn)}
          maxLength={100}
        />
        <TypedSelect
          name="cadence"
          label={t("tasks.cadence")}
          blank={t("annex.not-chosen")}
          value={facts.cadence ?? ""}
          options={CADENCES.map((value) => ({ value, label: t(`tasks.cadences.${value}`) }))}
        />
        <TypedSelect
          name="taskGroupId"
          label={t("tasks.group")}
          blank={t("tasks.group-choose")}
          value={facts.taskGroupId ?? ""}
          options={groups.map(named)}
        />
        <TypedSelect
          name="kind"
          label={t("tasks.kind")}
          value={facts.kind}
          options={TASK_KINDS.map((value) => ({ value, label: t(`tasks.kinds.${value}`) }))}
        />
        <TypedSelect
          name="indicatorId"
          label={t("annex.indicator")}
          help={t("annex.indicator-help")}
          blank={t("tasks.indicator-none")}
          value={facts.indicatorId ?? ""}
          options={indicators.map(named)}
        />
        {clauses.length > 0 && (
          <TypedSelect
            name="clauseId"
            label={t("tasks.clause")}
            optional={optional}
            blank={t("tasks.clause-none")}
            value={facts.clauseId ?? ""}
            options={clauseOptions(i18n, clauses)}
          />
        )}
      </div>
      <div className="deeds mt-4">
        <SubmitButton kind="plain" small busy={t("directives.saving")}>
          {t("common.save")}
        </SubmitButton>
        <ButtonLink href={back} kind="quiet" small>
          {t("common.cancel")}
        </ButtonLink>
        {page.corrected.has(number) && (
          <Button form="choose" name="undo" value={`${number}`} small kind="quiet">
            {t("annex.choices.undo")}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}
