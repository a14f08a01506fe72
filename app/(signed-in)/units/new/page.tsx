import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedCheck, TypedSelect, TypedShort } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { DatedFields } from "#components/units/dated-fields.tsx";
import { NameFields } from "#components/units/name-fields.tsx";
import { ParentField } from "#components/units/parent-field.tsx";
import { isId, newId } from "#lib/domain/id.ts";
import { MOST_CODE } from "#lib/domain/unit-limits.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { typedUnit } from "#lib/units/find-typed.ts";
import { newUnitPage } from "#lib/units/form-choices.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { createAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.create-title") };
}

export default async function NewUnitPage({ searchParams }: PageProps<"/units/new">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const page = await newUnitPage(actor, isId(query.under) ? query.under : null);
  if (!page) notFound();
  const { t } = i18n;
  const { under, parents, levels } = page;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/units", label: t("units.title") },
          ...(under ? [{ href: `/units/${under.id}`, label: nameOf(i18n, under) }] : []),
          { label: t("units.create-title") },
        ]}
        title={t("units.create-title")}
        sentence={<span className="text-ink-2">{t("units.create-sentence")}</span>}
      />
      <div className="mt-6">
        <ActionForm deed={createAction} fresh={{ id: newId() }}>
          <TypedSelect
            name="levelKey"
            label={t("units.level")}
            blank={t("units.choose")}
            options={levels.map((level) => ({ value: level.key, label: nameOf(i18n, level) }))}
          />
          <TypedShort
            name="code"
            label={t("units.code")}
            help={t("units.code-help")}
            maxLength={MOST_CODE}
          />
          <NameFields i18n={i18n} />
          {(["command", "local"] as const).map((line) => (
            <ParentField
              key={line}
              name={line}
              label={t(`units.parent-${line}`)}
              help={t("units.parent-help")}
              offered={parents[line].map((unit) => typedUnit(i18n, unit))}
              {...(under?.line === line && { value: typedUnit(i18n, under) })}
            />
          ))}
          <TypedCheck name="hasAccounts" checked>
            {t("units.has-accounts")}
          </TypedCheck>
          <DatedFields i18n={i18n} />
          <ActionBar>
            <SubmitButton busy={t("units.saving")}>{t("units.create-send")}</SubmitButton>
            <ButtonLink href={under ? `/units/${under.id}` : "/units"} kind="quiet">
              {t("common.cancel")}
            </ButtonLink>
          </ActionBar>
        </ActionForm>
      </div>
    </main>
  );
}
