import { ButtonLink } from "#components/ui/button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { AttributeRow, UnitPage } from "#lib/units/unit-page.ts";
import { DatedCells, datedColumns } from "./dated-cells.tsx";

/** The value as it is read; what is true or not is "yes". */
export function valueWords({ t }: I18n, { isFlag, value }: AttributeRow): string {
  return isFlag && value === "true" ? t("units.yes") : value;
}

/** What was and is true of the unit, with its days. */
export function UnitAttributes({ i18n, page }: { i18n: I18n; page: UnitPage }) {
  const { t } = i18n;
  const { attributes, unit } = page;
  return (
    <section className="section" aria-labelledby="attributes">
      <div className="head">
        <h2 id="attributes">{t("units.attributes")}</h2>
        {unit.mayManage && (
          <div className="deeds">
            <ButtonLink href={`/units/${unit.id}/attributes`} small>
              {t("units.attribute-change")}
            </ButtonLink>
          </div>
        )}
      </div>
      {attributes.length === 0 ? (
        <p className="text-ink-2">{t("units.attributes-none")}</p>
      ) : (
        <Table
          i18n={i18n}
          caption={t("units.attributes-caption")}
          stack
          columns={[
            { label: t("units.attribute") },
            { label: t("units.value") },
            ...datedColumns(i18n),
          ]}
        >
          <RowGroup>
            {attributes.map((row) => (
              <Row key={`${row.key} ${row.from}`}>
                <Title>{nameOf(i18n, row)}</Title>
                <Cell>{valueWords(i18n, row)}</Cell>
                <DatedCells i18n={i18n} {...row} />
              </Row>
            ))}
          </RowGroup>
        </Table>
      )}
    </section>
  );
}
