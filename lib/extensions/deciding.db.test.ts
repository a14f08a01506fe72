import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays, dayForInput } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { tellWaiting } from "#lib/notifications/tell-now.ts";
import { toldOf } from "#lib/notifications/testing.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { chosenExtensions } from "./chosen.ts";
import { declineExtensions } from "./decline-extensions.ts";
import { grantExtensions } from "./grant-extensions.ts";
import { extensionOfAssignment } from "./of-assignment.ts";
import { type Asked, askedFor } from "./testing.ts";
import { withdrawExtension } from "./withdraw-extension.ts";

let world: World;
let officer: Actor;
let reviewer: Actor;
let today: string;

beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  reviewer = await world.actorOf("reviewer", "north");
  today = officer.today;
});

const inDays = (days: number) => addDays(today, days);

const asked = (more: Partial<Asked> = {}) => askedFor(world, { by: officer, ...more });
const requestOf = (id: string) =>
  asNobody((tx) => tx.extensionRequest.findUniqueOrThrow({ where: { id } }));
const assignmentOf = (id: string) =>
  asNobody((tx) => tx.assignment.findUniqueOrThrow({ where: { id }, include: { changes: true } }));
const notFound = { refusal: { kind: "not-found" } };
const conflict = (key: string) => ({ refusal: { kind: "conflict", message: { key } } });

async function toldAbout(topic: string, assignmentId: string): Promise<string[]> {
  await tellWaiting();
  const row = await asNobody((tx) =>
    tx.outbox.findFirstOrThrow({
      where: { topic, payload: { path: ["assignmentId"], equals: assignmentId } },
    }),
  );
  return (await toldOf(row.id)).map(({ accountId }) => accountId);
}

describe("granting", () => {
  test("moves the deadlines of all that was chosen, each to its day; the first ones stay", async () => {
    const two = await world.actorOf("officer", "northTwo");
    const requests = [await asked(), await asked({ unit: "northTwo", by: two, dueIn: 20 })];
    const items = requests.map((one) => one.items).join(" ");
    const form = { items, dueOn: "", note: " Đồng ý " };
    expect(await grantExtensions(reviewer, form)).toEqual({ ok: true, value: { count: 2 } });
    expect(await grantExtensions(reviewer, form)).toEqual({ ok: true, value: { count: 2 } });
    for (const [at, { id, assignmentId }] of requests.entries()) {
      const dueIn = (at + 1) * 10;
      expect(await requestOf(id)).toMatchObject({
        state: "granted",
        grantedDueOn: fromDay(inDays(dueIn + 30)),
        decidedOn: fromDay(today),
        decidedById: reviewer.accountId,
        decisionNote: "Đồng ý",
      });
      expect(await assignmentOf(assignmentId)).toMatchObject({
        firstDueOn: fromDay(inDays(dueIn)),
        dueOn: fromDay(inDays(dueIn + 30)),
        changes: [
          {
            kind: "deadline",
            accountId: reviewer.accountId,
            reason: "Vướng mặt bằng",
            dueBefore: fromDay(inDays(dueIn)),
            dueAfter: fromDay(inDays(dueIn + 30)),
          },
        ],
      });
    }
    const [first] = requests;
    expect(await toldAbout("extension.asked", first?.assignmentId ?? "")).toContain(
      reviewer.accountId,
    );
    expect(await toldAbout("extension.granted", first?.assignmentId ?? "")).toEqual([
      officer.accountId,
    ]);
  });

  test("an earlier or a later day can be given; not one that is none", async () => {
    const { id, items, assignmentId } = await asked();
    const beside = (key: string) => ({ refusal: { fields: { dueOn: { key } } } });
    for (const [days, key] of [
      [10, "extensions.day-not-later"],
      [9_999, "extensions.day-too-far"],
    ] as const)
      expect(
        await grantExtensions(reviewer, { items, dueOn: dayForInput(inDays(days)) }),
      ).toMatchObject(beside(key));
    expect(await grantExtensions(reviewer, { items, dueOn: "31/02/2027" })).toMatchObject(
      beside("extensions.day-wrong"),
    );
    expect((await requestOf(id)).state).toBe("asked");
    expect(
      await grantExtensions(reviewer, { items, dueOn: dayForInput(inDays(15)) }),
    ).toMatchObject({ ok: true });
    expect((await assignmentOf(assignmentId)).dueOn).toEqual(fromDay(inDays(15)));
  });

  test("takes the single period of what is done once along", async () => {
    const taskId = await world.task({ cadence: "once", kind: "document" });
    const { items, assignmentId } = await asked({ taskId });
    const period = async () => {
      await openPeriodsNow(reviewer);
      const { period } = await asNobody((tx) =>
        tx.report.findFirstOrThrow({ where: { assignmentId }, include: { period: true } }),
      );
      return period.endsOn;
    };
    expect(await period()).toEqual(fromDay(inDays(10)));
    expect(await grantExtensions(reviewer, { items })).toMatchObject({ ok: true });
    expect(await period()).toEqual(fromDay(inDays(40)));
  });
});

