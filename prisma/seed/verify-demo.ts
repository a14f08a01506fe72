import type pg from "pg";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { openPeriods } from "#lib/reports/open-periods.ts";
import { DEMO_COMMUNES } from "./accounts.ts";
import { QUANG_NAM, THANH_HOA } from "./history/headquarters.ts";
import { STAGES } from "./history/works-plan.ts";
import { runOn } from "./run-on.ts";

type Check = {
  what: string;
  sql: string;
  values?: unknown[];
  expected: string | ((actual: string) => boolean);
};

const MILLION = 1_000_000;
const STATION = "u.level_key = 'commune'";
const FROM_QUANG_NAM = `${STATION} AND EXISTS (SELECT FROM unit_attribute x WHERE x.unit_id = u.id
  AND x.key = 'former_province' AND x.value = '${QUANG_NAM.former}')`;
const IN_THANH_HOA = `${STATION} AND u.command_path LIKE 'm/p${THANH_HOA.province}/%'`;

/** New headquarters of some stations with what is planned for them, and from which sources. */
function programme(stations: string, kind: string, sources: string): string {
  return `SELECT count(DISTINCT w.id) || ' ' || sum(f.planned)
                 || ' ' || coalesce(sum(f.planned) FILTER (WHERE f.source IN (${sources})), 0)
            FROM funding_line f JOIN works w ON w.id = f.works_id AND w.kind = '${kind}'
            JOIN assignment a ON a.id = f.assignment_id JOIN task t ON t.id = a.task_id AND t.code = 'A07'
            JOIN unit u ON u.id = f.unit_id WHERE ${stations}`;
}

const total = THANH_HOA.batches.reduce((sum, batch) => sum + batch.total, 0) * MILLION;
const fromMinistry =
  THANH_HOA.batches.reduce((sum, batch) => sum + batch.fromMinistry, 0) * MILLION;
const quangNam = (QUANG_NAM.fromProvince + QUANG_NAM.local) * MILLION;

