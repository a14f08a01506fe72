import type { ReactNode } from "react";
import { InLanguage } from "#components/directives/in-language.tsx";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import { clauseWords } from "#components/tasks/clause-words.ts";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import type { ReportState } from "#lib/domain/report-status.ts";
import type { SearchQuery } from "#lib/domain/search-query.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type {
  FoundClause,
  FoundDirective,
  FoundTask,
  FoundUnit,
} from "#lib/search/find-in-registers.ts";
import type { FoundReport } from "#lib/search/find-reports.ts";
import type { SearchKind, SearchResults } from "#lib/search/search-all.ts";
import { Marked } from "./marked.tsx";

/** Of a long text so many words. */
const EXCERPT_WORDS = 36;

const REPORT_MARKS: Record<ReportState, MarkState> = {
  expected: "not-entered",
  draft: "draft",
  submitted: "waiting",
  returned: "returned",
  approved: "approved",
  received: "approved",
};

type Result = {
  id: string;
  href: string;
  title: ReactNode;
  /** What it belongs to; what is not so is left out. */
  notes?: ReactNode[];
  said?: ReactNode;
};

/** What was found of one kind: a name that leads there, what it belongs to, what it says. */
export function FoundList({
  i18n,
  results,
  kind,
}: {
  i18n: I18n;
  results: SearchResults;
  kind: SearchKind;
}) {
  return (
    <ul className="found">
      {resultsOf(i18n, results, kind).map(({ id, href, title, notes = [], said }) => (
        <li key={id}>
          <a href={href}>{title}</a>
          {notes.some(Boolean) && (
            <p className="found-notes">
              {notes.filter(Boolean).map((note, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: notes in a fixed order
                <span key={place}>
                  {place > 0 && " · "}
                  {note}
                </span>
              ))}
            </p>
          )}
          {said && <p className="found-said">{said}</p>}
        </li>
      ))}
    </ul>
  );
}

function resultsOf(i18n: I18n, results: SearchResults, kind: SearchKind): Result[] {
  const { query } = results;
  const draw: { [K in SearchKind]: () => Result[] } = {
    directives: () => results.directives.rows.map((row) => ofDirective(i18n, query, row)),
    clauses: () => results.clauses.rows.map((row) => ofClause(i18n, query, row)),
    tasks: () => results.tasks.rows.map((row) => ofTask(i18n, query, row)),
    units: () => results.units.rows.map((row) => ofUnit(i18n, query, row)),
    reports: () => results.reports.rows.map((row) => ofReport(i18n, query, row)),
  };
  return draw[kind]();
}

function ofDirective(i18n: I18n, query: SearchQuery, row: FoundDirective): Result {
  const { t, format } = i18n;
  return {
    id: row.id,
    href: `/directives/${row.id}`,
    title: (
      <>
        <span className="whitespace-nowrap">
          <Marked query={query} lang="vi">
            {row.number}
          </Marked>
        </span>{" "}
        <Name i18n={i18n} query={query} vi={row.title} en={row.titleEn} />
      </>
    ),
    notes: [
      t(`directives.types.${row.type}`),
      <InLanguage key="issuer" i18n={i18n} vi={row.issuer} en={row.issuerEn} />,
      format.date(row.issuedOn),
      row.state === "draft" && <IssueMark key="state" i18n={i18n} state={row.state} />,
    ],
  };
}

function ofClause(i18n: I18n, query: SearchQuery, row: FoundClause): Result {
  const clause = clauseWords(i18n, row.path);
  return {
    id: row.id,
    href: `/directives/${row.directiveId}#clauses`,
    title: i18n.t("search.clause-of", { clause, number: row.number }),
    notes: [
      i18n.format.date(row.issuedOn),
      row.state === "draft" && <IssueMark key="state" i18n={i18n} state={row.state} />,
    ],
    said: excerpt(query, row.text),
  };
}

function ofTask(i18n: I18n, query: SearchQuery, row: FoundTask): Result {
  return {
    id: row.id,
    href: `/tasks/${row.id}`,
    title: <Name i18n={i18n} query={query} vi={row.title} en={row.titleEn} />,
    notes: [
      row.number,
      i18n.format.date(row.issuedOn),
      row.code,
      row.state === "draft" && <IssueMark key="state" i18n={i18n} state={row.state} />,
    ],
  };
}

function ofUnit(i18n: I18n, query: SearchQuery, row: FoundUnit): Result {
  return {
    id: row.id,
    href: `/dashboard/${row.id}`,
    title: <Name i18n={i18n} query={query} vi={row.name} en={row.nameEn} />,
    notes: [
      named(i18n, row.level, row.levelEn),
      row.area && <InLanguage key="area" i18n={i18n} vi={row.area} en={row.areaEn} />,
      row.code,
    ],
  };
}

function ofReport(i18n: I18n, query: SearchQuery, row: FoundReport): Result {
  const { t, format } = i18n;
  const mark = REPORT_MARKS[row.state];
  return {
    id: row.id,
    href: `/reports/${row.id}`,
    title: (
      <>
        <Name i18n={i18n} query={query} vi={row.title} en={row.titleEn} />,{" "}
        {format.periodInSentence(row.period)}
      </>
    ),
    notes: [
      <Name key="unit" i18n={i18n} query={query} vi={row.unit} en={row.unitEn} />,
      <StateMark key="state" state={mark}>
        {row.state === "received" ? t("reports.received") : t(`states.${mark}`)}
      </StateMark>,
      row.submittedAt && t("reports.sent-at", { at: format.dateTime(row.submittedAt) }),
    ],
    said: row.said && excerpt(query, row.said),
  };
}

function excerpt(query: SearchQuery, said: string): ReactNode {
  return (
    <Marked query={query} most={EXCERPT_WORDS} lang="vi">
      {said}
    </Marked>
  );
}

type NameProps = { i18n: I18n; query: SearchQuery; vi: string; en: string | null };

/** In the reader's language; what was looked for is marked where it stands in that one. */
function Name({ i18n: { locale }, query, vi, en }: NameProps) {
  if (locale === "en" && en) return <Marked query={query}>{en}</Marked>;
  return (
    <Marked query={query} {...(locale === "en" && { lang: "vi" })}>
      {vi}
    </Marked>
  );
}
