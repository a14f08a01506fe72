import { notFound } from "next/navigation";
import { ChosenItems } from "#components/difficulties/chosen-items.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedArea, TypedSelect } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type ChosenDifficulties, chosenDifficulties } from "#lib/difficulties/chosen.ts";
import { viewsOf } from "#lib/difficulties/filter.ts";
import { MOST_ITEMS, MOST_WORDS } from "#lib/difficulties/limits.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { answerAction, passUpAction } from "./actions.ts";
import { filterOf } from "./address.ts";

type Params = Record<string, string | string[] | undefined>;
export type WordsDeed = "answer" | "pass";

const DEEDS: Record<WordsDeed, FormDeed> = { answer: answerAction, pass: passUpAction };

/** Words about the chosen items: the answer to all of them, or the opinion with which they go up. */
export async function WordsPage({ deed, params }: { deed: WordsDeed; params: Params }) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const { t } = i18n;
  const path = ownPath(params.back);
  const back = path.startsWith("/difficulties?") ? path : "/difficulties";
  const [items, wordings] = [[params.item ?? []].flat(), [params.wording ?? []].flat()];
  if (items.length + wordings.length === 0) return <NothingChosen i18n={i18n} back={back} />;
  const filter = filterOf(params, viewsOf(actor));
  const chosen = await chosenDifficulties(actor, { items, wordings, filter });
  if (!chosen) notFound();
  const { waiting, gone, cut, above } = chosen;
  const title = t(`difficulties.${deed}-title`, { count: Math.max(1, waiting.length) });
  const toList = <ButtonLink href={back}>{t("difficulties.back")}</ButtonLink>;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: back, label: t("difficulties.list") }, { label: title }]}
        title={title}
        sentence={t(`difficulties.${deed}-sentence`)}
      />
      {waiting.length === 0 ? (
        <EmptyState title={t("difficulties.chosen-gone")} deeds={toList}>
          {t("difficulties.gone-why")}
        </EmptyState>
      ) : deed === "pass" && above.length === 0 ? (
        <EmptyState title={t("difficulties.no-above")} deeds={toList}>
          {t("difficulties.no-above-why")}
        </EmptyState>
      ) : (
        <Split
          wide
          sideLabel={t("difficulties.chosen")}
          side={<ChosenItems i18n={i18n} chosen={waiting} />}
        >
          {gone > 0 && (
            <Notice state="overdue" title={t("difficulties.some-gone", { count: gone })}>
              <p>{t("difficulties.gone-why")}</p>
            </Notice>
          )}
          {cut && (
            <Notice state="overdue" title={t("difficulties.chosen-cut", { count: MOST_ITEMS })}>
              <p>{t("difficulties.chosen-cut-why", { count: MOST_ITEMS })}</p>
            </Notice>
          )}
          <WordsForm i18n={i18n} deed={deed} waiting={waiting} above={above} back={back} />
        </Split>
      )}
    </main>
  );
}

/** The button was pressed without a mark. */
function NothingChosen({ i18n: { t }, back }: { i18n: I18n; back: string }) {
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={t("difficulties.none-chosen")}
        deeds={<ButtonLink href={back}>{t("difficulties.back")}</ButtonLink>}
      >
        {t("difficulties.none-chosen-why")}
      </EmptyState>
    </main>
  );
}

type FormProps = Pick<ChosenDifficulties, "waiting" | "above"> & {
  i18n: I18n;
  deed: WordsDeed;
  back: string;
};

function WordsForm({ i18n, deed, waiting, above, back }: FormProps) {
  const { t } = i18n;
  const items = waiting.map(({ id, revision }) => `${id}:${revision}`).join(" ");
  return (
    <ActionForm deed={DEEDS[deed]} hidden={{ items }}>
      {deed === "pass" && (
        <TypedSelect
          name="to"
          label={t("difficulties.pass-to")}
          options={above.map(({ id, name, nameEn }) => ({
            value: id,
            label: named(i18n, name, nameEn),
          }))}
        />
      )}
      <TypedArea
        name={deed === "pass" ? "opinion" : "answer"}
        label={t(`difficulties.${deed}-label`)}
        help={t(`difficulties.${deed}-help`)}
        rows={6}
        maxLength={MOST_WORDS}
      />
      <ActionBar>
        <SubmitButton busy={t("difficulties.sending")}>
          {t(`difficulties.${deed}-send`, { count: waiting.length })}
        </SubmitButton>
        <ButtonLink href={back} kind="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </ActionBar>
    </ActionForm>
  );
}
