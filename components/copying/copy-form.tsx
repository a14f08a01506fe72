import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormButtons } from "#components/forms/form-buttons.tsx";
import { TypedArea, TypedCheck, TypedRadios, TypedShort } from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import type { CopyPage } from "#lib/copying/copy-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { CopyTasks } from "./copy-tasks.tsx";

type Props = { i18n: I18n; deed: FormDeed; page: CopyPage };

/** What the copy is called, what of the source goes with it, and each of its tasks with its old and its new deadline. */
export function CopyForm({ i18n, deed, page }: Props) {
  const { t } = i18n;
  const { source, tasks } = page;
  const left = tasks.filter(({ copied }) => !copied);
  return (
    <ActionForm
      deed={deed}
      className=""
      hidden={{ sourceId: source.id, year: `${source.year}`, seen: source.digest }}
      labels={Object.fromEntries(left.map(({ id, code }) => [`due-${id}`, code]))}
    >
      {!source.existing && <Facts i18n={i18n} page={page} />}
      <section className="section" aria-labelledby="take">
        <h2 id="take">{t("copying.tasks")}</h2>
        {left.length === 0 ? (
          <p className="text-ink-2">{t("copying.tasks-none")}</p>
        ) : (
          <>
            <p className="note">{t("copying.tasks-how")}</p>
            {page.holidaysUnknown.length > 0 && (
              <p className="note">
                {t("copying.holidays-unknown", { years: page.holidaysUnknown.join(", ") })}
              </p>
            )}
            <CopyTasks i18n={i18n} tasks={left} />
          </>
        )}
      </section>
      {(left.length > 0 || !source.existing) && (
        <FormButtons
          i18n={i18n}
          save={source.existing ? t("copying.add") : t("copying.make", { year: `${source.year}` })}
          back={`/directives/${source.id}`}
        />
      )}
    </ActionForm>
  );
}

function Facts({ i18n, page: { source } }: { i18n: I18n; page: CopyPage }) {
  const { t } = i18n;
  const { proposed } = source;
  const optional = t("common.optional");
  return (
    <div className="form">
      <fieldset>
        <legend>{t("directives.part-document")}</legend>
        <TypedShort
          name="number"
          label={t("directives.number")}
          help={t("copying.number-help")}
          value={proposed.number}
          maxLength={80}
        />
        <TypedShort
          name="issuedOn"
          label={t("directives.issued-on")}
          help={t("copying.date-help")}
          value={typedDay(proposed.issuedOn) ?? ""}
          maxLength={10}
        />
        <TypedArea
          name="title"
          label={t("directives.title")}
          value={proposed.title}
          rows={3}
          maxLength={1000}
        />
        <TypedArea
          name="titleEn"
          label={t("directives.title-en")}
          optional={optional}
          value={proposed.titleEn ?? ""}
          rows={3}
          maxLength={1000}
        />
      </fieldset>
      {(source.clauses > 0 || source.goals > 0) && (
        <fieldset>
          <legend>{t("copying.part-more")}</legend>
          {source.clauses > 0 && (
            <TypedCheck name="clauses" checked>
              {t("copying.clauses", { count: source.clauses })}
            </TypedCheck>
          )}
          {source.goals > 0 && (
            <TypedRadios
              name="goals"
              label={t("copying.goals", { count: source.goals })}
              value="none"
              choices={[
                { value: "none", label: t("copying.goals-none") },
                { value: "carry", label: t("copying.goals-carry") },
              ]}
            />
          )}
        </fieldset>
      )}
    </div>
  );
}
