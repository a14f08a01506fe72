import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { annexPage } from "./queries.ts";
import { takeRows } from "./take-rows.ts";
import { importing, row } from "./testing/importing.ts";
import { undoTaking } from "./undo-taking.ts";

let world: World;
let admin: Actor;
let help: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
  help = importing(world, admin);
});

let count = 0;
/** An annex of two rows that was taken over with a draft for each. */
async function taken() {
  count += 1;
  const titles = [`Bỏ ${count} A`, `Bỏ ${count} B`];
  const id = await help.started(titles.map((title) => row(title)).join(""));
  const { drafts } = await help.page(id);
  const form = await help.taking(id);
  const outcome = await takeRows(admin, { ...form, give: "yes", drafts: drafts.count });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const receipt = outcome.value.number;
  return { titles, form: { directiveId: world.directiveId, receipt, tasks: "2", drafts: "2" } };
}
const left = async (titles: string[]) =>
  (await Promise.all(titles.map(help.tasksNamed))).flat().length;

describe("taking an annex back", () => {
  test("removes all its tasks and drafts, and it can be brought in again", async () => {
    const { titles, form } = await taken();
    const shown = (await annexPage(admin, world.directiveId))?.taken;
    expect(shown?.find(({ receipt }) => receipt === form.receipt)).toMatchObject({
      tasks: 2,
      drafts: 2,
    });
    expect(await undoTaking(admin, form)).toMatchObject({ ok: true, value: { tasks: 2 } });
    expect(await left(titles)).toBe(0);
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { detail: { path: ["receipt"], equals: form.receipt } },
        select: { deed: true },
      }),
    );
    expect(events.map(({ deed }) => deed).toSorted()).toEqual([
      ...["directive.annex-taken", "directive.annex-undone"],
      ...["task.added", "task.added", "task.dropped", "task.dropped"],
    ]);
    const again = await help.started(titles.map((title) => row(title)).join(""));
    expect(await help.states(again)).toEqual(["ready", "ready"]);
  });

  test("is refused once a task of it is issued, or where the page said another number", async () => {
    const { titles, form } = await taken();
    for (const other of [{ tasks: "1" }, { drafts: "1" }])
      expect(await undoTaking(admin, { ...form, ...other })).toMatchObject({
        refusal: { message: { key: "annex.changed" } },
      });
    await asNobody((tx) =>
      tx.task.updateMany({ where: { title: titles[0] ?? "" }, data: { state: "issued" } }),
    );
    expect(await undoTaking(admin, form)).toMatchObject({
      refusal: { message: { key: "annex.undo-issued" } },
    });
    expect(await left(titles)).toBe(2);
    const shown = (await annexPage(admin, world.directiveId))?.taken;
    expect(shown?.some(({ receipt }) => receipt === form.receipt)).toBe(false);
  });

  test.each([
    ["a sibling province", () => world.actorOf("admin", "south")],
    ["an officer", () => world.actorOf("officer", "northOne")],
    ["nobody", () => world.nobody()],
  ] as const)("%s does not", async (_, who) => {
    const { titles, form } = await taken();
    expect(await undoTaking(await who(), form)).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await left(titles)).toBe(2);
  });
});
