import { areaNamed } from "#lib/db/area.ts";
import type { Read } from "#lib/db/door.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { nothing, sql } from "#lib/db/sql.ts";
import type { DifficultyState } from "#lib/domain/difficulty-status.ts";
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

type Person = { by: string | null; byEn: string | null; at: string };

export type ListedDifficulty = {
  id: string;
  isProposal: boolean;
  text: string;
  state: DifficultyState;
  raisedAt: string;
  heldSince: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: Named | null;
  title: string;
  titleEn: string | null;
  holder: string;
  holderEn: string | null;
  /** The actor may answer it. */
  mine: boolean;
  /** Oldest first. */
  passes: (Person & {
    from: string;
    fromEn: string | null;
    to: string;
    toEn: string | null;
    opinion: string;
  })[];
  answered: (Person & { answer: string }) | null;
};

/** `next`: the last one shown, after which the next page begins. */
export type ItemPage = { rows: ListedDifficulty[]; next: string | null };

/** One by one: what waits the oldest first, all else the newest first. */
export async function readItems(
  read: Read,
  filter: DifficultyFilter,
  asking: Asking,
  most: number,
): Promise<ItemPage> {
  const moment = momentOf(filter);
  const { direction, behind } = orderOf(filter);
  const after = isId(filter.after)
    ? sql`AND (x.${moment}, x.id) ${behind} (SELECT l.${moment}, l.id FROM difficulty l WHERE l.id = ${filter.after}::uuid)`
    : nothing;
  const found = await read<ListedDifficulty>(sql`
    SELECT x.id, x.is_proposal AS "isProposal", x.text, x.state, x.raised_at AS "raisedAt", x.held_since AS "heldSince",
           a.id AS "assignmentId", ru.short_name AS unit, ru.name_en AS "unitEn", ${areaNamed(sql`ru`)} AS area, t.title, t.title_en AS "titleEn",
           hu.name AS holder, hu.name_en AS "holderEn", (x.state <> 'answered' AND ${asking.reach.held}) AS mine,
           (SELECT coalesce(json_agg(json_build_object('from', fu.name, 'fromEn', fu.name_en,
                 'to', tu.name, 'toEn', tu.name_en, 'opinion', dp.opinion, 'at', dp.passed_at,
                 ${signedAs("c", "dp")}) ORDER BY dp.passed_at), '[]')
              FROM difficulty_pass dp JOIN unit fu ON fu.id = dp.from_id JOIN unit tu ON tu.id = dp.to_id
              JOIN account c ON c.id = dp.passed_by_id WHERE dp.difficulty_id = x.id) AS passes,
           CASE WHEN x.answered_at IS NOT NULL THEN json_build_object('answer', x.answer, 'at', x.answered_at,
                 ${signedAs("ac", "x")}) END AS answered
      FROM (SELECT x.* FROM ${TABLES} WHERE ${conditions(filter, asking)} ${after}
             ORDER BY x.${moment} ${direction}, x.id ${direction}
             LIMIT ${most + 1}::int) x
      JOIN assignment a ON a.id = x.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit ru ON ru.id = x.unit_id
      JOIN unit hu ON hu.id = x.addressed_to_id
      LEFT JOIN account ac ON ac.id = x.answered_by_id
     ORDER BY x.${moment} ${direction}, x.id ${direction}`);
  const rows = found.slice(0, most);
  return { rows, next: found.length > most ? (rows.at(-1)?.id ?? null) : null };
}
