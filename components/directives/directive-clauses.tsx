import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ClauseRow, DirectivePage } from "#lib/directives/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { ClauseList } from "./clause-list.tsx";

type Props = {
  i18n: I18n;
  directive: Pick<DirectivePage, "id" | "version" | "clauses">;
  /** Of a draft: corrects the words of one part, the one whose form is open. */
  editing?: { deed: FormDeed; clauseId: string | null };
};

/** More than these are folded. */
const FEW = 40;

/** The parts of the document that tasks point to. */
export function DirectiveClauses({ i18n, directive, editing }: Props) {
  const { t } = i18n;
  const { id, version, clauses } = directive;
  return (
    <section className="mt-8" aria-labelledby="clauses">
      <div className="head">
        <h2 id="clauses">{t("directives.clauses")}</h2>
        {editing && (
          <div className="deeds">
            <ButtonLink href={`/directives/${id}/clauses`} small>
              {t("directives.clauses-edit")}
            </ButtonLink>
          </div>
        )}
      </div>
      {clauses.length === 0 ? (
        <p className="text-ink-2">{t("directives.clauses-none")}</p>
      ) : (
        <Disclosure
          summary={t("directives.clauses-count", { count: countOf(clauses) })}
          open={countOf(clauses) <= FEW || Boolean(editing?.clauseId)}
        >
          <ClauseList
            clauses={clauses}
            link={
              editing &&
              (({ id: clauseId, label }) =>
                clauseId !== editing.clauseId && (
                  <a
                    className="clause-edit"
                    href={`/directives/${id}?clause=${clauseId}#clause`}
                    aria-label={t("directives.clause-edit-of", { label })}
                  >
                    {t("directives.clause-edit")}
                  </a>
                ))
            }
            form={
              editing &&
              (({ id: clauseId, label, text }) =>
                clauseId === editing.clauseId && (
                  <ActionForm
                    id="clause"
                    deed={editing.deed}
                    hidden={{ id, version: `${version}`, clauseId }}
                  >
                    <TypedArea
                      name="text"
                      label={t("directives.clause-text", { label })}
                      value={text}
                      rows={4}
                    />
                    <div className="deeds mt-2">
                      <SubmitButton kind="plain" small busy={t("directives.saving")}>
                        {t("common.save")}
                      </SubmitButton>
                      <ButtonLink href={`/directives/${id}#clauses`} kind="quiet" small>
                        {t("common.cancel")}
                      </ButtonLink>
                    </div>
                  </ActionForm>
                ))
            }
          />
        </Disclosure>
      )}
    </section>
  );
}

function countOf(clauses: readonly ClauseRow[]): number {
  return clauses.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
