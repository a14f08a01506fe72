import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

export type NoticeRow = {
  id: string;
  said: string;
  about: string;
  unit: string;
  at: string;
  day: CivilDate;
  read: boolean;
  /** What it is about is out of the reader's reach. */
  closed?: boolean;
};

/** Notices under the days on which they came; what is unread says so and stands out. */
export function NoticeTable({ i18n, rows }: { i18n: I18n; rows: readonly NoticeRow[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("notifications.caption")}
      stack
      columns={[
        { label: t("notifications.column-said") },
        { label: t("notifications.column-unit") },
        { label: t("notifications.column-time"), numeric: true },
      ]}
    >
      {[...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => (
        <RowGroup key={day} head={{ label: format.dayAlone(day), columns: 3 }}>
          {ofDay.map((row) => (
            <Row key={row.id}>
              <Title
                href={row.closed ? undefined : `/notifications/${row.id}`}
                note={row.about}
                className={row.read ? "wrap-anywhere notice-read" : "wrap-anywhere notice-unread"}
              >
                {!row.read && <span className="sr-only">{t("notifications.is-unread")} </span>}
                {row.said}
              </Title>
              <Cell second>{row.unit}</Cell>
              <Cell numeric second>
                <time dateTime={row.at}>{format.time(row.at)}</time>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      ))}
    </Table>
  );
}
