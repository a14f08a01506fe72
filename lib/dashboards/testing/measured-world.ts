import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays, type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { WORKS_STAGES, type WorksStage } from "#lib/domain/works-stage.ts";
import { drawing } from "./random-duties.ts";

export const COMMUNES: readonly UnitKey[] = ["northOne", "northTwo", "southOne"];
const SOURCES = ["ministry", "province", "commune", "socialised"] as const;

export type Line = {
  unit: UnitKey;
  year: number;
  planned: bigint;
  allocated: bigint;
  disbursed: bigint;
  carriedOver: bigint;
};

/** A small country with goals of every kind: what stands in the database, told again to be recounted. */
export type MeasuredWorld = {
  world: World;
  /** The ministry's leader, on both lines. */
  leader: Actor;
  today: CivilDate;
  lines: Line[];
  officers: Partial<Record<UnitKey, number>>;
  /** Officers at the end of last year; southOne had not reported any. */
  officersBefore: Partial<Record<UnitKey, number>>;
  /** The task by which officers are reported, and the indicator. */
  staffing: { taskId: string; indicatorId: string };
  posts: Partial<Record<UnitKey, CivilDate>>;
  works: Partial<Record<UnitKey, WorksStage>>;
};

export async function measuredWorld(): Promise<MeasuredWorld> {
  const world = await createWorld();
  const leader = await leaderOnBothLines(world);
  const measured: MeasuredWorld = {
    world,
    leader,
    today: leader.today,
    lines: [],
    officers: {},
    officersBefore: {},
    staffing: { taskId: "", indicatorId: "" },
    posts: {},
    works: {},
  };
  const draw = drawing(11);
  await staffing(measured, draw);
  await headquarters(measured, draw);
  return measured;
}

export async function leaderOnBothLines(world: World): Promise<Actor> {
  const [command, local] = await Promise.all([
    world.actorOf("leader", "ministry"),
    world.actorOf("leader", "ministry", { line: "local" }),
  ]);
  return { ...command, memberships: [...command.memberships, ...local.memberships] };
}

/** Officers of each commune, of whom 12 are the norm; and a post that is filled by a document. */
async function staffing(measured: MeasuredWorld, draw: (below: number) => number) {
  const { world, today, officers, officersBefore, posts } = measured;
  const task = await world.task({ taskGroupId: world.groups.staffing });
  const staff = await world.indicator(task, { kind: "amount" });
  measured.staffing = { taskId: task, indicatorId: staff };
  const post = await world.task({ kind: "document" });
  const filled = await world.indicator(post, { kind: "yes_no" });
  await goal(world, "STAFF", staff, 30, 60);
  await goal(world, "NORM", await derived(staff), 90, 100);
  await goal(world, "POST", filled, 50, 100);
  for (const unit of COMMUNES) {
    const id = await world.assign(task, unit);
    const numerator = 8 + draw(9);
    officers[unit] = numerator;
    const figure = { assignmentId: id, indicatorId: staff, numerator, asOf: fromDay(today) };
    await asNobody(async (tx) => {
      await tx.assignmentFigure.create({ data: figure });
      await tx.periodFigure.create({ data: figure });
    });
    if (unit !== "southOne") {
      officersBefore[unit] = numerator - 1;
      const year = yearOf(today) - 1;
      const asOf = fromDay(`${year}-12-14`);
      const before = { ...figure, numerator: numerator - 1, asOf };
      await asNobody(async (tx) => {
        await tx.yearFigure.create({ data: { ...before, year } });
        await tx.periodFigure.create({ data: before });
      });
    }
    const doneOn = draw(2) === 0 ? addDays(today, -draw(900)) : null;
    if (doneOn) posts[unit] = doneOn;
    const end = doneOn && { doneOn: fromDay(doneOn), endedOn: fromDay(doneOn) };
    await world.assign(post, unit, {
      ...end,
      startOn: fromDay("2016-01-01"),
      state: doneOn ? "done" : "in_progress",
    });
  }
}

/** A building for each commune, its money owned by the commune's task and shown by the provinces'. */
async function headquarters(measured: MeasuredWorld, draw: (below: number) => number) {
  const { world, today, lines, works } = measured;
  const build = await world.task({ kind: "works", taskGroupId: world.groups.money });
  await goal(world, "HQ", await world.indicator(build, { kind: "yes_no" }), 80, 100);
  const spend = await world.task({
    kind: "funding",
    taskGroupId: world.groups.money,
    regimeKey: "finance",
  });
  await goal(world, "DISB", await world.indicator(spend, { kind: "ratio" }), 95, 95);
  const shown = {
    north: await world.assign(spend, "north"),
    south: await world.assign(spend, "south"),
  };
  for (const unit of COMMUNES) {
    const owner = await world.assign(build, unit);
    const stage = WORKS_STAGES[8 + draw(8)] ?? "frame";
    works[unit] = stage;
    const worksId = newId();
    const handedOverOn = WORKS_STAGES.indexOf(stage) >= 14 ? fromDay("2025-06-30") : null;
    await asNobody(async (tx) => {
      await tx.works.create({
        data: {
          id: worksId,
          unitId: world.units[unit].id,
          kind: "new_build",
          name: "Trụ sở",
          stage,
          stageOn: fromDay("2025-06-30"),
          handedOverOn,
          cost: 1_000_000n,
        },
      });
      await tx.assignmentWorks.create({ data: { assignmentId: owner, worksId } });
      for (const source of SOURCES) {
        for (const year of [2025, Number(today.slice(0, 4))]) {
          const planned = BigInt(1 + draw(1_000_000));
          const carriedOver = BigInt(draw(2) * draw(500_000));
          const sums = { planned, allocated: planned / 2n, disbursed: planned / 3n, carriedOver };
          lines.push({ unit, year, ...sums });
          const line = await tx.fundingLine.create({
            data: {
              id: newId(),
              assignmentId: owner,
              unitId: world.units[unit].id,
              worksId,
              year,
              source,
              ...sums,
            },
          });
          const shower = unit === "southOne" ? shown.south : shown.north;
          await tx.assignmentFunding.create({
            data: { assignmentId: shower, fundingLineId: line.id },
          });
        }
      }
    });
  }
}

async function derived(sourceId: string): Promise<string> {
  const id = newId();
  const words = { nameVi: "Định mức", nameEn: "Norm", unitVi: "%", unitEn: "%" };
  await asNobody((tx) =>
    tx.indicator.create({
      data: {
        id,
        code: `I-${id}`,
        kind: "yes_no",
        derivation: "threshold",
        sourceId,
        threshold: 12,
        ...words,
      },
    }),
  );
  return id;
}

/** Issued with the world's directive; from 10 in 2022. */
export async function goal(
  world: World,
  code: string,
  indicatorId: string,
  at2025: number,
  at2030: number,
) {
  await asNobody((tx) =>
    tx.goal.create({
      data: {
        id: newId(),
        code: `${code}-${world.directiveId}`,
        directiveId: world.directiveId,
        indicatorId,
        nameVi: code,
        nameEn: code,
        baselineYear: 2022,
        baseline: 10,
        levels: { create: [{ levelKey: code === "DISB" ? "province" : "commune" }] },
        milestones: {
          create: [
            { on: fromDay("2025-12-31"), target: at2025 },
            { on: fromDay("2030-12-31"), target: at2030 },
          ],
        },
      },
    }),
  );
}
