import "./deadlines.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import {
  TypedArea,
  TypedChecks,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Split } from "#components/ui/split.tsx";
import type { DeadlinesPage } from "#lib/deadlines/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { MoveButtons, MovePreviewPanel } from "./move-preview.tsx";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  page: DeadlinesPage;
  states: readonly ("open" | "overdue" | "due-soon" | "suspended" | "draft")[];
  /** The task that the page was opened for. */
  taskId: string | null;
};

/** Which deadlines, where to, and why; beside it what that comes to. */
export function MoveForm({ i18n, deed, page, states, taskId }: Props) {
  const { t } = i18n;
  const all = { value: "", label: t("common.all") };
  return (
    <ActionForm deed={deed} className="" hidden={{ directiveId: page.directive.id }}>
      <Split
        wide
        sideLabel={t("deadlines.preview")}
        side={<MovePreviewPanel title={t("deadlines.preview")} first={t("deadlines.first")} />}
        after={
          <MoveButtons
            preview={t("tasks.preview")}
            previewing={t("tasks.previewing")}
            moving={t("changes.sending")}
            again={t("deadlines.again")}
          />
        }
      >
        <div className="form">
          <fieldset>
            <legend>{t("deadlines.part-which")}</legend>
            <Disclosure
              summary={t("deadlines.tasks")}
              open={taskId !== null || page.tasks.length <= 8}
            >
              <TypedChecks
                name="tasks"
                label={t("directives.tasks")}
                help={t("deadlines.tasks-help")}
                values={taskId ? [taskId] : []}
                choices={page.tasks.map(({ id, code, title, titleEn, count }) => ({
                  value: id,
                  label: t("deadlines.task", { code, title: named(i18n, title, titleEn), count }),
                }))}
              />
            </Disclosure>
            {page.areas.length > 1 && (
              <TypedSelect
                name="areaId"
                label={t("tasks.province")}
                value=""
                options={[
                  all,
                  ...page.areas.map((area) => ({ value: area.id, label: nameOf(i18n, area) })),
                ]}
              />
            )}
            <TypedSelect
              name="state"
              label={t("tasks.filter-state")}
              value="all"
              options={[
                { value: "all", label: t("common.all") },
                ...states.map((state) => ({ value: state, label: t(`deadlines.states.${state}`) })),
              ]}
            />
            <TypedShort
              name="from"
              label={t("deadlines.from")}
              optional={t("common.optional")}
              maxLength={10}
            />
            <TypedShort
              name="to"
              label={t("deadlines.to")}
              optional={t("common.optional")}
              maxLength={10}
            />
          </fieldset>
          <fieldset>
            <legend>{t("deadlines.part-where")}</legend>
            <TypedRadios
              name="how"
              label={t("deadlines.how")}
              value="set"
              choices={[
                { value: "set", label: t("deadlines.how-set") },
                { value: "shift", label: t("deadlines.how-shift") },
              ]}
            />
            <div className="when-set">
              <TypedShort
                name="dueOn"
                label={t("tasks.new-due")}
                help={t("deadlines.due-help")}
                maxLength={10}
              />
            </div>
            <div className="when-shift">
              <TypedShort
                name="days"
                label={t("deadlines.days")}
                help={t("deadlines.days-help")}
                maxLength={6}
              />
            </div>
          </fieldset>
          <fieldset>
            <legend>{t("deadlines.part-why")}</legend>
            <TypedArea
              name="reason"
              label={t("tasks.change-reason")}
              help={t("deadlines.reason-help")}
              rows={3}
              maxLength={1000}
            />
            <TypedText
              name="document"
              label={t("deadlines.document")}
              help={t("deadlines.document-help")}
              maxLength={300}
            />
          </fieldset>
        </div>
      </Split>
    </ActionForm>
  );
}
