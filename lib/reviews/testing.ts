import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";

/** A monthly task about a share, with what tests of decisions need around it. */
export async function monthlyTask(world: World, data: Parameters<World["task"]>[0] = {}) {
  const taskId = await world.task(data);
  const indicatorId = await world.indicator(taskId);
  const officers = new Map<UnitKey, string>();

  async function officerOf(unit: UnitKey): Promise<string> {
    const known = officers.get(unit) ?? (await world.actorOf("officer", unit)).accountId;
    officers.set(unit, known);
    return known;
  }

  return {
    taskId,
    indicatorId,
    officerOf,

    /** A report that was sent for the month that ends on the day; the assignment is made when there is none. */
    async sent(
      unit: UnitKey,
      {
        endsOn = "2026-11-14",
        assignmentId,
        numerator = 40,
        denominator = 50,
        ...version
      }: {
        endsOn?: CivilDate;
        assignmentId?: string;
        numerator?: number;
        denominator?: number;
      } & NonNullable<Parameters<World["submit"]>[2]> = {},
    ) {
      const assigned = assignmentId ?? (await world.assign(taskId, unit));
      const reportId = await world.report(assigned, await monthEnding(world, endsOn));
      const values = [{ indicatorId, numerator, denominator }];
      const by = await officerOf(unit);
      const versionId = await world.submit(reportId, by, { values, ...version });
      return { assignmentId: assigned, reportId, versionId };
    },

    /** The next version of a report. */
    async sentAgain(
      unit: UnitKey,
      reportId: string,
      figure: { numerator: number; denominator: number },
      version: Parameters<World["submit"]>[2] = {},
    ): Promise<string> {
      const values = [{ indicatorId, ...figure }];
      return world.submit(reportId, await officerOf(unit), { values, ...version });
    },
  };
}

/** The administrative month that closes on that day. */
export async function monthEnding(world: World, endsOn: CivilDate): Promise<string> {
  const [year, month] = [Number(endsOn.slice(0, 4)), Number(endsOn.slice(5, 7))];
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
  return world.period(`${before}-15`, endsOn);
}

export async function reportOf(id: string) {
  return asNobody((tx) => tx.report.findUniqueOrThrow({ where: { id } }));
}

export async function assignmentOf(id: string) {
  return asNobody((tx) => tx.assignment.findUniqueOrThrow({ where: { id } }));
}

/** The latest approved figure as numbers; null where there is none. */
export async function figureOf(assignmentId: string) {
  const figure = await asNobody((tx) => tx.assignmentFigure.findFirst({ where: { assignmentId } }));
  return (
    figure && {
      numerator: Number(figure.numerator),
      denominator: Number(figure.denominator),
      asOf: figure.asOf.toISOString().slice(0, 10),
    }
  );
}

/** The figures of years, the first year first. */
export async function yearFiguresOf(assignmentId: string) {
  const figures = await asNobody((tx) =>
    tx.yearFigure.findMany({ where: { assignmentId }, orderBy: { year: "asc" } }),
  );
  return figures.map(({ year, numerator }) => [year, Number(numerator)]);
}

/** The figures of cut-offs, the first first. */
export async function periodFiguresOf(assignmentId: string) {
  const figures = await asNobody((tx) =>
    tx.periodFigure.findMany({ where: { assignmentId }, orderBy: { asOf: "asc" } }),
  );
  return figures.map(({ asOf, numerator }) => [asOf.toISOString().slice(0, 10), Number(numerator)]);
}

export const day = fromDay;
