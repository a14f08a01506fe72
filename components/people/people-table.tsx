import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ListedPerson } from "#lib/people/queries.ts";
import { AccountMark } from "./account-mark.tsx";
import { linkWords } from "./account-words.ts";

/** An account a row: what it is called, where it works, whether somebody can come in. */
export function PeopleTable({ i18n, rows }: { i18n: I18n; rows: readonly ListedPerson[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("people.caption")}
      stack
      columns={[
        { label: t("people.title") },
        { label: t("people.role") },
        { label: t("people.state") },
        { label: t("people.seen"), numeric: true, from: "m" },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <Title href={`/people/${row.id}`} note={row.email} className="wrap-anywhere">
              {named(i18n, row.title, row.titleEn)}
            </Title>
            <Cell below={<BelowRoles i18n={i18n} row={row} />}>
              {row.roles[0] ? t(`people.roles.${row.roles[0].role}`) : t("common.missing")}
            </Cell>
            <Cell below={row.state === "invited" && linkWords(i18n, row)}>
              <AccountMark i18n={i18n} of={row} />
            </Cell>
            <Cell numeric from="m" second label={t("people.seen")}>
              {row.seenAt ? format.date(vietnamDay(new Date(row.seenAt))) : t("people.never-seen")}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** The first role's unit, how many more there are, and in whose place somebody works. */
function BelowRoles({ i18n, row: { roles, actsFor } }: { i18n: I18n; row: ListedPerson }) {
  const { t } = i18n;
  const [first, ...more] = roles;
  const lines = [
    first && named(i18n, first.unit, first.unitEn),
    more.length > 0 && t("people.more-roles", { count: more.length }),
    ...actsFor.map(({ title, titleEn }) =>
      t("people.acts-for", { title: named(i18n, title, titleEn) }),
    ),
  ];
  return lines
    .filter((line) => typeof line === "string")
    .map((line) => (
      <span key={line} className="block">
        {line}
      </span>
    ));
}
