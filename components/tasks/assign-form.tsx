import "./assign.css";
import { InLanguage } from "#components/directives/in-language.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import {
  TypedArea,
  TypedChecks,
  TypedNumber,
  TypedRadios,
  TypedShort,
} from "#components/forms/typed-fields.tsx";
import { FoldedList } from "#components/ui/folded-list.tsx";
import type { AssignPage } from "#lib/assigning/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { AssignButtons } from "./assign-buttons.tsx";
import { AssignPreviewPanel } from "./assign-preview-panel.tsx";
import { typedDay } from "./typed-day.ts";

type Props = { i18n: I18n; deed: FormDeed; page: AssignPage; idempotencyKey: string };

/** Which units, with which target and deadline; beside it what that comes to, before anything is done. */
export function AssignForm({ i18n, deed, page, idempotencyKey }: Props) {
  const { t, format, locale } = i18n;
  const { task, levels, areas, existing, named } = page;
  const optional = t("common.optional");
  const count = (units: number) => <span className="text-ink-2">{format.number(units)}</span>;
  const [indicator] = task.indicators;
  return (
    <ActionForm
      deed={deed}
      hidden={{ taskId: task.id, key: idempotencyKey }}
      className="split split-wide"
      labels={{
        hand: t("tasks.hand"),
        except: t("tasks.except"),
        target: t("tasks.target"),
        dueOn: t("tasks.due-common"),
        table: t("tasks.table"),
      }}
    >
      <div className="form">
        <fieldset>
          <legend>{t("tasks.part-units")}</legend>
          {/* What Enter presses: looking, never giving out. */}
          <button type="submit" name="deed" value="preview" className="sr-only" tabIndex={-1}>
            {t("tasks.preview")}
          </button>
          {named.length > 0 && (
            <div className="mt-2 text-ink-2">
              {t("annex.named-lead-only", { count: named.length })}{" "}
              <FoldedList
                count={named.length}
                summary={t("annex.named-count", { count: named.length })}
              >
                <span lang="vi">{named.join("; ")}</span>
              </FoldedList>
            </div>
          )}
          <TypedRadios
            name="level"
            label={t("tasks.level")}
            inline
            value={levels.length === 1 ? levels[0]?.key : "all"}
            choices={[
              ...(levels.length > 1
                ? [
                    {
                      value: "all",
                      label: (
                        <>
                          {t("tasks.level-all")} {count(page.units)}
                        </>
                      ),
                    },
                  ]
                : []),
              ...levels.map(({ key, vi, en, units }) => ({
                value: key,
                label: (
                  <>
                    {locale === "en" ? en : vi} {count(units)}
                  </>
                ),
              })),
              { value: "hand", label: t("tasks.level-hand") },
            ]}
          />
          {areas.length > 1 && (
            <div className="when-level">
              <TypedRadios
                name="where"
                label={t("tasks.where")}
                value="all"
                choices={[
                  { value: "all", label: t("tasks.where-all", { count: areas.length }) },
                  { value: "areas", label: t("tasks.where-areas") },
                ]}
              />
              <div className="when-areas areas">
                <TypedChecks
                  name="areas"
                  label={t("tasks.areas")}
                  choices={areas.map(({ id, name, nameEn, units }) => ({
                    value: id,
                    label: (
                      <>
                        <InLanguage i18n={i18n} vi={name} en={nameEn} /> {count(units)}
                      </>
                    ),
                  }))}
                />
              </div>
            </div>
          )}
          <div className="when-hand">
            <TypedArea name="hand" label={t("tasks.hand")} help={t("tasks.hand-help")} rows={6} />
          </div>
          <TypedArea
            name="except"
            label={t("tasks.except")}
            optional={optional}
            help={t("tasks.except-help")}
            rows={2}
          />
          <TypedRadios
            name="existing"
            label={
              existing > 0 ? t("tasks.existing", { count: existing }) : t("tasks.existing-none")
            }
            value="keep"
            choices={[
              { value: "keep", label: t("tasks.existing-keep") },
              {
                value: "update",
                label: t("tasks.existing-update"),
                help: t("tasks.existing-update-help"),
              },
            ]}
          />
          <div className="when-update">
            <TypedArea
              name="reason"
              label={t("tasks.reason")}
              help={t("tasks.reason-help")}
              rows={2}
              maxLength={1000}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t("tasks.part-target")}</legend>
          <TypedRadios
            name="values"
            label={t("tasks.values")}
            value="common"
            choices={[
              { value: "common", label: t("tasks.values-common") },
              { value: "each", label: t("tasks.values-each") },
            ]}
          />
          {task.takesTarget && (
            <TypedNumber
              name="target"
              label={t("tasks.target")}
              optional={optional}
              help={t("tasks.target-help")}
              unit={indicator && (locale === "en" ? indicator.unitEn : indicator.unitVi)}
            />
          )}
          <TypedShort
            name="dueOn"
            label={t("tasks.due-common")}
            help={t("tasks.due-common-help")}
            value={typedDay(task.dueOn)}
            maxLength={10}
          />
          <div className="when-each">
            <TypedArea
              name="table"
              label={t("tasks.table")}
              help={task.takesTarget ? t("tasks.table-help") : t("tasks.table-help-due")}
              rows={8}
            />
          </div>
        </fieldset>
      </div>
      <aside className="side" aria-label={t("tasks.preview")}>
        <AssignPreviewPanel title={t("tasks.preview")} first={t("tasks.preview-first")} />
      </aside>
      <div className="split-after">
        <AssignButtons
          preview={t("tasks.preview")}
          previewing={t("tasks.previewing")}
          assigning={t("tasks.assigning")}
        />
      </div>
    </ActionForm>
  );
}
