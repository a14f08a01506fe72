import { InLanguage } from "#components/directives/in-language.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { DraftsWaiting, WaitingRow } from "#lib/issuing/queries.ts";

/** Drafts that somebody holds ready: directives, and tasks of directives in force. */
export function RequestsTable({ i18n, requests }: { i18n: I18n; requests: WaitingRow[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("issuing.requests-caption")}
      stack
      columns={[
        { label: t("issuing.draft") },
        { label: t("issuing.drafted-by") },
        { label: t("issuing.since"), numeric: true },
        { label: t("issuing.your-part") },
      ]}
    >
      <RowGroup>
        {requests.map((row) => (
          <Row key={row.id}>
            <Title
              href={row.taskId ? `/tasks/${row.taskId}` : `/directives/${row.directiveId}`}
              note={<span lang="vi">{row.code ? `${row.number}, ${row.code}` : row.number}</span>}
            >
              <InLanguage i18n={i18n} vi={row.title} en={row.titleEn} />
            </Title>
            <Cell second below={row.note ?? undefined}>
              {named(i18n, row.by, row.byEn)}
            </Cell>
            <Cell numeric label={t("issuing.since")}>
              {format.date(vietnamDay(new Date(row.at)))}
            </Cell>
            <Cell>{row.mine ? t("issuing.part-own") : t("issuing.part-issue")}</Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** Assignments that were drafted for somebody else to issue. */
export function DraftsTable({ i18n, drafts }: { i18n: I18n; drafts: DraftsWaiting[] }) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("issuing.drafts-caption")}
      stack
      columns={[
        { label: t("directives.tasks") },
        { label: t("issuing.drafted-by") },
        { label: t("issuing.units"), numeric: true },
        { label: t("issuing.your-part") },
      ]}
    >
      <RowGroup>
        {drafts.map((row) => (
          <Row key={`${row.taskId} ${row.by}`}>
            <Title href={`/tasks/${row.taskId}`} note={row.code}>
              <InLanguage i18n={i18n} vi={row.title} en={row.titleEn} />
            </Title>
            <Cell second>{named(i18n, row.by, row.byEn)}</Cell>
            <Cell numeric label={t("issuing.units")}>
              {format.number(row.count)}
            </Cell>
            <Cell>
              {row.mine ? (
                <a href={`/tasks/${row.taskId}/assignments?state=draft`}>
                  {t("issuing.drafts-own")}
                </a>
              ) : (
                t("issuing.part-issue")
              )}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
