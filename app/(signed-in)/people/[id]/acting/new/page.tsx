import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedChecks, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { termWords } from "#components/people/account-words.ts";
import { ChooseAmong } from "#components/people/choose-among.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { named } from "#lib/i18n/named.ts";
import { MOST_DOCUMENT, MOST_REASON } from "#lib/people/limits.ts";
import { rolesToLend } from "#lib/people/roles-to-lend.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { delegateAction } from "../../../actions.ts";
import { DeedButtons } from "../../deed-buttons.tsx";
import { about, DeedPage } from "../../deed-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.give-acting") };
}

export default async function GiveActingPage({ params }: PageProps<"/people/[id]/acting/new">) {
  const of = await about(params);
  const { actor, i18n, person } = of;
  const roles = rolesToLend(actor, person);
  if (roles.length === 0) notFound();
  const { t } = i18n;
  return (
    <DeedPage {...of} title={t("people.give-acting")} sentence={t("people.give-acting-sentence")}>
      <ActionForm deed={delegateAction} hidden={{ id: person.id }}>
        <TypedChecks
          name="memberships"
          label={t("people.acting-roles")}
          values={roles.map(({ id }) => id)}
          choices={roles.map((role) => ({
            value: role.id,
            label: `${t(`people.roles.${role.role}`)}, ${named(i18n, role.unit, role.unitEn)}`,
            help: `${t(`people.lines.${role.line}`)}, ${termWords(i18n, role)}`,
          }))}
        />
        <TypedText
          name="person"
          label={t("people.stand-in")}
          help={t("people.person-help")}
          maxLength={300}
        />
        <ChooseAmong name="personId" label={t("people.which-person")} />
        <TypedShort
          name="from"
          label={t("people.from")}
          help={t("common.date-help")}
          value={typedDay(actor.today) ?? ""}
          maxLength={10}
        />
        <TypedShort
          name="lastDay"
          label={t("people.last-day")}
          help={t("common.date-help")}
          maxLength={10}
        />
        <TypedText
          name="reason"
          label={t("people.acting-reason")}
          help={t("people.acting-reason-help")}
          maxLength={MOST_REASON}
        />
        <TypedText
          name="document"
          label={t("people.document")}
          optional={t("common.optional")}
          help={t("people.document-help")}
          maxLength={MOST_DOCUMENT}
        />
        <DeedButtons i18n={i18n} id={person.id} save={t("people.acting-send")} />
      </ActionForm>
    </DeedPage>
  );
}
