import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedShort } from "#components/forms/typed-fields.tsx";
import { TermFields } from "#components/people/role-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { tenureOf } from "#lib/domain/account-state.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { named } from "#lib/i18n/named.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { cancelRoleAction, endRoleAction, moveRoleAction } from "../../../actions.ts";
import { DeedButtons } from "../../deed-buttons.tsx";
import { about, DeedPage } from "../../deed-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("people.role") };
}

/** A role that is in force is ended; one that is planned gets other days or is taken back. */
export default async function RolePage({ params }: PageProps<"/people/[id]/roles/[roleId]">) {
  const [of, { roleId }] = await Promise.all([about(params), params]);
  const { actor, i18n, person } = of;
  const role = person.roles.find(({ id }) => id === roleId);
  if (!role?.mine) notFound();
  const tenure = tenureOf(role, actor.today);
  if (tenure === "earlier" || (tenure === "planned" && person.oneself)) notFound();
  const { t } = i18n;
  const hidden = { id: person.id, membershipId: role.id };
  const lastDay = role.to && addDays(role.to, -1);
  const title = `${t(`people.roles.${role.role}`)}, ${named(i18n, role.unit, role.unitEn)}`;
  return (
    <DeedPage {...of} title={title}>
      {tenure === "now" ? (
        <ActionForm deed={endRoleAction} hidden={hidden}>
          <TypedShort
            name="lastDay"
            label={t("people.last-day")}
            help={t("people.end-help")}
            value={typedDay(lastDay ?? actor.today) ?? ""}
            maxLength={10}
          />
          <DeedButtons i18n={i18n} id={person.id} save={t("people.end-save")} />
        </ActionForm>
      ) : (
        <>
          <h2>{t("people.move-title")}</h2>
          <ActionForm deed={moveRoleAction} hidden={hidden}>
            <TermFields i18n={i18n} from={role.from} lastDay={lastDay} />
            <DeedButtons i18n={i18n} id={person.id} save={t("people.move-save")} />
          </ActionForm>
          <section className="section">
            <h2>{t("people.cancel-title")}</h2>
            <ActionForm deed={cancelRoleAction} hidden={hidden}>
              <p className="text-ink-2">{t("people.cancel-help")}</p>
              <p className="mt-4">
                <SubmitButton kind="destroy" busy={t("people.saving")}>
                  {t("people.cancel-save")}
                </SubmitButton>
              </p>
            </ActionForm>
          </section>
        </>
      )}
    </DeedPage>
  );
}
