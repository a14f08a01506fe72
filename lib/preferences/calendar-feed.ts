import ical, { ICalEventTransparency } from "ical-generator";
import { readAsNobody } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { ROLE_HOLDERS } from "#lib/db/role-holders.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { type CivilDate, toUtcMidnight } from "#lib/domain/civil-date.ts";
import { type Deed, rolesThatMay } from "#lib/domain/policy.ts";
import { DEFAULT_LOCALE, type I18n, i18nFor, isLocale } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { type ReviewDue, reviewDues } from "./review-dues.ts";

const BACK_DAYS = 60;
const AHEAD_DAYS = 366;
/** Calendars ask every few hours at best; an hour is what we suggest. */
const ASK_AGAIN_SECONDS = 3_600;
const TOKEN = /^[A-Za-z0-9_-]{32}$/;

type Due = {
  kind: "report" | "task" | "instruction" | "review";
  id: string;
  dueOn: CivilDate;
  title: string;
  titleEn: string | null;
  period: PeriodShown | null;
  unit: string;
  unitEn: string | null;
  done: boolean;
  /** Grows with each change. */
  sequence: number;
  /** Seconds since 1970 of the last change. */
  changed: number;
  /** Where it does not follow from the id. */
  path?: string;
};

/**
 * The calendar behind a feed's token: what the account's own units owe from 60 days back to a year ahead, and what waits for
 * its decisions, as whole days. The same state gives the same text. Null: no such token, or its account is disabled.
 */
export async function calendarFeed(token: string, site: URL): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const [owner] = await readAsNobody<{ id: string; locale: string | null }>(sql`
    SELECT a.id, p.locale FROM preference p JOIN account a ON a.id = p.account_id
     WHERE p.calendar_hash = ${hashOfSecret(token)} AND a.disabled_at IS NULL`);
  if (!owner) return null;
  const i18n = i18nFor(isLocale(owner.locale) ? owner.locale : DEFAULT_LOCALE);
  const [owed, reviews] = await Promise.all([
    readAsNobody<Due>(duesOf(owner.id)),
    reviewDues(owner.id),
  ]);
  const calendar = ical({
    name: i18n.t("preferences.feed.name"),
    prodId: { company: "Tien Do", product: "Deadlines", language: i18n.locale.toUpperCase() },
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const due of [...owed, ...reviews.map(asDue)]) {
    const changed = new Date(due.changed * 1_000);
    calendar.createEvent({
      id: `${due.kind}-${due.id}@${site.hostname}`,
      start: toUtcMidnight(due.dueOn),
      allDay: true,
      stamp: changed,
      lastModified: changed,
      sequence: due.sequence,
      summary: summaryOf(i18n, due),
      description: i18n.t("preferences.feed.unit", { unit: named(i18n, due.unit, due.unitEn) }),
      url: new URL(due.path ?? PLACES[due.kind] + due.id, site).href,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const PLACES = {
  report: "/reports/",
  task: "/assignments/",
  instruction: "/instructions/",
  review: "/reviews",
};

/** Each sending and each decision may move the day, so the sequence goes by their time. */
function asDue(due: ReviewDue): Due {
  const path = `/reviews?task=${due.taskId}&period=${due.periodId}`;
  return { ...due, kind: "review", path, done: false, sequence: due.changed };
}

function summaryOf(i18n: I18n, { kind, title, titleEn, period, done }: Due): string {
  const { t, format } = i18n;
  const words = {
    title: named(i18n, title, titleEn),
    period: period ? format.periodInSentence(period) : "",
  };
  const summary = t(`preferences.feed.${kind}`, words);
  return done ? t("preferences.feed.done", { summary }) : summary;
}

/** What units owe where the account may do something about it: its own roles, and those of who is away. */
function duesOf(accountId: string): Sql {
  const held = (deed: Deed) => sql`EXISTS (
    SELECT FROM held h WHERE h.unit_id = u.id AND h.role = ANY(${rolesThatMay(deed)}::text[])
       AND (h.task_group_ids IS NULL OR t.task_group_id IS NULL OR t.task_group_id = ANY(h.task_group_ids)))`;
  const near = (day: Sql) =>
    sql`${day} BETWEEN today.day - ${BACK_DAYS}::int AND today.day + ${AHEAD_DAYS}::int`;
  const lastChange = sql`(SELECT max(c.at) FROM assignment_change c WHERE c.assignment_id = a.id)`;
  const seconds = (...moments: Sql[]) =>
    sql`floor(extract(epoch FROM greatest(${moments.reduce((all, one) => sql`${all}, ${one}`)})))::float8 AS changed`;
  const counted = sql`a.state NOT IN ('draft', 'cancelled', 'superseded')`;
  return sql`
    WITH held AS MATERIALIZED (
      SELECT h.unit_id, h.role, h.task_group_ids FROM ${ROLE_HOLDERS} h WHERE h.account_id = ${accountId}::uuid
    ), own AS MATERIALIZED (
      SELECT u.id, u.name, u.name_en FROM unit u WHERE u.id IN (SELECT unit_id FROM held)
    ), today AS (SELECT civil_day(now()) AS day)
    SELECT 'report' AS kind, r.id, r.due_on::text AS "dueOn", t.title, t.title_en AS "titleEn", ${PERIOD_OF_P} AS period,
           u.name AS unit, u.name_en AS "unitEn", r.state IN ('submitted', 'approved', 'received') AS done,
           (a.version + r.current_version)::int AS sequence,
           ${seconds(sql`a.assigned_on::timestamptz`, sql`p.starts_on::timestamptz`, lastChange, sql`r.submitted_at`, sql`r.decided_at`)}
      FROM own u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
      JOIN report r ON r.assignment_id = a.id JOIN period p ON p.id = r.period_id CROSS JOIN today
     WHERE ${counted} AND ${near(sql`r.due_on`)} AND ${held("report:submit")}
    UNION ALL
    SELECT 'task', a.id, a.due_on::text, t.title, t.title_en, NULL, u.name, u.name_en, a.done_on IS NOT NULL, a.version,
           ${seconds(sql`a.assigned_on::timestamptz`, sql`a.done_on::timestamptz`, lastChange)}
      FROM own u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id CROSS JOIN today
     WHERE ${counted} AND ${near(sql`a.due_on`)} AND ${held("report:submit")}
    UNION ALL
    SELECT 'instruction', i.id, i.due_on::text, left(i.text, 120), NULL, NULL, u.name, u.name_en, i.state <> 'open', i.revision,
           ${seconds(sql`i.given_at`, sql`(SELECT max(s.at) FROM instruction_step s WHERE s.instruction_id = i.id)`)}
      FROM own u JOIN instruction i ON i.owner_unit_id = u.id
      LEFT JOIN assignment a ON a.id = i.assignment_id LEFT JOIN task t ON t.id = a.task_id CROSS JOIN today
     WHERE ${near(sql`i.due_on`)} AND ${held("instruction:answer")}
     ORDER BY "dueOn", kind, id`;
}
