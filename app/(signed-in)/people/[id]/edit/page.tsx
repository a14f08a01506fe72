import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { MOST_TITLE } from "#lib/people/limits.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { renameAction } from "../../actions.ts";
import { DeedButtons } from "../deed-buttons.tsx";
import { about, DeedPage } from "../deed-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.edit-titles") };
}

export default async function EditTitlesPage({ params }: PageProps<"/people/[id]/edit">) {
  const of = await about(params);
  const { i18n, person } = of;
  if (!person.mayGovern) notFound();
  const { t } = i18n;
  return (
    <DeedPage {...of} title={t("people.edit-titles")}>
      <ActionForm deed={renameAction} hidden={{ id: person.id }}>
        <TypedText
          name="title"
          label={t("people.title")}
          help={t("people.title-help")}
          value={person.title}
          maxLength={MOST_TITLE}
        />
        <TypedText
          name="titleEn"
          label={t("people.title-en")}
          optional={t("common.optional")}
          value={person.titleEn ?? ""}
          maxLength={MOST_TITLE}
        />
        <DeedButtons i18n={i18n} id={person.id} save={t("people.edit-save")} />
      </ActionForm>
    </DeedPage>
  );
}
