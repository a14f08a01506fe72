import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { RegisterRow } from "#lib/directives/register-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { InLanguage } from "./in-language.tsx";
import { IssueMark } from "./issue-mark.tsx";

/** The register: one document a row, with how much was made of it. */
export function RegisterTable({ i18n, directives }: { i18n: I18n; directives: RegisterRow[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("directives.register-caption")}
      stack
      columns={[
        { label: t("directives.directive") },
        { label: t("directives.type"), from: "m" },
        { label: t("directives.issuer"), from: "l" },
        { label: t("directives.issued-on"), numeric: true },
        { label: t("directives.state") },
        { label: t("directives.tasks"), numeric: true },
        { label: t("directives.assignments-given"), numeric: true },
        { label: t("directives.overdue"), numeric: true },
      ]}
    >
      <RowGroup>
        {directives.map((row) => (
          <Row key={row.id}>
            <Title href={`/directives/${row.id}`} note={<span lang="vi">{row.number}</span>}>
              <InLanguage i18n={i18n} vi={row.title} en={row.titleEn} />
            </Title>
            <Cell from="m">{t(`directives.types.${row.type}`)}</Cell>
            <Cell from="l" second>
              <InLanguage i18n={i18n} vi={row.issuer} en={row.issuerEn} />
            </Cell>
            <Cell numeric phone="half">
              {format.date(row.issuedOn)}
            </Cell>
            <Cell phone="half">
              <IssueMark i18n={i18n} state={row.state} />
            </Cell>
            <Cell numeric phone="half" label={t("directives.tasks")}>
              {format.number(row.tasks)}
            </Cell>
            <Cell numeric phone="half" label={t("directives.assignments-given")}>
              {format.number(row.assignments)}
            </Cell>
            <Cell
              numeric
              phone="half"
              label={t("directives.overdue")}
              className={row.overdue > 0 ? "text-over" : undefined}
            >
              {format.number(row.overdue)}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
