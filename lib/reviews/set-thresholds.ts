import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { THRESHOLD_KEYS, type ThresholdKey } from "#lib/domain/review-thresholds.ts";
import { readThresholds } from "./threshold-input.ts";
import { maySet, officesOf } from "./threshold-scope.ts";

/**
 * Sets from when on a report is worth a look, for an office's own piles, with a reason that stays. What was changed
 * since the form was shown is not written over.
 */
export async function setThresholds(
  actor: Actor,
  input: unknown,
  locale: NumberLocale,
): Promise<Outcome<{ changed: number }>> {
  const { unitId, groupId, seen, values, reason, wrong } = readThresholds(input, locale);
  const office = officesOf(actor).find((one) => one.unitId === unitId);
  if (!unitId || !office || !maySet(office, groupId)) return refuse.notFound();
  if (reason === "") wrong.reason ??= { key: "thresholds.reason-missing" };
  if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);

  return asActor(actor, async (tx) => {
    // One change of an office's thresholds after the other.
    await tx.$queryRaw(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`thresholds ${unitId}`}, 0))::text`,
    );
    const lines = await tx.$queryRaw<{ id: string; key: ThresholdKey; value: number | null }[]>(sql`
      SELECT th.id, th.key::text AS key, th.value::float8 AS value FROM review_threshold th
       WHERE th.unit_id = ${unitId}::uuid AND th.task_group_id IS NOT DISTINCT FROM ${groupId}::uuid
       ORDER BY th.recorded_at DESC, th.id DESC`);
    if ((lines[0]?.id ?? null) !== seen) return refuse.conflict("thresholds.changed-meanwhile");
    if (groupId && !(await groupExists(tx, groupId))) return refuse.notFound();
    const standing = (key: ThresholdKey) => lines.find((line) => line.key === key)?.value ?? null;
    const changed = THRESHOLD_KEYS.filter((key) => standing(key) !== values[key]);
    if (changed.length === 0) return refuse.conflict("thresholds.nothing-changed");

    await tx.reviewThreshold.createMany({
      data: changed.map((key) => ({
        id: newId(),
        unitId,
        taskGroupId: groupId,
        key,
        value: values[key],
        reason,
        recordedById: actor.accountId,
      })),
    });
    await record(tx, actor, {
      deed: "threshold.set",
      entity: "unit",
      entityId: unitId,
      unitId,
      detail: { reason, ...Object.fromEntries(changed.map((key) => [key, values[key]])) },
    });
    return done({ changed: changed.length });
  });
}

async function groupExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.taskGroup.count({ where: { id } })) > 0;
}
