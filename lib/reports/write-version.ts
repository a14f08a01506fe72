import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import type { ReportContext } from "./report-context.ts";

/** A report and what is sent of it; `prepared`: who wrote it and handed it up to the one who sends it. */
export type Sending = {
  context: ReportContext;
  content: ReportContent;
  prepared?: { byId: string; at: string };
};
/** What was sent, as a version. */
export type Sent = Sending & { versionId: string };

/** What was sent, for good: versions with their figures, money and steps. One statement a table. */
export async function writeVersions(
  tx: Tx,
  { accountId }: Pick<Actor, "accountId">,
  sendings: readonly Sending[],
  submittedAt: Date,
): Promise<Sent[]> {
  const sent = sendings.map((sending) => ({ ...sending, versionId: newId() }));
  await tx.reportVersion.createMany({
    data: sent.map(({ versionId, context, content, prepared }) => {
      const { values, money, steps, completedOn, documentDate, stageOn, ...rest } = content;
      return {
        ...rest,
        id: versionId,
        reportId: context.id,
        number: context.lastVersion + 1,
        submittedAt,
        submittedById: accountId,
        ...(prepared && { preparedById: prepared.byId, preparedAt: new Date(prepared.at) }),
        completedOn: dayOrNull(completedOn),
        documentDate: dayOrNull(documentDate),
        stageOn: dayOrNull(stageOn),
      };
    }),
  });
  const parts = <T extends object>(of: (content: ReportContent) => readonly T[]) =>
    sent.flatMap(({ versionId, content }) => of(content).map((part) => ({ versionId, ...part })));
  await tx.reportValue.createMany({ data: parts(({ values }) => values) });
  await tx.reportMoney.createMany({
    data: parts(({ money }) => money).map(({ planned, allocated, disbursed, ...line }) => ({
      ...line,
      planned: BigInt(planned),
      allocated: BigInt(allocated),
      disbursed: BigInt(disbursed),
    })),
  });
  await tx.reportStep.createMany({
    data: parts(({ steps }) => steps).map(({ doneOn, ...step }) => ({
      ...step,
      doneOn: fromDay(doneOn),
    })),
  });
  await takeFilesAlong(tx, sent);
  return sent;
}

/** What lies beside the reports is from now on what these versions were sent with. */
async function takeFilesAlong(tx: Tx, sent: readonly Sent[]): Promise<void> {
  const versions = new Map(sent.map(({ context, versionId }) => [context.id, versionId]));
  const beside = await tx.reportFile.findMany({
    where: { reportId: { in: [...versions.keys()] } },
    select: { fileId: true, reportId: true },
  });
  if (beside.length === 0) return;
  await tx.evidence.createMany({
    data: beside.map(({ fileId, reportId }) => ({
      id: newId(),
      fileId,
      versionId: versions.get(reportId) ?? null,
    })),
  });
}

/**
 * What the unit asks of those above becomes something that somebody must answer. Sent again after a return, an
 * unanswered one is reworded rather than asked twice.
 */
export async function raiseDifficulties(
  tx: Tx,
  { context, content, versionId }: Sent,
): Promise<void> {
  const { assignment, unit, superiors, id: reportId } = context;
  const { difficulty, proposal, proposalToId } = content;
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
