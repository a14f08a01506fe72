import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { AskFirst } from "#components/forms/ask-first.tsx";
import type { AnnexPage } from "#lib/annex/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; directiveId: string; taken: AnnexPage["taken"]; undo: FormDeed };

/** What was taken over before and nobody has seen yet: each can be taken back as a whole. */
export function AnnexesTaken({ i18n: { t, format }, directiveId, taken, undo }: Props) {
  if (taken.length === 0) return null;
  return (
    <section className="mt-6">
      <h2>{t("annex.taken")}</h2>
      <ul className="mt-2 grid gap-4">
        {taken.map(({ receipt, at, tasks, drafts }) => (
          <li key={receipt}>
            {t("annex.taken-of", { count: tasks, drafts })}
            <small className="below">
              {t("annex.taken-at", { receipt, at: format.dateTime(at) })}
            </small>
            <ActionForm
              id={`undo-${receipt}`}
              deed={undo}
              hidden={{ directiveId, receipt, tasks: `${tasks}`, drafts: `${drafts}` }}
              className="mt-2"
            >
              <AskFirst
                quiet
                summary={t("annex.undo")}
                question={t("annex.undo-final", { count: tasks, drafts })}
                agree={t("annex.undo-agree")}
                busy={t("annex.undoing")}
              />
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
