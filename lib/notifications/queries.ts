import { type Read, readAsActor } from "#lib/db/door.ts";
import { nothing, type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { NOTICE_GROUPS, type NoticeGroup } from "#lib/domain/notices.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { NOTICE_COLUMNS, NOTICES, type ShownNotice } from "./shown.ts";

const PAGE = 30;
/** Beyond it the bell says "99+": nobody counts them, and counting them costs. */
export const MOST_COUNTED = 100;

export type NoticeFilter = { unread: boolean; group?: NoticeGroup; after?: string };

export type NoticeList = {
  rows: ShownNotice[];
  next: string | null;
  /** Up to `MOST_COUNTED`. */
  unread: number;
  /** Of everything that the actor has, so that what comes in meanwhile is not marked along. */
  newest: string | null;
};

/** The actor's own notices in the name of units where the actor has a role today (`n`): what a former role told is gone. */
export function ownNotices(actor: Actor): Sql {
  const units = [...new Set(actor.memberships.map(({ unitId }) => unitId))];
  return sql`(n.account_id = ${actor.accountId}::uuid AND n.unit_id = ANY(${units}::uuid[]))`;
}

/** What the bell of every page says: one look into a partial index. */
export function unreadCount(actor: Actor): Promise<number> {
  return readAsActor(actor, (read) => countUnread(read, actor));
}

async function countUnread(read: Read, actor: Actor): Promise<number> {
  const [row] = await read<{ count: number }>(sql`
    SELECT count(*)::int AS count
      FROM (SELECT FROM notification n WHERE ${ownNotices(actor)} AND n.read_at IS NULL LIMIT ${MOST_COUNTED}::int) x`);
  return row?.count ?? 0;
}

/** A page of the actor's notices, the newest first. */
export async function noticeList(
  actor: Actor,
  { unread, group, after }: NoticeFilter,
  most = PAGE,
): Promise<NoticeList> {
  const kinds = group && sql`AND n.kind = ANY(${[...NOTICE_GROUPS[group]]}::text[])`;
  return readAsActor(actor, async (read) => {
    const rows = await read<ShownNotice>(sql`
      SELECT ${NOTICE_COLUMNS} FROM ${NOTICES}
       WHERE ${ownNotices(actor)} ${unread ? sql`AND n.read_at IS NULL` : nothing} ${kinds ?? nothing}
             ${isId(after) ? sql`AND n.id < ${after}::uuid` : nothing}
       ORDER BY n.id DESC LIMIT ${most + 1}::int`);
    const [newest] = await read<{ id: string }>(sql`
      SELECT n.id FROM notification n WHERE ${ownNotices(actor)} ORDER BY n.id DESC LIMIT 1`);
    const shown = rows.slice(0, most);
    return {
      rows: shown,
      next: rows.length > most ? (shown.at(-1)?.id ?? null) : null,
      unread: await countUnread(read, actor),
      newest: newest?.id ?? null,
    };
  });
}
