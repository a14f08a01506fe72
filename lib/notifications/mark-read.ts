import { asActor, readAsActor } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { ownNotices } from "./queries.ts";
import { NOTICE_COLUMNS, NOTICES, type ShownNotice } from "./shown.ts";

/**
 * A notice of the actor's own, which is read from now on. Marking is its owner's alone, does it once, and touches nothing
 * else: a link that is followed twice or fetched ahead does no harm.
 */
export async function openNotice(actor: Actor, id: unknown): Promise<Outcome<ShownNotice>> {
  if (!isId(id)) return refuse.notFound();
  const [notice] = await readAsActor(actor, (read) =>
    read<ShownNotice>(
      sql`SELECT ${NOTICE_COLUMNS} FROM ${NOTICES} WHERE n.id = ${id}::uuid AND ${ownNotices(actor)}`,
    ),
  );
  if (!notice) return refuse.notFound();
  if (!notice.read) {
    await asActor(actor, (tx) =>
      tx.$executeRaw(sql`
        UPDATE notification n SET read_at = now()
         WHERE n.id = ${id}::uuid AND n.account_id = ${actor.accountId}::uuid AND n.read_at IS NULL`),
    );
  }
  return done(notice);
}

/** What a page shows that notices are about. */
export type Shown =
  | { assignmentId: string }
  | { reportId: string }
  | { instructionId: string }
  | { taskId: string }
  | { directiveId: string }
  | { unitId: string };

/**
 * What the actor was told about a thing is read once its page is open, however one came there. Mostly nothing was told:
 * then it is one look into the index of what is unread.
 */
export async function markShown(actor: Actor, shown: Shown): Promise<void> {
  const unread = await readAsActor(actor, (read) =>
    read<{ id: string }>(sql`
      SELECT n.id FROM notification n
       WHERE ${ownNotices(actor)} AND n.read_at IS NULL AND ${isAbout(shown)}`),
  );
  if (unread.length === 0) return;
  const ids = unread.map(({ id }) => id);
  await asActor(actor, (tx) =>
    tx.$executeRaw(sql`
      UPDATE notification n SET read_at = now()
       WHERE n.id = ANY(${ids}::uuid[]) AND n.account_id = ${actor.accountId}::uuid AND n.read_at IS NULL`),
  );
}

/** As `placeOf` leads there: what was passed up leads to a list, and an answer to the assignment. */
function isAbout(shown: Shown): Sql {
  const is = (entity: string, id: string) =>
    sql`(n.entity = ${entity} AND n.entity_id = ${id}::uuid)`;
  if ("reportId" in shown) return is("report", shown.reportId);
  if ("instructionId" in shown) return is("instruction", shown.instructionId);
  if ("taskId" in shown) return is("task", shown.taskId);
  if ("directiveId" in shown) return is("directive", shown.directiveId);
  if ("unitId" in shown) return is("unit", shown.unitId);
  return sql`(${is("assignment", shown.assignmentId)} OR n.kind = 'difficulty-answered' AND n.entity_id IN (
    SELECT d.id FROM difficulty d WHERE d.assignment_id = ${shown.assignmentId}::uuid))`;
}

/** Marks what the actor had been shown, up to the newest of it; what has come in since stays unread. */
export async function markAllRead(
  actor: Actor,
  upTo: unknown,
): Promise<Outcome<{ count: number }>> {
  if (!isId(upTo)) return refuse.notFound();
  const count = await asActor(actor, (tx) =>
    tx.$executeRaw(sql`
      UPDATE notification n SET read_at = now()
       WHERE ${ownNotices(actor)} AND n.read_at IS NULL AND n.id <= ${upTo}::uuid`),
  );
  return done({ count });
}
