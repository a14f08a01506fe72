import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ImportPage } from "#lib/annex/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; deed: FormDeed; page: ImportPage };

/**
 * A pasted table does not say which of its cells were merged: where rows have no lead and one above them has, the cure
 * is offered where it is missed.
 */
export function FillDownOffer({ i18n: { t }, deed, page }: Props) {
  const { id, version, settings, directive, plan } = page;
  const first = plan.rows.findIndex(({ words }) => words.lead !== "");
  const empty = plan.rows.slice(first + 1).filter(({ words }) => words.lead === "").length;
  if (settings.fillDown || first < 0 || empty === 0) return null;
  const { columns, from, taskGroupId, cadence, startOn, product } = settings;
  return (
    <ActionForm
      id="fill"
      deed={deed}
      className="mt-4"
      hidden={{
        ...{ importId: id, version: `${version}`, directiveId: directive.id, fillDown: "yes" },
        from: `${from + 1}`,
        taskGroupId: taskGroupId ?? "",
        cadence: cadence ?? "",
        startOn: typedDay(startOn) ?? "",
        product,
        ...Object.fromEntries(columns.map((field, at) => [`column-${at}`, field ?? ""])),
      }}
    >
      <p className="deeds">
        <span>{t("annex.fill-offer", { count: empty })}</span>
        <SubmitButton kind="plain" small busy={t("annex.reading")}>
          {t("annex.fill-send")}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}
