import { areaNamed } from "#lib/db/area.ts";
import type { Read } from "#lib/db/door.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { nothing, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Named } from "#lib/i18n/named.ts";
import {
  type Asking,
  conditions,
  type DifficultyFilter,
  momentOf,
  orderOf,
  TABLES,
} from "./filter.ts";

/** So many wordings on a page, unless so many lines of units are reached before. */
const PAGE = 25;
const LINES = 600;
/** So many units are listed under one wording: more than any office has below it. The rest is on a list of its own. */
const LISTED = 170;
/** So many different opinions or answers stand under one wording. */
const SAID = 3;

/** One of those who ask the same. */
export type Asker = {
  id: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: Named | null;
  holder: string;
  holderEn: string | null;
  raisedAt: string;
  /** The actor may answer it. */
  mine: boolean;
};

/** An opinion with which it was passed up, or an answer; `count`: to how many of them. */
export type Said = {
  kind: "pass" | "answer";
  words: string;
  day: CivilDate;
  /** The unit that passed it up, and to which one; who answered. */
  by: string;
  byEn: string | null;
  to: string | null;
  toEn: string | null;
  count: number;
};

/** What is asked in the same words about the same task: answered and unanswered apart. */
export type Wording = {
  /** The first of them in the order of the list: it stands for all. */
  id: string;
  isProposal: boolean;
  text: string;
  answered: boolean;
  title: string;
  titleEn: string | null;
  count: number;
  units: number;
  holders: number;
  /** How many of them the actor may answer. */
  mine: number;
  /** Of the oldest. */
  raisedAt: string;
  heldSince: string;
  /** Up to `LISTED`, in the order of the list. */
  askers: Asker[];
  said: Said[];
  /** How many more opinions or answers there are. */
  saidMore: number;
};

/** `next`: the last one shown, after which the next page begins. */
export type WordingPage = { wordings: Wording[]; next: string | null };

/** Each wording once, by its first item: what waits the oldest first, all else the newest first. */
export async function readWordings(
  read: Read,
  filter: DifficultyFilter,
  asking: Asking,
  { page = PAGE, lines = LINES, listed = LISTED } = {},
): Promise<WordingPage> {
  const moment = momentOf(filter);
  const { direction, behind } = orderOf(filter);
  const after = isId(filter.after)
    ? sql`WHERE (w.lead_at, w.lead) ${behind} (SELECT f.${moment}, f.id FROM difficulty f WHERE f.id = ${filter.after}::uuid)`
    : nothing;
  const rows = await read<Wording & { shown: boolean }>(sql`
    WITH listed AS MATERIALIZED (
      SELECT x.id, x.unit_id, x.addressed_to_id, x.assignment_id, x.raised_at, x.held_since,
             (x.state <> 'answered' AND ${asking.reach.held}) AS mine,
             first_value(x.id) OVER same AS lead, first_value(x.${moment}) OVER same AS lead_at,
             row_number() OVER same AS nth
        FROM ${TABLES} WHERE ${conditions(filter, asking)}
      WINDOW same AS (PARTITION BY a.task_id, x.is_proposal, x.wording, x.state = 'answered'
                      ORDER BY x.${moment} ${direction}, x.id ${direction})),
    worded AS (
      SELECT l.lead, l.lead_at, count(*)::int AS count, count(DISTINCT l.unit_id)::int AS units,
             count(DISTINCT l.addressed_to_id)::int AS holders, (count(*) FILTER (WHERE l.mine))::int AS mine,
             min(l.raised_at) AS raised_at, min(l.held_since) AS held_since
        FROM listed l GROUP BY 1, 2),
    page AS (
      SELECT w.*, sum(least(w.count, ${listed}::int)) OVER so_far AS lines, row_number() OVER so_far AS place
        FROM worded w ${after}
      WINDOW so_far AS (ORDER BY w.lead_at ${direction}, w.lead ${direction})
       ORDER BY w.lead_at ${direction}, w.lead ${direction} LIMIT ${page + 1}::int),
    shown AS (SELECT * FROM page p WHERE p.place = 1 OR (p.place <= ${page}::int AND p.lines <= ${lines}::int)),
    asked AS (
      SELECT l.lead, json_agg(json_build_object('id', l.id, 'assignmentId', l.assignment_id, 'unit', ru.short_name,
               'unitEn', ru.name_en, 'area', ${areaNamed(sql`ru`)}, 'holder', hu.name, 'holderEn', hu.name_en, 'raisedAt', l.raised_at, 'mine', l.mine)
               ORDER BY l.nth) AS askers
        FROM shown s JOIN listed l ON l.lead = s.lead AND l.nth <= ${listed}::int
        JOIN unit ru ON ru.id = l.unit_id JOIN unit hu ON hu.id = l.addressed_to_id
       GROUP BY 1),
    said AS (
      SELECT q.lead, q.kind, q.words, q.day, q.by, q."byEn", q.to, q."toEn", count(*)::int AS count,
             row_number() OVER (PARTITION BY q.lead ORDER BY q.day, q.kind DESC, count(*) DESC, q.words) AS nth
        FROM (SELECT l.lead, 'pass' AS kind, dp.opinion AS words, civil_day(dp.passed_at) AS day, fu.name AS by,
                     fu.name_en AS "byEn", tu.name AS to, tu.name_en AS "toEn"
                FROM shown s JOIN listed l ON l.lead = s.lead JOIN difficulty_pass dp ON dp.difficulty_id = l.id
                JOIN unit fu ON fu.id = dp.from_id JOIN unit tu ON tu.id = dp.to_id
               UNION ALL
              SELECT l.lead, 'answer', x.answer, civil_day(x.answered_at), ${signedBy("c", "x")}, NULL, NULL
                FROM shown s JOIN listed l ON l.lead = s.lead JOIN difficulty x ON x.id = l.id
                JOIN account c ON c.id = x.answered_by_id WHERE x.state = 'answered') q
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    SELECT p.lead AS id, x.is_proposal AS "isProposal", x.text, x.state = 'answered' AS answered, t.title,
           t.title_en AS "titleEn", p.count, p.units, p.holders, p.mine, p.raised_at AS "raisedAt",
           p.held_since AS "heldSince", coalesce(k.askers, '[]') AS askers, k.lead IS NOT NULL AS shown,
           (SELECT coalesce(json_agg(to_json(d) ORDER BY d.nth), '[]') FROM said d
             WHERE d.lead = p.lead AND d.nth <= ${SAID}::int) AS said,
           (SELECT greatest(count(*) - ${SAID}::int, 0)::int FROM said d WHERE d.lead = p.lead) AS "saidMore"
      FROM page p JOIN difficulty x ON x.id = p.lead JOIN assignment a ON a.id = x.assignment_id
      JOIN task t ON t.id = a.task_id LEFT JOIN asked k ON k.lead = p.lead
     ORDER BY p.place`);
  const wordings = rows.filter(({ shown }) => shown);
  const next = rows.length > wordings.length ? (wordings.at(-1)?.id ?? null) : null;
  return { wordings, next };
}
