import type { Tx } from "#lib/db/door.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { Draft } from "./kept-draft.ts";
import type { ReportContext } from "./report-context.ts";

const TITLES = { title: true, titleEn: true } as const;

type Moved = Pick<ReportContext, "id" | "state" | "currentVersion" | "task">;
type Told = [key: string, values: NonNullable<Message["values"]>];

/** Who moved a report since its form was rendered, by role and unit, and when: for a refusal. */
export async function whoMovedIt(tx: Tx, report: Moved): Promise<Told> {
  return (await whoMovedThem(tx, [report])).get(report.id) ?? CHANGED;
}

/** As `whoMovedIt`, for many: by the report's id. */
export async function whoMovedThem(tx: Tx, reports: readonly Moved[]): Promise<Map<string, Told>> {
  if (reports.length === 0) return new Map();
  const versions = await tx.reportVersion.findMany({
    where: {
      OR: reports.map(({ id, currentVersion }) => ({ reportId: id, number: currentVersion })),
    },
    select: {
      reportId: true,
      submittedAt: true,
      submittedBy: { select: TITLES },
      reviews: {
        where: { decision: { not: "opinion" } },
        orderBy: { decidedAt: "desc" },
        select: { decision: true, decidedAt: true, decidedBy: { select: TITLES } },
      },
    },
  });
  const newest = new Map(versions.map((version) => [version.reportId, version]));
  return new Map(reports.map((report) => [report.id, told(report, newest.get(report.id))]));
}

/** Who saved the draft since the form was drawn. */
export function draftedMeanwhile(draft: Pick<Draft, "by" | "byEn" | "savedAt">): Told {
  return [
    "reports.meanwhile-drafted",
    by({ title: draft.by, titleEn: draft.byEn }, new Date(draft.savedAt)),
  ];
}

type Spoken = { title: string; titleEn: string | null };
type Version = {
  submittedAt: Date;
  submittedBy: Spoken;
  reviews: { decision: string; decidedAt: Date; decidedBy: Spoken }[];
};

const CHANGED: Told = ["reports.meanwhile-changed", {}];

function told({ state, task }: Moved, version: Version | undefined): Told {
  const [review] = version?.reviews ?? [];
  if (review) {
    const words = by(review.decidedBy, review.decidedAt);
    // Where both lines decide, one of them may have: the report still waits, and is the unit's no more.
    return state === "submitted" && task.decisionRule === "both"
      ? ["reports.meanwhile-approved-first", words]
      : [`reports.meanwhile-${review.decision}`, words];
  }
  if (version && state === "submitted") {
    return ["reports.meanwhile-sent", by(version.submittedBy, version.submittedAt)];
  }
  return CHANGED;
}

/** A message is worded later, in the reader's language: it gets both titles, and the instant in milliseconds. */
function by({ title, titleEn }: Spoken, at: Date) {
  return { by: title, byEn: titleEn ?? title, at: at.getTime() };
}
