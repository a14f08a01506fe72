import type { Read } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { firstIdOf } from "#lib/domain/id.ts";
import { type Actor, type Scope, scopesFor } from "#lib/domain/policy.ts";
import type { ReportState } from "#lib/domain/report-status.ts";
import type { SearchQuery, SearchWord } from "#lib/domain/search-query.ts";
import { type Found, nearness } from "./find-in-registers.ts";

export type FoundReport = {
  id: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  period: PeriodShown;
  state: ReportState;
  submittedAt: string | null;
  /** Its own words, where what was looked for stands among them. */
  said: string | null;
};

/** Of reports so many are counted; beyond, there are "more than" so many. */
export const MOST_REPORTS = 100;
/** What reports say is looked through so far back; a version's id tells when it was sent. */
const DAYS_BACK = 2 * 366;
/** Where one way to the reports ends and another begins. */
const LIMITS = {
  /** Versions with these words: up to so many are found by the words, of more the newest are walked through. */
  fewVersions: 2_000,
  /** As many units are looked through one by one. */
  fewUnits: 500,
  /** Of so few their reports are not even worth counting. */
  veryFewUnits: 20,
};
/** "công an" names all of them: of units that have every word in their name, the first so many are enough. */
const UNITS_NAMED = 200;

/**
 * Reports by the number of a receipt that they were sent with, by the names of their unit and task (the newest one of each assignment), and by what they say themselves:
 * narrative, difficulty, proposal, number of a document, in the newest version of those sent in the last two years.
 * Words that name a unit or task within reach may stand in the name; all others must be said. Where these are common
 * and the reach is wide, all words must be said.
 */
export async function findReports(
  read: Read,
  actor: Actor,
  query: SearchQuery,
  limit: number,
  limits = LIMITS,
): Promise<Found<FoundReport>> {
  const scopes = [...scopesFor(actor, "report:submit"), ...scopesFor(actor, "report:read")];
  if (scopes.length === 0) return { count: 0, rows: [] };
  const { named, has } = await findNamed(read, scopes, query);
  const reach = { read, scopes, limits, since: addDays(actor.today, -DAYS_BACK) };
  const saying = await findSaying(reach, query, toSay(query, has));
  const sent = query.receipt ? await findSentWith(read, scopes, query.receipt) : [];
  const ids = [...new Set([...sent, ...named, ...saying])];
  const said = new Set(saying);
  const rows = await readFound(read, ids.slice(0, limit));
  return {
    count: ids.length,
    rows: rows.map((row) => (said.has(row.id) ? row : { ...row, said: null })),
  };
}

/** What was sent with a receipt, alone or together, whatever became of it. */
async function findSentWith(
  read: Read,
  scopes: readonly Scope[],
  receipt: string,
): Promise<string[]> {
  const rows = await read<{ id: string }>(sql`
    SELECT r.id
      FROM (SELECT entity_id AS id FROM receipt WHERE number = ${receipt}
            UNION SELECT y.report_id FROM receipt c JOIN receipt_report y ON y.receipt_id = c.id
                   WHERE c.number = ${receipt}) sent
      JOIN report r ON r.id = sent.id JOIN assignment a ON a.id = r.assignment_id
      JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
     WHERE a.state <> 'draft' AND ${within(scopes)}
     ORDER BY u.search_name, t.code, r.id LIMIT ${MOST_REPORTS + 1}::int`);
  return rows.map(({ id }) => id);
}

type Named = {
  named: string[];
  /** Which of the words stand in a name at all, as bits. */
  has: number;
};

/**
 * The newest report of each assignment whose unit and task have all the words in their names: the unit alone, the task
 * alone, or both together, which are three short ways where one condition would walk through all assignments.
 */
