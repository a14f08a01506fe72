import { notFound } from "next/navigation";
import { ChosenRequests } from "#components/extensions/chosen-requests.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { ChosenPage, NothingChosen } from "#components/forms/chosen-page.tsx";
import { TypedArea, TypedShort } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import { type ChosenExtension, chosenExtensions } from "#lib/extensions/chosen.ts";
import { MOST_WORDS } from "#lib/extensions/limits.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { declineAction, grantAction } from "./actions.ts";

type Params = Record<string, string | string[] | undefined>;
export type Decision = "grant" | "decline";

const DEEDS: Record<Decision, FormDeed> = { grant: grantAction, decline: declineAction };

/** The chosen requests side by side with what is said to all of them: a new deadline, or why there is none. */
export async function DecisionPage({ decision, params }: { decision: Decision; params: Params }) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const { t } = i18n;
  const path = ownPath(params.back);
  const back = path.startsWith("/extensions?") ? path : "/extensions";
  const list = { href: back, label: t("extensions.list"), back: t("extensions.back") };
  const asked = [params.item ?? []].flat();
  if (asked.length === 0) {
    const said = { title: t("extensions.none-chosen"), why: t("extensions.none-chosen-why") };
    return <NothingChosen list={list} said={said} />;
  }
  const chosen = await chosenExtensions(actor, asked);
  if (!chosen) notFound();
  const { waiting, gone } = chosen;
  const why = t("extensions.gone-why");
  return (
    <ChosenPage
      i18n={i18n}
      list={list}
      title={t(`extensions.${decision}-title`, { count: Math.max(1, waiting.length) })}
      sentence={t(`extensions.${decision}-sentence`)}
      none={waiting.length === 0 ? { title: t("extensions.chosen-gone"), why } : null}
      notices={gone > 0 ? [{ title: t("extensions.some-gone", { count: gone }), why }] : []}
      chosen={{
        label: t("extensions.chosen"),
        items: <ChosenRequests i18n={i18n} chosen={waiting} />,
      }}
    >
      <DecisionForm i18n={i18n} decision={decision} waiting={waiting} back={back} />
    </ChosenPage>
  );
}

type FormProps = {
  i18n: I18n;
  decision: Decision;
  waiting: readonly ChosenExtension[];
  back: string;
};

function DecisionForm({ i18n: { t }, decision, waiting, back }: FormProps) {
  const items = waiting.map(({ id, dueOn }) => `${id}:${dueOn}`).join(" ");
  const [only, ...others] = waiting;
  const one = others.length === 0 ? only : undefined;
  const granting = decision === "grant";
  return (
    <ActionForm deed={DEEDS[decision]} hidden={{ items }}>
      {granting && (
        <TypedShort
          name="dueOn"
          label={t("extensions.grant-day")}
          help={t(one ? "extensions.grant-day-one" : "extensions.grant-day-many")}
          maxLength={10}
          {...(one ? { value: dayForInput(one.wantedDueOn) } : { optional: t("common.optional") })}
        />
      )}
      <TypedArea
        name="note"
        label={t(`extensions.${decision}-note`)}
        rows={4}
        maxLength={MOST_WORDS}
        {...(granting && { optional: t("common.optional") })}
      />
      <ActionBar>
        <SubmitButton busy={t("extensions.sending")}>
          {t(`extensions.${decision}-send`, { count: waiting.length })}
        </SubmitButton>
        <ButtonLink href={back} kind="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </ActionBar>
    </ActionForm>
  );
}
