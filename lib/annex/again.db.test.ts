import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chooseRow } from "./correct-row.ts";
import { takeRows } from "./take-rows.ts";
import { importing, row } from "./testing/importing.ts";

let world: World;
let admin: Actor;
let help: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
  help = importing(world, admin);
});

let count = 0;
/** A task that was taken of an annex with a draft for its unit, and the annex again with another deadline. */
async function again(changed: Parameters<typeof row>[1] = { due: "trước 01/02/2027" }) {
  count += 1;
  const title = `Nhập lại ${count}`;
  const first = await help.started(row(title));
  const { drafts } = await help.page(first);
  const form = { ...(await help.taking(first)), give: "yes", drafts: drafts.count };
  const taken = await takeRows(admin, form);
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  const id = await help.started(row(title, changed));
  return { title, id, receipt: taken.value.number };
}
const choose = async (importId: string, choice: string, actor = admin) => {
  const { version } = await help.page(importId);
  return chooseRow(actor, { importId, version: `${version}`, row: 2, choice });
};

describe("an annex with a deadline that has changed", () => {
  test("says what differs, and changes the draft task and its drafts when told to", async () => {
    const { title, id, receipt } = await again();
    const [shown] = (await help.page(id)).plan.rows;
    expect(shown).toMatchObject({
      state: "similar",
      differences: [{ what: "dueOn", before: "2026-12-14", after: "2027-01-31" }],
    });
    expect(await choose(id, "update")).toMatchObject({ ok: true });
    expect(await help.states(id)).toEqual(["changes"]);
    const outcome = await takeRows(admin, await help.taking(id));
    expect(outcome).toMatchObject({ ok: true, value: { added: 0, updated: 1, left: 0 } });
    const tasks = await help.tasksNamed(title);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ source: { receipt, deadlineWords: "trước 01/02/2027" } });
    expect(tasks[0]?.dueOn?.toISOString().slice(0, 10)).toBe("2027-01-31");
    const drafts = await asNobody((tx) =>
      tx.assignment.findMany({ where: { taskId: tasks[0]?.id ?? "" }, select: { dueOn: true } }),
    );
    expect(drafts.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10))).toEqual(["2027-01-31"]);
    const third = await help.started(row(title, { due: "trước 01/02/2027" }));
    expect(await help.states(third)).toEqual(["there"]);
  });

  test.each([
    ["deadline", undefined],
    ["lead", { lead: "Công an tỉnh Nam" }],
  ] as const)("leaves all but the %s as it was corrected by hand", async (_, changed) => {
    const { title, id } = await again(changed);
    const [task] = await help.tasksNamed(title);
    const taskId = task?.id ?? "";
    const unitId = world.units.northOne.id;
    await asNobody(async (tx) => {
      await tx.task.update({
        where: { id: taskId },
        data: { kind: "works", noChange: true, decisionRule: "received", productEn: "Plan" },
        select: { id: true },
      });
      await tx.taskUnit.createMany({ data: [{ taskId, unitId, role: "coordinating" }] });
    });
    await choose(id, "update");
    expect(await takeRows(admin, await help.taking(id))).toMatchObject({ value: { updated: 1 } });
    const [after] = await help.tasksNamed(title);
    expect(after).toMatchObject({
      ...{ kind: "works", noChange: true, decisionRule: "received", productEn: "Plan" },
    });
    expect(after?.units).toContainEqual({ taskId, unitId, role: "coordinating" });
    const leads = (of: typeof task) => of?.units.filter(({ role }) => role === "lead");
    if (changed) expect(leads(after)).not.toEqual(leads(task));
    else expect(leads(after)).toEqual(leads(task));
  });

  test("another product has no translation yet", async () => {
    const { title, id } = await again({});
    await asNobody((tx) =>
      tx.task.updateMany({ where: { title }, data: { product: "Đề án", productEn: "Scheme" } }),
    );
    const third = await help.started(row(title, { due: "trước 01/02/2027" }));
    expect(await help.states(id)).toEqual(["there"]);
    await choose(third, "update");
    await takeRows(admin, await help.taking(third));
    expect(await help.tasksNamed(title)).toMatchObject([{ product: "Kế hoạch", productEn: null }]);
  });

  test("is refused while the task waits for a second person, and its drafts become the actor's", async () => {
    const { title, id } = await again();
    const [task] = await help.tasksNamed(title);
    const taskId = task?.id ?? "";
    const other = await world.actorOf("admin", "ministry");
    await asNobody((tx) =>
      tx.issueRequest.create({
        data: {
          ...{ id: taskId, directiveId: world.directiveId, taskId },
          askedById: admin.accountId,
        },
        select: { id: true },
      }),
    );
    await choose(id, "update");
    const form = await help.taking(id);
    expect(await takeRows(other, form)).toMatchObject({
      refusal: { message: { key: "issuing.waits" } },
    });
    await asNobody((tx) =>
      tx.issueRequest.updateMany({
        where: { taskId },
        data: { state: "withdrawn", decidedById: admin.accountId, decidedAt: new Date() },
      }),
    );
    expect(await takeRows(other, form)).toMatchObject({ value: { updated: 1 } });
    const drafts = await asNobody((tx) => tx.assignment.findMany({ where: { taskId } }));
    expect(drafts).toMatchObject([{ assignedById: other.accountId, version: 2 }]);
  });

  test("changes nothing that moved on since, nor what is issued", async () => {
    const { title, id } = await again();
    await choose(id, "update");
    const form = await help.taking(id);
    await asNobody((tx) =>
      tx.task.updateMany({ where: { title }, data: { version: { increment: 1 } } }),
    );
    expect(await takeRows(admin, form)).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
    await asNobody((tx) => tx.task.updateMany({ where: { title }, data: { state: "issued" } }));
    expect(await help.states(id)).toEqual(["similar"]);
  });

  test("nobody else chooses", async () => {
    const { id } = await again();
    for (const actor of [await world.actorOf("admin", "south"), await world.nobody()])
      expect(await choose(id, "update", actor)).toMatchObject({ refusal: { kind: "not-found" } });
  });
});