describe("declining", () => {
  test("leaves the deadline, says why, and is told to the unit", async () => {
    const { id, items, assignmentId } = await asked();
    expect(await declineExtensions(reviewer, { items, note: " " })).toMatchObject({
      refusal: { fields: { note: { key: "extensions.note-missing" } } },
    });
    const form = { items, note: "Chưa đủ lý do" };
    expect(await declineExtensions(reviewer, form)).toMatchObject({ value: { count: 1 } });
    expect(await declineExtensions(reviewer, form)).toMatchObject({ value: { count: 1 } });
    expect(await requestOf(id)).toMatchObject({ state: "declined", grantedDueOn: null });
    expect(await assignmentOf(assignmentId)).toMatchObject({
      dueOn: fromDay(inDays(10)),
      changes: [],
    });
    expect(await toldAbout("extension.declined", assignmentId)).toEqual([officer.accountId]);
  });
});

describe("what changed meanwhile", () => {
  test("of two who decide at once one is told, and nothing is done by halves", async () => {
    const [one, two] = [await asked(), await asked()];
    const other = await world.actorOf("reviewer", "north");
    const items = `${one.items} ${two.items}`;
    const outcomes = await Promise.all([
      grantExtensions(reviewer, { items }),
      declineExtensions(other, { items: two.items, note: "Chưa rõ" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const states = [(await requestOf(one.id)).state, (await requestOf(two.id)).state];
    const [granted] = outcomes;
    expect(states).toEqual(granted.ok ? ["granted", "granted"] : ["asked", "declined"]);
    const refused = outcomes.find(({ ok }) => !ok);
    expect(refused).toMatchObject(
      conflict(granted.ok ? "extensions.meanwhile-granted" : "extensions.meanwhile-declined"),
    );
  });

  test("a withdrawal and a grant at once: one of them counts", async () => {
    const { id, items, assignmentId } = await asked();
    const outcomes = await Promise.all([
      grantExtensions(reviewer, { items }),
      withdrawExtension(officer, { extensionId: id }),
    ]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const moved = (await assignmentOf(assignmentId)).changes.length === 1;
    expect((await requestOf(id)).state).toBe(moved ? "granted" : "withdrawn");
  });

  test("a deadline that has moved is shown first; what has ended needs no more time", async () => {
    const { id, items, assignmentId } = await asked();
    const change = (data: object) =>
      asNobody((tx) => tx.assignment.update({ where: { id: assignmentId }, data }));
    await change({ dueOn: fromDay(inDays(12)) });
    expect(await grantExtensions(reviewer, { items })).toMatchObject(
      conflict("extensions.meanwhile-moved"),
    );
    const ended = { state: "suspended", endedOn: fromDay(today), endReason: "Chờ vốn" };
    await change(ended);
    expect(await grantExtensions(reviewer, { items: `${id}:${inDays(12)}` })).toMatchObject(
      conflict("extensions.meanwhile-ended"),
    );
    expect(await chosenExtensions(reviewer, [id])).toEqual({ waiting: [], gone: 1 });
    expect((await requestOf(id)).state).toBe("asked");
  });
});

describe("who decides", () => {
  test.each([
    ["a sibling's reviewer", () => world.actorOf("reviewer", "south")],
    ["the reviewer two levels above", () => world.actorOf("reviewer", "ministry")],
    ["the unit itself", () => world.actorOf("reviewer", "northOne")],
    ["an admin of the unit above", () => world.actorOf("admin", "north")],
    ["a leader of the unit above", () => world.actorOf("leader", "north")],
    ["the local line", () => world.actorOf("reviewer", "committee", { line: "local" })],
    [
      "a reviewer of another group of tasks",
      () => world.actorOf("reviewer", "north", { groupIds: [world.groups.money] }),
    ],
    ["nobody", () => world.nobody()],
  ] as const)("not %s", async (_, who) => {
    const actor = await who();
    const { id, items, assignmentId } = await asked();
    expect(await grantExtensions(actor, { items })).toMatchObject(notFound);
    expect(await declineExtensions(actor, { items, note: "a" })).toMatchObject(notFound);
    expect(await chosenExtensions(actor, [id])).toBeNull();
    expect((await extensionOfAssignment(actor, assignmentId))?.waiting?.toDecide ?? false).toBe(
      false,
    );
  });

  test("nobody decides what they asked for themselves, in whosever place", async () => {
    const both = await world.actorOf("officer", "northOne");
    await asNobody((tx) =>
      tx.membership.create({
        data: {
          id: crypto.randomUUID(),
          accountId: both.accountId,
          unitId: world.units.north.id,
          role: "reviewer",
          line: "command",
          validFrom: fromDay("2026-01-01"),
        },
      }),
    );
    const { id, items } = await asked({ by: both });
    const asReviewer = { ...both, memberships: reviewer.memberships };
    const inPlace = await world.inPlaceOf(reviewer, both);
    for (const who of [asReviewer, inPlace]) {
      expect(await grantExtensions(who, { items })).toMatchObject(conflict("extensions.own"));
      expect(await chosenExtensions(who, [id])).toBeNull();
    }
    const standIn = await world.inPlaceOf(reviewer, await world.nobody());
    expect(await grantExtensions(standIn, { items })).toMatchObject({ ok: true });
    expect(await requestOf(id)).toMatchObject({
      decidedById: standIn.accountId,
      decidedForId: standIn.actingFor?.delegationId,
    });
  });
});
