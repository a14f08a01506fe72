import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { takeRows } from "#lib/annex/take-rows.ts";
import { importing, row } from "#lib/annex/testing/importing.ts";
import { copyDirective } from "#lib/copying/copy-directive.ts";
import { copyPage } from "#lib/copying/copy-page.ts";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { issueDirective } from "#lib/directives/issue-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { addGoal } from "#lib/goals/add-goal.ts";
import { addTask } from "#lib/tasks/add-task.ts";

const world = await createWorld();
const admin = await world.actorOf("admin", "ministry");
const other = await world.actorOf("admin", "ministry");

/** A second person: what they ask for belongs to no transaction of the first. */
const elsewhere = AsyncLocalStorage.snapshot();

/** A deed that waits for a directive which somebody holds ready for issuing meanwhile. */
async function overtaken<T>(directiveId: string, deed: () => Promise<T>): Promise<T> {
  let done: Promise<T> | undefined;
  await asNobody(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM directive WHERE id = ${directiveId}::uuid FOR UPDATE`;
      done = elsewhere(deed);
      for (let blocked = 0; blocked === 0; ) {
        const [found] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_locks l WHERE NOT l.granted AND pg_backend_pid() = ANY(pg_blocking_pids(l.pid))`;
        blocked = found?.count ?? 0;
      }
      const id = newId();
      const data = { id, directiveId, askedById: other.accountId };
      await tx.issueRequest.create({ data, select: { id: true } });
    },
    { timeoutMs: 20_000 },
  );
  if (!done) throw new Error("nothing was begun");
  return done;
}
const waits = { refusal: { message: { key: "issuing.waits" } } };

const form = (code: string) => ({
  code,
  title: "Ban hành kế hoạch",
  product: "Kế hoạch",
  kind: "document",
  cadence: "once",
  taskGroupId: world.groups.reports,
  startOn: "15/01/2026",
  dueOn: "14/12/2030",
  lead: "commune",
  decisionRule: "command",
  indicator1: "",
});
const goal = {
  code: `MT-${newId().slice(-6)}`,
  nameVi: "Công an xã có trụ sở",
  levels: ["commune"],
  kind: "yes_no",
  unitVi: "% số đơn vị",
  decimals: "1",
  baselineYear: "2022",
  baseline: "6",
  milestone1: "2030",
  target1: "100",
};

async function draft(): Promise<string> {
  const id = newId();
  await asNobody(async (tx) => {
    const { issuerId } = await tx.directive.findUniqueOrThrow({ where: { id: world.directiveId } });
    const number = `1/KH-${id.slice(-8)}`;
    const words = { number, numberKey: number, title: "Kế hoạch", searchTitle: "ke hoach" };
    const issuedOn = fromDay("2026-02-01");
    const data = { id, issuerId, issuedOn, type: "plan" as const, ...words };
    await tx.directive.create({ data: { ...data, createdById: admin.accountId } });
  });
  return id;
}
const versionOf = async (id: string) =>
  (await asNobody((tx) => tx.directive.findUniqueOrThrow({ where: { id } }))).version;

test("what waits to be issued since a moment takes no task, no row of an annex, no copy", async () => {
  const id = await draft();
  expect(await overtaken(id, () => addTask(admin, id, form("T1")))).toMatchObject(waits);

  const annexed = { ...world, directiveId: await draft() };
  const annex = importing(annexed, admin);
  const taking = await annex.taking(await annex.started(row("Việc một")));
  expect(await overtaken(annexed.directiveId, () => takeRows(admin, taking))).toMatchObject(waits);

  const [first, second] = [await world.task({ code: "A" }), await world.task({ code: "B" })];
  const copying = async (take: string) => {
    const page = await copyPage(admin, world.directiveId, 2027);
    if (!page) throw new Error("out of reach");
    const { source } = page;
    const typed = {
      number: `2/KH-${newId().slice(-8)}`,
      issuedOn: "05/01/2027",
      title: "Kế hoạch",
    };
    const due = { [`due-${first}`]: "14/12/2027", [`due-${second}`]: "14/12/2027" };
    return { sourceId: source.id, year: "2027", seen: source.digest, take, ...typed, ...due };
  };
  const made = await copyDirective(admin, await copying(first));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const again = await copying(second);
  expect(await overtaken(made.value.id, () => copyDirective(admin, again))).toMatchObject(waits);
});

test("who issues a draft has seen its tasks and goals", async () => {
  const id = await draft();
  expect(await addTask(admin, id, form("T2"))).toMatchObject({ ok: true });
  expect(await versionOf(id)).toBe(2);
  expect(await issueDirective(other, { id, version: 1 })).toMatchObject({
    refusal: { message: { key: "directives.changed" } },
  });
  expect(await addGoal(admin, id, goal, "vi")).toMatchObject({ ok: true });
  expect(await versionOf(id)).toBe(3);
  expect(await issueDirective(other, { id, version: 3 })).toMatchObject({ ok: true });
  expect(await addTask(admin, id, form("T3"))).toMatchObject({ ok: true });
  expect(await versionOf(id)).toBe(4);
});