async function findNamed(read: Read, scopes: readonly Scope[], query: SearchQuery): Promise<Named> {
  const every = sql`${2 ** query.words.length - 1}::int`;
  const joined = sql`units u JOIN assignment a ON a.unit_id = u.id JOIN tasks t ON t.id = a.task_id`;
  const found = (which: Sql) => sql`
    SELECT a.id, least(u.near, t.near) AS near, u.search_name, t.code FROM ${joined}
     WHERE ${which} AND a.state <> 'draft' AND ${within(scopes)}`;
  const [row] = await read<{ named: string[] | null; has: number }>(sql`
    WITH units AS MATERIALIZED (
      SELECT u.id, u.command_path, u.local_path, u.search_name, ${wordsIn(query, namesUnit)} AS has,
             ${nearness(sql`u.search_name`, query)} AS near
        FROM unit u WHERE ${unitWithin(scopes)}
    ), tasks AS MATERIALIZED (
      SELECT t.id, t.task_group_id, t.code, ${wordsIn(query, namesTask)} AS has,
             ${nearness(sql`t.search_title`, query)} AS near
        FROM task t JOIN directive d ON d.id = t.directive_id
    ), first_units AS MATERIALIZED (
      SELECT id FROM units WHERE has = ${every} ORDER BY near, search_name LIMIT ${UNITS_NAMED}::int
    ), all_named AS (
      ${found(sql`u.id IN (SELECT id FROM first_units)`)}
      UNION ALL ${found(sql`t.has = ${every} AND u.has <> ${every}`)}
      UNION ALL ${found(sql`u.has NOT IN (0, ${every}) AND t.has NOT IN (0, ${every}) AND (u.has | t.has) = ${every}`)}
    ), named AS MATERIALIZED (
      SELECT * FROM all_named ORDER BY near, search_name, code, id LIMIT ${MOST_REPORTS + 1}::int
    )
    SELECT (SELECT json_agg(newest.id ORDER BY n.near, n.search_name, n.code, n.id)
              FROM named n CROSS JOIN LATERAL (
                SELECT r.id FROM report r JOIN period p ON p.id = r.period_id WHERE r.assignment_id = n.id
                 ORDER BY r.state IN ('expected', 'draft'), p.ends_on DESC LIMIT 1) newest) AS named,
           coalesce((SELECT bit_or(has) FROM units), 0) | coalesce((SELECT bit_or(has) FROM tasks), 0) AS has`);
  return { named: row?.named ?? [], has: row?.has ?? 0 };
}

type ToSay = { said: string; conditions: Sql };

/** What a report itself must say; the words that name a unit or task may be in the name instead. */
function toSay(query: SearchQuery, has: number): ToSay {
  const names = query.words.filter((_, place) => has & (2 ** place));
  const others = query.words.filter((word) => !names.includes(word));
  if (others.length === 0 || names.length === 0) return { said: query.all, conditions: sql`true` };
  return {
    said: others.map(({ asked }) => asked).join(" & "),
    conditions: join(
      names.map(
        (word) =>
          sql`(v.search_words @@ ${word.asked}::tsquery OR ${namesUnit(word)} OR ${namesTask(word)})`,
      ),
      " AND ",
    ),
  };
}

type SayingReach = {
  read: Read;
  scopes: readonly Scope[];
  limits: typeof LIMITS;
  since: CivilDate;
};

/** Reports that say the words, the newest first. */
async function findSaying(
  reach: SayingReach,
  query: SearchQuery,
  { said, conditions }: ToSay,
): Promise<string[]> {
  const { read, scopes, limits } = reach;
  const size = await sizeOf(reach, said);
  const isTooMuch = size.versions > limits.fewVersions && size.units > limits.fewUnits;
  if (isTooMuch && said !== query.all)
    return findSaying(reach, query, { said: query.all, conditions: sql`true` });
  const rows = await read<{ id: string }>(sql`
    SELECT r.id FROM ${sourceOf(reach, size, said)}
       AND r.state NOT IN ('expected', 'draft') AND a.state <> 'draft' AND ${within(scopes)} AND ${conditions}
     ORDER BY v.id DESC LIMIT ${MOST_REPORTS + 1}::int`);
  return rows.map(({ id }) => id);
}

