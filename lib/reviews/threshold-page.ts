import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import {
  THRESHOLD_KEYS,
  type ThresholdEntry,
  type ThresholdKey,
  type Thresholds,
  thresholdsFor,
} from "#lib/domain/review-thresholds.ts";
import { counted } from "./counted.ts";
import type { GroupChoice } from "./overview.ts";
import { queueScope } from "./queue-scope.ts";
import { maySet, type Office, officesOf } from "./threshold-scope.ts";
import { thresholdEntries } from "./threshold-sql.ts";

/** A line of the ledger: what a threshold became; null: as it is above. */
export type ThresholdChange = {
  id: string;
  at: string;
  by: string;
  byEn: string | null;
  group: string | null;
  groupEn: string | null;
  key: ThresholdKey;
  before: number | null;
  value: number | null;
  reason: string;
};

export type ThresholdPage = {
  offices: { id: string; name: string; nameEn: string | null }[];
  unitId: string;
  groups: GroupChoice[];
  groupId: string | null;
  /** Whether the actor may set them here, else they are read. */
  maySet: boolean;
  /** What this office set for this choice of groups. */
  own: Record<ThresholdKey, number | null>;
  /** What holds where it sets nothing. */
  inherited: Thresholds;
  /** The newest line of this choice. */
  seen: string | null;
  history: ThresholdChange[];
};

const LINES_SHOWN = 40;

type Row = Pick<ThresholdPage, "offices" | "groups" | "seen" | "history"> & {
  entries: ThresholdEntry[];
};

/**
 * The thresholds of an office as they hold for a group of tasks, or for all of them. Null: no such office or group within reach. Without
 * a choice: the actor's first office, and what they may set there.
 */
export async function thresholdPage(
  actor: Actor,
  asked: { unitId: string | null; groupId: string | null },
): Promise<ThresholdPage | null> {
  const offices = officesOf(actor);
  const office = asked.unitId ? offices.find((one) => one.unitId === asked.unitId) : offices[0];
  if (!office) return null;
  const { unitId, path } = office;
  const groupId = asked.groupId;
  const unitIds = offices.map((one) => one.unitId);
  const [row] = await readAsActor(actor, (read) =>
    read<Row>(sql`
    SELECT
      (SELECT json_agg(json_build_object('id', u.id, 'name', u.short_name, 'nameEn', u.name_en) ORDER BY u.search_name)
         FROM unit u WHERE u.id = ANY(${unitIds}::uuid[])) AS offices,
      (SELECT json_agg(json_build_object('id', g.id, 'name', g.name_vi, 'nameEn', g.name_en) ORDER BY g.ordinal)
         FROM task_group g) AS groups,
      ${thresholdEntries(sql`SELECT ${path}::text`)} AS entries,
      (SELECT th.id FROM review_threshold th
        WHERE th.unit_id = ${unitId}::uuid AND th.task_group_id IS NOT DISTINCT FROM ${groupId}::uuid
        ORDER BY th.recorded_at DESC, th.id DESC LIMIT 1) AS seen,
      (SELECT coalesce(json_agg(json_build_object('id', h.id, 'at', h.recorded_at, 'by', h.by, 'byEn', h.by_en,
                'group', h.group, 'groupEn', h.group_en, 'key', h.key, 'before', h.before, 'value', h.value,
                'reason', h.reason) ORDER BY h.recorded_at DESC, h.id DESC), '[]')
         FROM (SELECT th.id, th.recorded_at, c.title AS by, c.title_en AS by_en, g.name_vi AS "group",
                      g.name_en AS group_en, th.key, th.value, th.reason,
                      lag(th.value) OVER (PARTITION BY th.task_group_id, th.key ORDER BY th.recorded_at, th.id) AS before
                 FROM review_threshold th JOIN account c ON c.id = th.recorded_by_id
                 LEFT JOIN task_group g ON g.id = th.task_group_id
                WHERE th.unit_id = ${unitId}::uuid
                ORDER BY th.recorded_at DESC, th.id DESC LIMIT ${LINES_SHOWN}::int) h) AS history`),
  );
  if (!row) throw new Error("a statement without FROM answers one row");
  if (groupId && !row.groups.some(({ id }) => id === groupId)) return null;
  return {
    ...row,
    unitId,
    groupId,
    maySet: maySet(office, groupId),
    ...standing(row, office, groupId),
  };
}

function standing({ entries }: Row, { path }: Office, groupId: string | null) {
  const isOwn = (entry: ThresholdEntry) => entry.path === path && entry.groupId === groupId;
  const valueFor = (key: ThresholdKey) =>
    entries.find((entry) => isOwn(entry) && entry.key === key)?.value ?? null;
  return {
    own: Object.fromEntries(
      THRESHOLD_KEYS.map((key) => [key, valueFor(key)]),
    ) as ThresholdPage["own"],
    inherited: thresholdsFor(
      entries.filter((entry) => !isOwn(entry)),
      path,
      groupId,
    ),
  };
}

/** What is offered to somebody who opens the page without a choice: of their groups the first in which something waits. */
export async function firstGroup(actor: Actor): Promise<string | null> {
  const [office] = officesOf(actor);
  const [first, ...others] = office?.groupIds ?? [];
  if (!first || others.length === 0) return first ?? null;
  const [waiting] = await readAsActor(actor, (read) =>
    read<{ id: string }>(sql`
    SELECT g.id FROM task_group g
     WHERE g.id = ANY(${[first, ...others]}::uuid[]) AND EXISTS (
             SELECT FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
              WHERE ${queueScope(actor).listed} AND ${counted} AND a.waiting > 0 AND t.task_group_id = g.id)
     ORDER BY g.ordinal LIMIT 1`),
  );
  return waiting?.id ?? first;
}
