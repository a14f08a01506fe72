import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import type { ReportContext } from "./report-context.ts";

/** What was sent, for good: the version with its figures, money and steps. Answers its id. */
export async function writeVersion(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  { id: reportId, currentVersion }: Pick<ReportContext, "id" | "currentVersion">,
  content: ReportContent,
  submittedAt: Date,
): Promise<string> {
  const { values, money, steps, completedOn, documentDate, stageOn, ...rest } = content;
  const { id } = await tx.reportVersion.create({
    data: {
      ...rest,
      id: newId(),
      reportId,
      number: currentVersion + 1,
      submittedAt,
      submittedById: actor.accountId,
      completedOn: dayOrNull(completedOn),
      documentDate: dayOrNull(documentDate),
      stageOn: dayOrNull(stageOn),
      values: { createMany: { data: values } },
      money: {
        createMany: {
          data: money.map(({ planned, allocated, disbursed, ...line }) => ({
            ...line,
            planned: BigInt(planned),
            allocated: BigInt(allocated),
            disbursed: BigInt(disbursed),
          })),
        },
      },
      steps: {
        createMany: {
          data: steps.map(({ stepId, doneOn }) => ({ stepId, doneOn: fromDay(doneOn) })),
        },
      },
    },
    select: { id: true },
  });
  return id;
}

/**
 * What the unit asks of those above becomes something that somebody must answer. Sent again after a return, an
 * unanswered one is reworded rather than asked twice.
 */
export async function raiseDifficulties(
  tx: Tx,
  { assignment, unit, superiors, id: reportId }: ReportContext,
  versionId: string,
  { difficulty, proposal, proposalToId }: ReportContent,
): Promise<void> {
  const nearest = superiors[0]?.id;
  for (const [isProposal, text, addressedToId] of [
    [false, difficulty, nearest],
    [true, proposal, proposalToId ?? nearest],
  ] as const) {
    if (!text || !addressedToId) continue;
    const open = { assignmentId: assignment.id, isProposal, state: "open" as const };
    const { count } = await tx.difficulty.updateMany({
      where: { ...open, version: { reportId } },
      data: { text, addressedToId, versionId, revision: { increment: 1 } },
    });
    if (count > 0) continue;
    const asked = await tx.difficulty.findFirst({
      where: { assignmentId: assignment.id, isProposal, text, version: { reportId } },
      select: { id: true },
    });
    if (asked) continue; // passed up or answered, and said again
    await tx.difficulty.create({
      data: {
        id: newId(),
        assignmentId: assignment.id,
        versionId,
        unitId: unit.id,
        addressedToId,
        isProposal,
        text,
      },
    });
  }
}

function dayOrNull(day: CivilDate | null): Date | null {
  return day === null ? null : fromDay(day);
}