const CHECKS: readonly Check[] = [
  {
    what: "units by level",
    sql: "SELECT string_agg(level_key || ' ' || n, ', ' ORDER BY level_key) FROM (SELECT level_key, count(*) n FROM unit GROUP BY 1) x",
    expected: "committee 34, commune 3321, department 6, ministry 1, organisation 3, province 34",
  },
  {
    what: "units whose paths are missing",
    sql: "SELECT count(*) FROM unit WHERE level_key <> 'organisation' AND coalesce(command_path, local_path) IS NULL",
    expected: "0",
  },
  {
    what: "directives, goals, tasks",
    sql: "SELECT (SELECT count(*) FROM directive) || ' ' || (SELECT count(*) FROM goal) || ' ' || (SELECT count(*) FROM task)",
    expected: "10 11 50",
  },
  {
    what: "granted extensions whose deadline did not move, and states of requests",
    sql: `SELECT (SELECT count(*) FROM extension_request x JOIN assignment a ON a.id = x.assignment_id
                   WHERE x.state = 'granted' AND (a.due_on <> x.granted_due_on OR a.first_due_on <> x.due_on))
                 || ' ' || (SELECT string_agg(DISTINCT state::text, ' ') FROM extension_request WHERE state <> 'asked')`,
    expected: "0 declined granted",
  },
  {
    what: "assignments of every task to its levels",
    sql: "SELECT count(*) FROM assignment WHERE occurrence = 1",
    expected: "44345",
  },
  {
    what: "open assignments of the stations that people try",
    sql: `SELECT string_agg(n::text, ' ' ORDER BY n) FROM (
            SELECT count(*) n FROM assignment a JOIN unit u ON u.id = a.unit_id
             WHERE ${STATION} AND u.code = ANY($1) AND a.state IN ('assigned', 'acknowledged', 'in_progress') GROUP BY u.id) x`,
    values: [DEMO_COMMUNES],
    expected: (actual) => {
      const counts = actual.split(" ").map(Number);
      return counts.length === 3 && counts.every((count) => count >= 12) && counts.at(-1) === 40;
    },
  },
  {
    what: "new headquarters of the stations from Quảng Nam: works, đồng, of the province",
    sql: programme(FROM_QUANG_NAM, "new_build", "'province'"),
    expected: `${QUANG_NAM.works} ${quangNam} ${QUANG_NAM.fromProvince * MILLION}`,
  },
  {
    what: "the same: local đồng",
    sql: programme(FROM_QUANG_NAM, "new_build", "'district', 'commune'"),
    expected: `${QUANG_NAM.works} ${quangNam} ${QUANG_NAM.local * MILLION}`,
  },
  {
    what: "repairs of the stations from Quảng Nam: works, đồng",
    sql: programme(FROM_QUANG_NAM, "renovation", "'province'"),
    expected: `${QUANG_NAM.repairs} ${QUANG_NAM.repairMoney * MILLION} ${QUANG_NAM.repairMoney * MILLION}`,
  },
  {
    what: "new headquarters of Thanh Hóa: works, đồng, of the ministry",
    sql: programme(IN_THANH_HOA, "new_build", "'ministry'"),
    expected: `${THANH_HOA.batches.reduce((sum, { works }) => sum + works, 0)} ${total} ${fromMinistry}`,
  },
  {
    what: "stages at which a headquarters stands",
    sql: "SELECT count(DISTINCT stage) FROM works WHERE is_main",
    expected: String(STAGES.length),
  },
  { what: "states of works", sql: "SELECT count(DISTINCT state) FROM works", expected: "5" },
  {
    what: "stations without exactly one main works",
    sql: `SELECT count(*) FROM unit u WHERE ${STATION}
             AND 1 <> (SELECT count(*) FROM works w WHERE w.unit_id = u.id AND w.is_main AND w.state <> 'replaced')`,
    expected: "0",
  },
  {
    what: "works that stand in a stage other than their last event",
    sql: `SELECT count(*) FROM works w WHERE w.stage <> coalesce((SELECT max(e.stage) FROM works_stage_event e WHERE e.works_id = w.id), 'need_confirmed')`,
    expected: "0",
  },
  {
    what: "assignments whose money is not the sum of their lines",
    sql: `SELECT count(*) FROM assignment a
            LEFT JOIN (SELECT assignment_id, sum(planned) p, sum(allocated) l, sum(disbursed) d FROM funding_line GROUP BY 1) s ON s.assignment_id = a.id
           WHERE (a.planned, a.allocated, a.disbursed) IS DISTINCT FROM (coalesce(s.p, 0), coalesce(s.l, 0), coalesce(s.d, 0))`,
    expected: "0",
  },
  {
    what: "assignments whose waiting reports are miscounted",
    sql: `SELECT count(*) FROM assignment a
            LEFT JOIN (SELECT assignment_id, count(*) n FROM report WHERE state = 'submitted' GROUP BY 1) s ON s.assignment_id = a.id
           WHERE a.waiting <> coalesce(s.n, 0)`,
    expected: "0",
  },
  {
    what: "reports whose versions do not agree with them",
    sql: `SELECT count(*) FROM report r
            LEFT JOIN (SELECT report_id, count(*) n, min(submitted_at) first, max(submitted_at) last FROM report_version GROUP BY 1) v ON v.report_id = r.id
           WHERE (r.current_version, r.first_submitted_at, r.submitted_at) IS DISTINCT FROM (coalesce(v.n, 0), v.first, v.last)`,
    expected: "0",
  },
  {
    what: "reviews by whoever sent the version, or before it was sent",
    sql: `SELECT count(*) FROM review w JOIN report_version v ON v.id = w.version_id
           WHERE w.decided_by_id = v.submitted_by_id OR w.decided_at < v.submitted_at`,
    expected: "0",
  },
  {
    what: "assignments whose state is not their last day's",
    sql: `SELECT count(*) FROM assignment a WHERE a.state <> (SELECT d.state FROM assignment_day d WHERE d.assignment_id = a.id ORDER BY d.day DESC LIMIT 1)`,
    expected: "0",
  },
  {
    what: "figures that are not those of the newest approved report",
    sql: `SELECT count(*) FROM assignment_figure f JOIN report_version v ON v.id = f.version_id JOIN report r ON r.id = v.report_id
            JOIN report_value w ON w.version_id = v.id AND w.indicator_id = f.indicator_id
           WHERE (w.numerator, w.denominator) IS DISTINCT FROM (f.numerator, f.denominator)
              OR r.state NOT IN ('approved', 'received') OR r.assignment_id <> f.assignment_id`,
    expected: "0",
  },
  {
    what: "figures of years that are not those of their last approved report",
    sql: `SELECT count(*) FROM year_figure f
            FULL JOIN (
              SELECT DISTINCT ON (r.assignment_id, w.indicator_id, extract(year FROM p.ends_on)) r.assignment_id, w.indicator_id,
                     extract(year FROM p.ends_on) AS year, w.numerator, w.denominator
                FROM report r JOIN period p ON p.id = r.period_id
                JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
                JOIN report_value w ON w.version_id = v.id
               WHERE r.state IN ('approved', 'received')
               ORDER BY 1, 2, 3, p.ends_on DESC) l USING (assignment_id, indicator_id, year)
           WHERE (f.numerator, f.denominator) IS DISTINCT FROM (l.numerator, l.denominator)`,
    expected: "0",
  },
  {
    what: "figures of cut-offs that are not those of their approved report",
    sql: `SELECT count(*) FROM period_figure f
            FULL JOIN (
              SELECT r.assignment_id, w.indicator_id, p.ends_on AS as_of, w.numerator, w.denominator
                FROM report r JOIN period p ON p.id = r.period_id
                JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
                JOIN report_value w ON w.version_id = v.id
               WHERE r.state IN ('approved', 'received')) l USING (assignment_id, indicator_id, as_of)
           WHERE (f.numerator, f.denominator) IS DISTINCT FROM (l.numerator, l.denominator)`,
    expected: "0",
  },
  {
    what: "words that name a document which the report does not hold",
    sql: `SELECT count(*) FROM report_version WHERE document_number IS NULL AND narrative ~ '^Đã ban hành [0-9]'`,
    expected: "0",
  },
  {
    what: "targets handed on that do not add up",
    sql: `SELECT count(*) FROM (
            SELECT e.goal_id, e.milestone_on, e.to_unit_id, sum(e.amount) AS got,
                   (SELECT sum(g.amount) FROM target_entry g
                     WHERE g.goal_id = e.goal_id AND g.milestone_on = e.milestone_on AND g.from_unit_id = e.to_unit_id) AS gave
              FROM target_entry e GROUP BY 1, 2, 3) x WHERE gave <> got`,
    expected: "0",
  },
];

/** The demo checks itself before it is kept: what the issue of real input promises, and that its parts add up. */
export async function verifyDemo(client: pg.Client, today: CivilDate): Promise<void> {
  const wrong: string[] = [];
  for (const { what, sql, values, expected } of CHECKS) {
    const { rows } = await client.query<{ actual: string | null }>({
      text: `SELECT (${sql})::text AS actual`,
      values,
    });
    const actual = rows[0]?.actual ?? "nothing";
    const isRight = typeof expected === "string" ? actual === expected : expected(actual);
    if (!isRight)
      wrong.push(
        `${what}: ${actual}${typeof expected === "string" ? ` instead of ${expected}` : ""}`,
      );
  }
  const opened = await openPeriods(runOn(client), today);
  if (opened.reports > 0) wrong.push(`${opened.reports} reports were owed and not told`);
  if (wrong.length > 0)
    throw new Error(`The demo does not agree with itself:\n${wrong.join("\n")}`);
}
