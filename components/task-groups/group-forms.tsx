import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { TaskGroupRow } from "#lib/task-groups/queries.ts";

type Props = { i18n: I18n; group: TaskGroupRow; rename: FormDeed; drop: FormDeed };

/** What can be done to a group: calling it otherwise and, while nothing stands in it, taking it away. */
export function GroupForms({ i18n: { t }, group, rename, drop }: Props) {
  return (
    <Disclosure summary={t("task-groups.change")}>
      <ActionForm id={`rename-${group.id}`} deed={rename} hidden={{ id: group.id }}>
        <TypedText
          name="nameVi"
          label={t("task-groups.name-vi")}
          value={group.name}
          maxLength={120}
        />
        <TypedText
          name="nameEn"
          label={t("task-groups.name-en")}
          value={group.nameEn}
          maxLength={120}
        />
        <div className="deeds mt-2">
          <SubmitButton busy={t("units.saving")}>{t("task-groups.rename-send")}</SubmitButton>
        </div>
      </ActionForm>
      {group.isFree && (
        <ActionForm id={`drop-${group.id}`} deed={drop} hidden={{ id: group.id }}>
          <div className="deeds mt-2">
            <SubmitButton kind="quiet" busy={t("units.saving")}>
              {t("task-groups.drop")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Disclosure>
  );
}
