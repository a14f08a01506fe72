import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { AskFirst } from "#components/forms/ask-first.tsx";
import { TypedCheck } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ImportPage } from "#lib/annex/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; deed: FormDeed; page: ImportPage; idempotencyKey: string };

/** Takes over exactly what the page shows; what is wrong stays. */
export function TakeForm({ i18n: { t }, deed, page, idempotencyKey }: Props) {
  const { id, plan, directive, drafts } = page;
  const count = (...states: string[]) =>
    plan.rows.filter(({ state }) => states.includes(state)).length;
  const [ready, changes] = [count("ready"), count("changes")];
  const [wrong, similar] = [count("wrong"), count("similar")];
  return (
    <ActionForm
      deed={deed}
      hidden={{
        importId: id,
        seen: plan.digest,
        key: idempotencyKey,
        drafts: `${drafts.count}`,
      }}
      className=""
    >
      {drafts.count > 0 && (
        <TypedCheck name="give" checked>
          {t("annex.give", { count: drafts.count, rows: drafts.rows })}
          <small className="below">
            {t("annex.give-help")}
            {drafts.past > 0 && ` ${t("annex.give-past", { count: drafts.past })}`}
          </small>
        </TypedCheck>
      )}
      <ActionBar
        say={
          [
            ...(wrong > 0 ? [t("annex.stays", { count: wrong })] : []),
            ...(similar > 0 ? [t("annex.stays-similar", { count: similar })] : []),
          ].join(" ") || undefined
        }
      >
        {ready + changes > 0 && (
          <SubmitButton name="deed" value="take" busy={t("annex.taking")}>
            {changes > 0
              ? t("annex.take-changes", { count: ready, changes })
              : t("annex.take", { count: ready })}
          </SubmitButton>
        )}
        <ButtonLink href={`/directives/${directive.id}`} kind="quiet">
          {t("annex.later")}
        </ButtonLink>
      </ActionBar>
      <div className="mt-4">
        <AskFirst
          quiet
          summary={t("annex.discard")}
          question={t("annex.discard-final", { count: plan.rows.length })}
          agree={t("annex.discard-agree")}
          busy={t("annex.discarding")}
          name="deed"
          value="discard"
        />
      </div>
    </ActionForm>
  );
}
