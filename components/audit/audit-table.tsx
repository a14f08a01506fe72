import { InLanguage } from "#components/directives/in-language.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { AuditRow } from "#lib/audit/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { deedWords, entityHref, entityWords, subjectWords } from "./audit-words.ts";
import { DeedDetail } from "./deed-detail.tsx";

/** One deed a row, the newest first: what, by whom, about what. */
export function AuditTable({ i18n, rows }: { i18n: I18n; rows: AuditRow[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("audit.caption")}
      stack
      columns={[
        { label: t("audit.deed") },
        { label: t("audit.at"), numeric: true },
        { label: t("audit.account") },
        { label: t("audit.unit"), from: "m" },
        { label: t("audit.entity"), from: "l" },
        { label: t("audit.detail"), from: "s" },
      ]}
    >
      <RowGroup>
        {rows.map((row) => {
          const href = entityHref(row);
          const words = entityWords(i18n, row.entity);
          return (
            <Row key={row.id}>
              <Title className="whitespace-nowrap">{deedWords(i18n, row.deed)}</Title>
              <Cell numeric>{format.dateTime(row.at)}</Cell>
              <Cell>
                {row.account ? (
                  <InLanguage i18n={i18n} vi={row.account} en={row.accountEn} />
                ) : (
                  t("audit.system")
                )}
              </Cell>
              <Cell from="m" second below={row.area && nameOf(i18n, row.area)}>
                {row.unit ? (
                  <InLanguage i18n={i18n} vi={row.unit} en={row.unitEn} />
                ) : (
                  t("common.missing")
                )}
              </Cell>
              <Cell from="l" below={subjectWords(i18n, row)}>
                {href ? <a href={href}>{words}</a> : words}
              </Cell>
              <Cell from="s" second className="wrap-anywhere">
                <DeedDetail i18n={i18n} detail={row.detail} />
              </Cell>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}
