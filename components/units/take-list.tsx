import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { AskFirst } from "#components/forms/ask-first.tsx";
import { TypedChecks } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ImportPage } from "#lib/units/import-page.ts";

type Props = { i18n: I18n; page: ImportPage; deed: FormDeed; idempotencyKey: string };

/** What is taken over is ticked: new units are, what changes units that are there is not. */
export function TakeList({ i18n, page, deed, idempotencyKey }: Props) {
  const { t, format } = i18n;
  const { counts, renames } = page;
  const groups = [
    { value: "new", count: counts.new },
    { value: "in-question", count: counts["in-question"] },
    { value: "renamed", count: renames },
    { value: "other-name", count: counts["other-name"] },
    { value: "moved", count: counts.moved },
  ].filter(({ count }) => count > 0);
  const onlyNew = groups.every(({ value }) => value === "new");
  const ready = groups.length > 0;
  return (
    <>
      <p>
        {ready
          ? t("unit-import.take-sentence", { wrong: counts.wrong })
          : t("unit-import.nothing-ready")}
      </p>
      <ActionForm
        deed={deed}
        className="mt-4"
        hidden={{
          importId: page.id,
          seen: page.digest,
          key: idempotencyKey,
          ...(onlyNew && { take: "new" }),
        }}
      >
        {!onlyNew && (
          <TypedChecks
            name="take"
            label={t("unit-import.take-what")}
            values={counts.new > 0 ? ["new"] : []}
            choices={groups.map(({ value, count }) => ({
              value,
              label: `${t(`unit-import.states.${value as "new"}`)}: ${format.number(count)}`,
              help: t(`unit-import.take-help.${value as "new"}`),
            }))}
          />
        )}
        <ActionBar>
          {ready && (
            <SubmitButton name="deed" value="take" busy={t("unit-import.taking")}>
              {onlyNew
                ? t("unit-import.take-send", { count: counts.new })
                : t("unit-import.take-ticked")}
            </SubmitButton>
          )}
        </ActionBar>
        <div className="mt-4">
          <AskFirst
            quiet
            summary={t("unit-import.discard")}
            question={t("unit-import.discard-final")}
            agree={t("unit-import.discard-agree")}
            busy={t("units.saving")}
            name="deed"
            value="discard"
          />
        </div>
      </ActionForm>
    </>
  );
}
