import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type CivilDate, parseCivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { type ChangeUnitPage, changeUnitPage } from "#lib/units/form-choices.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

type Kind = "rename" | "move" | "close" | "attribute";

type Props = {
  kind: Kind;
  /** The address's own id. */
  id: string;
  deed: FormDeed;
  /** The day of the planned change that is corrected, as the address has it. */
  instead?: string | string[] | undefined;
  fields: (shown: Shown) => ReactNode;
  /** What is said above the form. */
  above?: (shown: Shown) => ReactNode;
};
export type Shown = {
  i18n: I18n;
  page: ChangeUnitPage;
  instead: CivilDate | null;
  today: CivilDate;
};

/** The page of a form that changes a unit: what it is about, the fields, one button. */
export async function ChangePage({ kind, id, deed, instead: asked, fields, above }: Props) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const page = await changeUnitPage(actor, id, kind);
  if (!page) notFound();
  const { unit } = page;
  const { t, format } = i18n;
  const day = parseCivilDate(asked);
  const instead = day && day > actor.today ? day : null;
  const shown = { i18n, page, instead, today: actor.today };
  const sentence = kind === "attribute" ? null : t(`units.${kind}-sentence`);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/units", label: t("units.title") },
          { href: `/units/${unit.id}`, label: nameOf(i18n, unit) },
          { label: t(`units.${kind}-title`) },
        ]}
        title={t(`units.${kind}-title`)}
        sentence={sentence && <span className="text-ink-2">{sentence}</span>}
        facts={[{ label: t("shell.unit"), value: nameOf(i18n, unit) }]}
      />
      {instead && <p className="mt-4">{t("units.correcting", { day: format.date(instead) })}</p>}
      {above?.(shown)}
      <div className="mt-6">
        <ActionForm
          deed={deed}
          hidden={{ id: unit.id, version: String(unit.version), ...(instead && { instead }) }}
        >
          {fields(shown)}
          <ActionBar>
            <SubmitButton busy={t("units.saving")}>{t(`units.${kind}-send`)}</SubmitButton>
            <ButtonLink href={`/units/${unit.id}`} kind="quiet">
              {t("common.cancel")}
            </ButtonLink>
          </ActionBar>
        </ActionForm>
      </div>
    </main>
  );
}
