import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedNumber, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { MOST_NAME } from "#lib/domain/unit-limits.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { levelsPage } from "#lib/units/form-choices.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { levelAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.levels-title") };
}

export default async function LevelsPage({ searchParams }: PageProps<"/units/levels">) {
  const [actor, i18n, { done }] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const levels = await levelsPage(actor);
  if (!levels) notFound();
  const { t, format } = i18n;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/units", label: t("units.title") }, { label: t("units.levels-title") }]}
        title={t("units.levels-title")}
        sentence={<span className="text-ink-2">{t("units.levels-sentence")}</span>}
      />
      {done === "level" && (
        <div className="mt-4">
          <Notice state="approved" title={t("units.told-level")} announce />
        </div>
      )}
      <div className="mt-4">
        <Table
          i18n={i18n}
          caption={t("units.levels-caption")}
          stack
          columns={[
            { label: t("units.level") },
            { label: t("units.level-key") },
            { label: t("units.level-days"), numeric: true },
            { label: t("units.level-units"), numeric: true },
          ]}
        >
          <RowGroup>
            {levels.map((level) => (
              <Row key={level.key}>
                <Title>{nameOf(i18n, level)}</Title>
                <Cell second label={t("units.level-key")}>
                  {level.key}
                </Cell>
                <Cell numeric label={t("units.level-days")} phone="half">
                  {format.number(level.days)}
                </Cell>
                <Cell numeric label={t("units.level-units")} phone="half">
                  {format.number(level.units)}
                </Cell>
              </Row>
            ))}
          </RowGroup>
        </Table>
      </div>
      <section className="section" aria-labelledby="level-add">
        <h2 id="level-add">{t("units.level-add")}</h2>
        <ActionForm deed={levelAction}>
          <TypedText name="nameVi" label={t("units.level-name-vi")} maxLength={MOST_NAME} />
          <TypedText name="nameEn" label={t("units.level-name-en")} maxLength={MOST_NAME} />
          <TypedShort
            name="key"
            label={t("units.level-key")}
            help={t("units.level-key-help")}
            maxLength={40}
          />
          <TypedNumber name="days" label={t("units.level-days")} value="3" />
          <div className="deeds mt-4">
            <SubmitButton busy={t("units.saving")}>{t("units.level-send")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </main>
  );
}
