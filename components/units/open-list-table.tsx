import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { OpenList } from "#lib/units/open-list.ts";

type OpenRow = OpenList["rows"][number];

/** What a number of the page that closes a unit is made of, each with the page where it is settled. */
export function OpenListTable({ i18n, list: { kind, rows } }: { i18n: I18n; list: OpenList }) {
  const { t, format } = i18n;
  const heads = {
    children: [t("units.name"), t("units.code")],
    assignments: [t("assignments.task"), t("tasks.due")],
    memberships: [t("units.account"), t("units.since")],
  }[kind];
  return (
    <Table
      i18n={i18n}
      caption={t(`units.close-list.${kind}`, { count: rows.length })}
      stack
      columns={heads.map((label, place) => ({ label, numeric: place === 1 }))}
    >
      <RowGroup>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an account has as many rows as roles
          <Row key={place}>
            <Title href={hrefOf(kind, row)} note={noteOf(i18n, row)}>
              {nameOf(i18n, row)}
            </Title>
            <Cell numeric label={heads[1]}>
              {kind === "children" ? row.code : format.date(row.on)}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

function hrefOf(kind: OpenList["kind"], { id, state }: OpenRow): string {
  if (state === "draft") return `/tasks/${id}/assignments?state=draft`;
  const pages = { children: "/units", assignments: "/assignments", memberships: "/people" };
  return `${pages[kind]}/${id}`;
}

function noteOf({ t }: I18n, { code, state, role, line }: OpenRow): string | null {
  if (role && line) return `${t(`units.roles.${role}`)}, ${t(`units.lines-low.${line}`)}`;
  return state === "draft" ? `${code}, ${t("tasks.filters.draft")}` : state && code;
}
