import { describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { markAllRead, markShown } from "./mark-read.ts";
import { noticeList, unreadCount } from "./queries.ts";
import { tellWaiting } from "./tell-now.ts";
import { leave } from "./testing.ts";

test("marks nothing of a role that the actor has not today", async () => {
  const other = await createWorld();
  const both = await other.actorOf("officer", "northTwo");
  await asNobody((tx) =>
    tx.membership.create({
      data: {
        id: newId(),
        accountId: both.accountId,
        unitId: other.units.northOne.id,
        role: "officer",
        line: "command",
        validFrom: fromDay("2016-01-01"),
      },
    }),
  );
  const former = await leave("unit.renamed", { unitId: other.units.northOne.id });
  await leave("unit.renamed", { unitId: other.units.northTwo.id });
  await tellWaiting();
  const { newest } = await noticeList(both, { unread: false });
  expect(await markAllRead(both, newest)).toEqual({ ok: true, value: { count: 1 } });
  const kept = await asNobody((tx) =>
    tx.notification.findFirstOrThrow({ where: { outboxId: former } }),
  );
  expect(kept.readAt).toBeNull();
});

describe("opening the page of a thing", async () => {
  const world = await createWorld();
  const officer = await world.actorOf("officer", "northOne");
  const colleague = await world.actorOf("officer", "northOne");
  const assignmentId = await world.assign(await world.task(), "northOne");
  const other = await world.assign(await world.task(), "northOne");
  const reportId = await world.report(assignmentId, await world.period("2026-08-15", "2026-09-14"));
  const difficultyId = newId();
  await asNobody((tx) =>
    tx.difficulty.create({
      data: {
        id: difficultyId,
        assignmentId,
        text: "Thiếu xe",
        unitId: world.units.northOne.id,
        addressedToId: world.units.north.id,
      },
    }),
  );
  const unitId = world.units.northOne.id;
  await leave("assignment.commented", { assignmentId });
  await leave("assignment.commented", { assignmentId: other });
  await leave("report.returned", { reportId });
  await leave("difficulty.answered", { difficultyId, unitId });
  await leave("unit.renamed", { unitId });
  await tellWaiting();

  const unread = async () =>
    (await noticeList(officer, { unread: true })).rows.map(({ kind }) => kind).toSorted();

  test("marks what the actor was told about it, once, and nothing else", async () => {
    expect(await unread()).toEqual([
      "commented",
      "commented",
      "difficulty-answered",
      "returned",
      "unit-renamed",
    ]);
    await markShown(officer, { assignmentId });
    expect(await unread()).toEqual(["commented", "returned", "unit-renamed"]);
    const readAt = () =>
      asNobody((tx) =>
        tx.notification.findFirstOrThrow({
          where: { accountId: officer.accountId, entityId: assignmentId },
          select: { readAt: true },
        }),
      );
    const first = await readAt();
    await markShown(officer, { assignmentId });
    expect(await readAt()).toEqual(first);
    await markShown(officer, { reportId });
    await markShown(officer, { unitId });
    await markShown(officer, { instructionId: newId() });
    expect(await unread()).toEqual(["commented"]);
    expect(await unreadCount(colleague)).toBe(5);
  });

  test("is nothing for who was told nothing", async () => {
    const before = await unreadCount(colleague);
    for (const actor of [await world.nobody(), await world.actorOf("officer", "northTwo")])
      await markShown(actor, { assignmentId });
    expect(await unreadCount(colleague)).toBe(before);
  });
});
