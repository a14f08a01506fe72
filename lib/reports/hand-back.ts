import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { lockReports } from "./report-context.ts";
import { seenReport } from "./sign-reports.ts";
import { waitingDraft } from "./waiting-draft.ts";

export const MOST_REASON = 2_000;

const handing = z.object({ report: seenReport, reason: z.string().trim() });

/**
 * The unit's head hands a report back to its officer, with a reason. It stays a draft. Refused as a conflict when the
 * officer has changed it, or taken it away, since the head saw it.
 */
export async function handBack(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ reportId: string }>> {
  const parsed = handing.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { report, reason } = parsed.data;
  if (!reason) return refuse.invalid({ reason: { key: "sign-off.reason-missing" } });
  if (reason.length > MOST_REASON) {
    return refuse.invalid({ reason: { key: "reports.too-long", values: { max: MOST_REASON } } });
  }
  return asActor(actor, async (tx) => {
    const [row] = await lockReports(tx, actor, [report.reportId]);
    if (!row?.context.maySign) return refuse.notFound();
    const { context } = row;
    if (waitingDraft(row)?.handUp.at !== report.handedAt)
      return refuse.conflict("sign-off.changed");
    await tx.handUp.update({
      where: { reportId: context.id },
      data: { backAt: new Date(context.now), backById: actor.accountId, reason },
      select: { reportId: true },
    });
    await recordAll(tx, actor, [
      {
        deed: "report.handed-back",
        entity: "report",
        entityId: context.id,
        unitId: context.unit.id,
        detail: { reason },
      },
    ]);
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "report.handed-back",
        payload: {
          reportId: context.id,
          unitId: context.unit.id,
          reason,
          byId: actor.accountId,
        },
      },
      select: { id: true },
    });
    return done({ reportId: context.id });
  });
}