type Size = { versions: number; units: number };

/**
 * Three ways to the same rows, since the database cannot know which is short: by rare words; through the reports of
 * few units; or back from the newest version, where both are many and enough are soon found.
 */
function sourceOf({ since, limits }: SayingReach, { versions, units }: Size, said: string): Sql {
  const rest = sql`JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = a.unit_id
    JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id`;
  const newest = sql`v.id >= ${firstIdOf(since)}::uuid`;
  if (versions <= limits.fewVersions)
    return sql`(SELECT v.* FROM report_version v
                 WHERE v.search_words @@ ${said}::tsquery AND ${newest} OFFSET 0) v
      JOIN report r ON r.id = v.report_id AND r.current_version = v.number ${rest} WHERE true`;
  if (units <= limits.fewUnits)
    return sql`unit u JOIN assignment a ON a.unit_id = u.id
      JOIN task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
      JOIN report r ON r.assignment_id = a.id AND r.submitted_at >= ${since}::date
      JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
     WHERE v.search_words @@ ${said}::tsquery AND ${newest}`;
  return sql`report_version v JOIN report r ON r.id = v.report_id AND r.current_version = v.number ${rest}
     WHERE v.search_words @@ ${said}::tsquery AND ${newest}`;
}

/**
 * How much there is to look through, counted as far as it matters. Where it is much, the ways by words and through
 * the whole table are barred: the database takes several common words together for rare.
 */
async function sizeOf({ read, scopes, limits }: SayingReach, said: string): Promise<Size> {
  const { fewVersions, veryFewUnits } = limits;
  const [size] = await read<Size>(sql`
    WITH reach AS MATERIALIZED (SELECT count(*)::int AS units FROM unit u WHERE ${unitWithin(scopes)}),
    size AS MATERIALIZED (
      SELECT units, CASE WHEN units <= ${veryFewUnits}::int THEN ${fewVersions + 1}::int
               ELSE (SELECT count(*)::int FROM (SELECT FROM report_version v
                       WHERE v.search_words @@ ${said}::tsquery LIMIT ${fewVersions + 1}::int) x) END AS versions
        FROM reach)
    SELECT units, versions,
           set_config('random_page_cost', '1.1', true) AS walked,
           set_config('enable_bitmapscan', CASE WHEN versions > ${fewVersions}::int THEN 'off' ELSE 'on' END, true) AS barred,
           set_config('enable_seqscan', CASE WHEN versions > ${fewVersions}::int THEN 'off' ELSE 'on' END, true) AS kept
      FROM size`);
  if (!size) throw new Error("an aggregate gave no row");
  return size;
}

function namesUnit({ asked }: SearchWord): Sql {
  return sql`u.search_words @@ ${asked}::tsquery`;
}

/** The word stands in the title of task `t`, or is of the number of its document `d`. */
function namesTask({ asked, numbers }: SearchWord): Sql {
  return sql`(t.search_words @@ ${asked}::tsquery OR d.number_key = ANY(${[...numbers]}::text[]))`;
}

/** Which of the words hold, as the bits of a number. */
function wordsIn({ words }: SearchQuery, holds: (word: SearchWord) => Sql): Sql {
  return join(
    words.map((word, place) => sql`CASE WHEN ${holds(word)} THEN ${2 ** place}::int ELSE 0 END`),
    " + ",
  );
}

async function readFound(read: Read, ids: readonly string[]): Promise<FoundReport[]> {
  return read<FoundReport>(sql`
    SELECT r.id, u.name AS unit, u.name_en AS "unitEn", t.title, t.title_en AS "titleEn", ${PERIOD_OF_P} AS period,
           r.state::text AS state, to_json(r.submitted_at) #>> '{}' AS "submittedAt",
           concat_ws(' ', v.document_number, v.narrative, v.difficulty, v.proposal) AS said
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS f (id, place)
      JOIN report r ON r.id = f.id
      JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
      JOIN period p ON p.id = r.period_id
      LEFT JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
     ORDER BY f.place`);
}
