import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { copyDirective } from "./copy-directive.ts";
import { copyPage } from "./copy-page.ts";

const world = await createWorld();
const admin = await world.actorOf("admin", "ministry");
const YEAR = Number(admin.today.slice(0, 4)) + 1;
const strangers = [
  ["an officer", () => world.actorOf("officer", "north")],
  ["nobody", () => world.nobody()],
] as const;

let monthly: string;
let once: string;

beforeAll(async () => {
  const levels = (taskId: string) => [{ taskId, levelKey: "commune", role: "lead" as const }];
  const clauseId = newId();
  await asNobody(async (tx) => {
    await tx.directive.update({
      where: { id: world.directiveId },
      data: { title: "Kế hoạch công tác năm 2026", issuedOn: fromDay("2026-01-05") },
      select: { id: true },
    });
    await tx.clause.create({
      data: {
        id: clauseId,
        directiveId: world.directiveId,
        ordinal: 1,
        kind: "article",
        label: "1",
        text: "Việc",
      },
      select: { id: true },
    });
  });
  monthly = await world.task({ code: "A", clauseId, dueOn: fromDay("2026-12-14") });
  once = await world.task({
    code: "B",
    cadence: "once",
    kind: "document",
    dueOn: fromDay("2027-02-28"),
  });
  await world.indicator(monthly);
  await asNobody((tx) => tx.taskLevel.createMany({ data: [...levels(monthly), ...levels(once)] }));
  for (const unit of ["northOne", "northTwo", "southOne"] as const)
    await world.assign(monthly, unit);
  await world.assign(once, "northOne");
  await world.assign(once, "northTwo", {
    state: "cancelled",
    endedOn: new Date(),
    endReason: "Thôi",
  });
});

async function formFor(who: Actor, more: Record<string, unknown> = {}) {
  const page = await copyPage(who, world.directiveId, YEAR);
  if (!page) throw new Error("out of reach");
  const { source, tasks } = page;
  const typed = (day: string | null) => (day ? dayForInput(day) : "");
  return {
    sourceId: source.id,
    year: `${source.year}`,
    seen: source.digest,
    number: `${source.number}-${who.accountId.slice(-4)}`,
    issuedOn: typed(source.proposed.issuedOn),
    title: source.proposed.title,
    clauses: "yes",
    take: tasks.filter(({ copied }) => !copied).map(({ id }) => id),
    give: tasks.map(({ id }) => id),
    ...Object.fromEntries(tasks.map(({ id, newDueOn }) => [`due-${id}`, typed(newDueOn)])),
    ...more,
  };
}

