import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { RoleFields } from "#components/people/role-fields.tsx";
import { roleChoices } from "#lib/people/choices.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { addRoleAction } from "../../../actions.ts";
import { DeedButtons } from "../../deed-buttons.tsx";
import { about, DeedPage } from "../../deed-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.add-role") };
}

export default async function AddRolePage({ params }: PageProps<"/people/[id]/roles/new">) {
  const of = await about(params);
  const { actor, i18n, person } = of;
  const choices = await roleChoices(actor);
  if (!choices || person.oneself) notFound();
  const { t } = i18n;
  return (
    <DeedPage {...of} title={t("people.add-role")} sentence={t("people.add-role-sentence")}>
      <ActionForm deed={addRoleAction} hidden={{ id: person.id }}>
        <RoleFields i18n={i18n} today={actor.today} {...choices} />
        <DeedButtons i18n={i18n} id={person.id} save={t("people.add-role")} />
      </ActionForm>
    </DeedPage>
  );
}
