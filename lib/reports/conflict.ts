import type { Tx } from "#lib/db/door.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { ReportContext } from "./report-context.ts";

const TITLES = { title: true, titleEn: true } as const;

/** Who moved a report since its form was rendered, by role and unit, and when: for a refusal. */
export async function whoMovedIt(
  tx: Tx,
  {
    id,
    state,
    currentVersion,
    task,
  }: Pick<ReportContext, "id" | "state" | "currentVersion" | "task">,
): Promise<[key: string, values: NonNullable<Message["values"]>]> {
  const version = await tx.reportVersion.findUnique({
    where: { reportId_number: { reportId: id, number: currentVersion } },
    select: {
      submittedAt: true,
      submittedBy: { select: TITLES },
      reviews: {
        where: { decision: { not: "opinion" } },
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { decision: true, decidedAt: true, decidedBy: { select: TITLES } },
      },
    },
  });
  const [review] = version?.reviews ?? [];
  if (review) {
    const told = by(review.decidedBy, review.decidedAt);
    // Where both lines decide, one of them may have: the report still waits, and is the unit's no more.
    return state === "submitted" && task.decisionRule === "both"
      ? ["reports.meanwhile-approved-first", told]
      : [`reports.meanwhile-${review.decision}`, told];
  }
  if (version && state === "submitted") {
    return ["reports.meanwhile-sent", by(version.submittedBy, version.submittedAt)];
  }
  return ["reports.meanwhile-changed", {}];
}

/** A message is worded later, in the reader's language: it gets both titles, and the instant in milliseconds. */
function by({ title, titleEn }: { title: string; titleEn: string | null }, at: Date) {
  return { by: title, byEn: titleEn ?? title, at: at.getTime() };
}
