import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { keepDrafts, type Typed } from "./keep-drafts.ts";

/**
 * Lays drafts that are locked and ready before the unit's head. In law they stay drafts. What waits there already and
 * says the same keeps its place and its time.
 */
export async function handUpDrafts(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  typed: readonly Typed[],
): Promise<void> {
  const [first] = typed;
  if (!first) return;
  await keepDrafts(tx, actor, typed);
  const waiting = await tx.handUp.findMany({
    where: { reportId: { in: typed.map(({ context }) => context.id) }, backAt: null },
    select: { reportId: true },
  });
  const known = new Set(waiting.map(({ reportId }) => reportId));
  const contexts = typed.map(({ context }) => context).filter(({ id }) => !known.has(id));
  if (contexts.length === 0) return;
  await tx.handUp.deleteMany({ where: { reportId: { in: contexts.map(({ id }) => id) } } });
  const handed = { handedAt: new Date(first.context.now), handedById: actor.accountId };
  await tx.handUp.createMany({
    data: contexts.map(({ id, currentVersion }) => ({
      reportId: id,
      baseVersion: currentVersion,
      ...handed,
    })),
  });
  await recordAll(
    tx,
    actor,
    contexts.map(({ id, unit }) => ({
      deed: "report.handed-up",
      entity: "report",
      entityId: id,
      unitId: unit.id,
    })),
  );
  await tx.outbox.createMany({
    data: contexts.map(({ id, unit, assignment }) => ({
      id: newId(),
      topic: "report.handed-up",
      payload: {
        reportId: id,
        assignmentId: assignment.id,
        unitId: unit.id,
        byId: actor.accountId,
      },
    })),
  });
}
