import { notFound } from "next/navigation";
import { ChosenItems } from "#components/difficulties/chosen-items.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { ChosenPage, NothingChosen } from "#components/forms/chosen-page.tsx";
import { TypedArea, TypedSelect } from "#components/forms/typed-fields.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
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
  const list = { href: back, label: t("difficulties.list"), back: t("difficulties.back") };
  const [items, wordings] = [[params.item ?? []].flat(), [params.wording ?? []].flat()];
  if (items.length + wordings.length === 0) {
    const said = { title: t("difficulties.none-chosen"), why: t("difficulties.none-chosen-why") };
    return <NothingChosen list={list} said={said} />;
  }
  const filter = filterOf(params, viewsOf(actor));
  const chosen = await chosenDifficulties(actor, { items, wordings, filter });
  if (!chosen) notFound();
  const { waiting, gone, cut, above } = chosen;
  const why = t("difficulties.gone-why");
  const most = { count: MOST_ITEMS };
  return (
    <ChosenPage
      i18n={i18n}
      list={list}
      title={t(`difficulties.${deed}-title`, { count: Math.max(1, waiting.length) })}
      sentence={t(`difficulties.${deed}-sentence`)}
      none={
        waiting.length === 0
          ? { title: t("difficulties.chosen-gone"), why }
          : deed === "pass" && above.length === 0
            ? { title: t("difficulties.no-above"), why: t("difficulties.no-above-why") }
            : null
      }
      notices={[
        ...(gone > 0 ? [{ title: t("difficulties.some-gone", { count: gone }), why }] : []),
        ...(cut
          ? [
              {
                title: t("difficulties.chosen-cut", most),
                why: t("difficulties.chosen-cut-why", most),
              },
            ]
          : []),
      ]}
      chosen={{
        label: t("difficulties.chosen"),
        items: <ChosenItems i18n={i18n} chosen={waiting} />,
      }}
    >
      <WordsForm i18n={i18n} deed={deed} waiting={waiting} above={above} back={back} />
    </ChosenPage>
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
