import type { ReactNode } from "react";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea, TypedRadios, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  taskId: string;
  /** How many of the task, or of the area that is shown, can be changed. */
  all: number;
  area: { id: string; name: string; nameEn: string | null } | null;
  /** The rows, each with a box to mark it. */
  children: ReactNode;
};

const DEEDS = ["move", "suspend", "resume", "insist", "cancel", "supersede"] as const;

/** The deeds over marked units or all of them, each with a reason; they stand below what they are done to. */
export function ChangeForm({ i18n, deed, taskId, all, area, children }: Props) {
  const { t } = i18n;
  return (
    <ActionForm
      deed={deed}
      className=""
      hidden={{ taskId, expected: `${all}`, ...(area && { areaId: area.id }) }}
    >
      {children}
      <fieldset className="form mt-6">
        <legend>{t("tasks.change-part")}</legend>
        <TypedRadios
          name="which"
          label={t("tasks.which")}
          value="chosen"
          choices={[
            { value: "chosen", label: t("tasks.which-chosen") },
            {
              value: "all",
              label: area
                ? t("tasks.which-all-in", {
                    count: all,
                    area: nameOf(i18n, area),
                  })
                : t("tasks.which-all", { count: all }),
            },
          ]}
        />
        <TypedRadios
          name="how"
          label={t("changes.how")}
          choices={DEEDS.map((value) => ({
            value,
            label: t(`changes.how-${value}`),
            help: t(`changes.how-${value}-help`),
          }))}
        />
        <TypedShort
          name="dueOn"
          label={t("tasks.new-due")}
          help={t("changes.due-help")}
          maxLength={10}
        />
        <TypedArea
          name="reason"
          label={t("tasks.change-reason")}
          help={t("tasks.change-reason-help")}
          rows={3}
          maxLength={1000}
        />
        <TypedText
          name="document"
          label={t("changes.document")}
          optional={t("common.optional")}
          maxLength={300}
        />
        <p className="mt-4">
          <SubmitButton busy={t("changes.sending")}>{t("changes.send")}</SubmitButton>
        </p>
      </fieldset>
    </ActionForm>
  );
}
