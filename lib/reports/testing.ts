import { asNobody } from "#lib/db/door.ts";
import type { World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { FIELD } from "#lib/domain/report-form.ts";

/** A duty of the first commune with one share to report. */
export async function owed(
  { task, indicator, assign, report, period }: World,
  { startsOn = "2026-10-15", endsOn = "2026-11-14" } = {},
) {
  const taskId = await task();
  const indicatorId = await indicator(taskId);
  const assignmentId = await assign(taskId, "northOne");
  const reportId = await report(assignmentId, await period(startsOn, endsOn));
  return { taskId, indicatorId, assignmentId, reportId };
}

export function request(
  reportId: string,
  indicatorId: string,
  typed: Record<string, string> = {},
  baseVersion = 0,
) {
  return {
    reportId,
    locale: "vi",
    idempotencyKey: newId(),
    baseVersion,
    fields: {
      [FIELD.numerator(indicatorId)]: "1.234,5",
      [FIELD.denominator(indicatorId)]: "2000",
      [FIELD.narrative]: " Đã xử lý\r\n",
      ...typed,
    },
  };
}

type Owed = { reportId: string; indicatorId: string };

/** A row of a sheet with the figures of `request`. */
export function row(
  { reportId, indicatorId }: Owed,
  typed: Record<string, string> = {},
  baseVersion = 0,
) {
  const figures = {
    [FIELD.numerator(indicatorId)]: "1.234,5",
    [FIELD.denominator(indicatorId)]: "2000",
  };
  return { reportId, baseVersion, fields: { ...figures, ...typed } };
}

export function sheet(...rows: (ReturnType<typeof row> & { baseDraft?: string })[]) {
  return { locale: "vi", idempotencyKey: newId(), rows };
}

export function stateOf(id: string) {
  return asNobody(async (tx) => {
    const report = await tx.report.findUniqueOrThrow({ where: { id } });
    const assignment = await tx.assignment.findUniqueOrThrow({
      where: { id: report.assignmentId },
    });
    const versions = await tx.reportVersion.findMany({
      where: { reportId: id },
      orderBy: { number: "asc" },
      include: { values: true },
    });
    return { report, assignment, versions };
  });
}

/** A decision by the tables alone: the reviewer's own use cases have their own tests. */
export function decided(
  world: World,
  reportId: string,
  decidedById: string,
  decision: "approved" | "returned",
) {
  return asNobody(async (tx) => {
    const version = await tx.reportVersion.findFirstOrThrow({
      where: { reportId },
      orderBy: { number: "desc" },
    });
    await tx.review.create({
      data: {
        id: newId(),
        versionId: version.id,
        line: "command",
        decision,
        reason: decision === "returned" ? "Chưa rõ" : null,
        unitId: world.units.north.id,
        decidedById,
      },
    });
    await tx.report.update({
      where: { id: reportId },
      data: { state: decision, decidedAt: new Date() },
    });
  });
}