describe("the preview", () => {
  test("proposes the year's words and days, and says whom the tasks would reach", async () => {
    const page = await copyPage(admin, world.directiveId, null);
    expect(page?.source.proposed.title).toBe(
      "Kế hoạch công tác năm 2027".replace("2027", `${page?.source.year}`),
    );
    const shown = await copyPage(admin, world.directiveId, 2027);
    expect(
      shown?.tasks.map(({ code, newDueOn, same, heirs }) => [code, newDueOn, same, heirs]),
    ).toEqual([
      ["A", "2027-12-14", 3, 0],
      ["B", "2028-02-29", 1, 0],
    ]);
    expect(shown?.tasks[0]?.falls).toMatchObject({ kind: "working", instead: null });
  });

  test.each(strangers)("is not found by %s", async (_, who) => {
    expect(await copyPage(await who(), world.directiveId, YEAR)).toBeNull();
    expect(await copyPage(await who(), "no-id", YEAR)).toBeNull();
    const form = await formFor(admin);
    expect(await copyDirective(await who(), form)).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("copying", () => {
  test("says everything that is wrong at once, and does nothing", async () => {
    const form = await formFor(admin, {
      number: " ",
      [`due-${once}`]: "",
      [`due-${monthly}`]: "31/02/2027",
    });
    expect(await copyDirective(admin, form)).toMatchObject({
      refusal: {
        fields: {
          number: {},
          [`due-${once}`]: { key: "tasks.due-missing" },
          [`due-${monthly}`]: { key: "tasks.due-wrong" },
        },
      },
    });
    expect(await copyDirective(admin, { ...(await formFor(admin)), seen: "else" })).toMatchObject({
      refusal: { message: { key: "copying.changed" } },
    });
  });

  test("makes a draft with what was ticked; again it adds the rest and doubles nothing", async () => {
    const form = await formFor(admin, { take: monthly, give: monthly });
    const made = await copyDirective(admin, form);
    expect(made).toMatchObject({ value: { tasks: 1, units: 3 } });
    const id = made.ok ? made.value.id : "";
    const copy = await asNobody((tx) =>
      tx.directive.findUniqueOrThrow({
        where: { id },
        include: {
          tasks: { include: { levels: true, indicators: true, assignments: true, clause: true } },
          links: true,
          clauses: true,
        },
      }),
    );
    expect(copy).toMatchObject({
      state: "draft",
      createdById: admin.accountId,
      links: [{ toId: world.directiveId, relation: "based_on" }],
      clauses: [{ label: "1" }],
      tasks: [
        {
          code: "A",
          state: "draft",
          cadence: "monthly",
          draftedById: admin.accountId,
          levels: [{ levelKey: "commune" }],
          indicators: [{}],
          clause: { directiveId: id, label: "1" },
        },
      ],
    });
    expect(
      copy.tasks[0]?.assignments.map(({ state, target, assignedOn }) => [
        state,
        target,
        assignedOn,
      ]),
    ).toEqual(Array(3).fill(["draft", null, null]));

    // The form of before is out of date; the page now offers what is left.
    expect(await copyDirective(admin, form)).toMatchObject({
      refusal: { message: { key: "copying.changed" } },
    });
    const rest = await formFor(admin);
    expect(rest.take).toEqual([once]);
    expect(await copyDirective(admin, rest)).toMatchObject({ value: { id, tasks: 1, units: 1 } });
    expect(await copyDirective(admin, await formFor(admin))).toMatchObject({
      refusal: { fields: { take: { key: "copying.nothing-taken" } } },
    });
    expect(
      await asNobody((tx) => tx.directiveSource.count({ where: { sourceId: world.directiveId } })),
    ).toBe(1);
  });

  test("two at once make one", async () => {
    const small = await world.actorOf("admin", "south");
    const form = await formFor(small);
    const both = await Promise.all([copyDirective(small, form), copyDirective(small, form)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("reaches the units of the office alone, and those that took the place of others", async () => {
    const own = await createWorld();
    const north = await own.actorOf("admin", "north");
    const task = await own.task({ dueOn: fromDay("2026-12-14") });
    for (const unit of ["northOne", "southOne"] as const) await own.assign(task, unit);
    await asNobody(async (tx) => {
      await tx.taskLevel.create({
        data: { taskId: task, levelKey: "commune", role: "lead" },
        select: { taskId: true },
      });
      await tx.succession.create({
        data: {
          id: newId(),
          fromUnitId: own.units.northOne.id,
          toUnitId: own.units.northTwo.id,
          kind: "merge",
          effectiveOn: fromDay("2026-07-01"),
          share: 1,
          legalBasis: "NQ",
        },
        select: { id: true },
      });
      const over = { inForceTo: fromDay("2026-07-01") };
      await tx.unitParent.updateMany({ where: { unitId: own.units.northOne.id }, data: over });
      await tx.unit.update({
        where: { id: own.units.northOne.id },
        data: { inForceTo: fromDay("2026-07-01") },
        select: { id: true },
      });
    });
    const page = await copyPage(north, own.directiveId, YEAR);
    expect(page?.tasks[0]).toMatchObject({ same: 0, heirs: 1, gone: 0 });
  });
});
