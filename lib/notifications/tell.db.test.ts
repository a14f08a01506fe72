import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody, type Read } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { NOTICE_KINDS } from "#lib/domain/notices.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { markAllRead, openNotice } from "./mark-read.ts";
import { noticeList, unreadCount } from "./queries.ts";
import { remindOfDeadlines } from "./remind.ts";
import { tellOutbox } from "./tell.ts";
import { tellWaiting } from "./tell-now.ts";
import { leave, toldOf } from "./testing.ts";
import { noticeWords, placeOf } from "./words.ts";

let world: World;
let officer: Actor;
let sibling: Actor;
let reviewer: Actor;
let taskId: string;
let assignmentId: string;
let reportId: string;

const ALL = { unread: false };

beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  sibling = await world.actorOf("officer", "northTwo");
  reviewer = await world.actorOf("reviewer", "north");
  taskId = await world.task();
  assignmentId = await world.assign(taskId, "northOne");
  reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
});

const returned = (at?: Date) =>
  leave("report.returned", { reportId, assignmentId, unitId: world.units.northOne.id }, at);

describe("telling", () => {
  test("goes once to the unit's officers, however often it is told", async () => {
    const id = await returned();
    await tellWaiting();
    await asNobody((tx) => tx.outbox.update({ where: { id }, data: { sentAt: null } }));
    await tellWaiting();
    expect(await toldOf(id)).toEqual([{ accountId: officer.accountId, kind: "returned" }]);
    const row = await asNobody((tx) => tx.outbox.findUniqueOrThrow({ where: { id } }));
    expect(row.sentAt).not.toBeNull();
  });

  test("passes over whose groups of tasks are others, who is disabled, and who did it", async () => {
    const narrow = await world.actorOf("officer", "southOne", { groupIds: [world.groups.money] });
    const fitting = await world.actorOf("officer", "southOne", {
      groupIds: [world.groups.reports],
    });
    const gone = await world.actorOf("officer", "southOne");
    await asNobody((tx) =>
      tx.account.update({ where: { id: gone.accountId }, data: { disabledAt: new Date() } }),
    );
    const given = await world.assign(taskId, "southOne");
    const id = await leave("assignments.issued", { assignmentIds: [given], updatedIds: [] });
    const own = await leave("assignments.issued", {
      assignmentIds: [given],
      byId: fitting.accountId,
    });
    await tellWaiting();
    expect(await toldOf(id)).toEqual([{ accountId: fitting.accountId, kind: "assigned" }]);
    expect(await toldOf(own)).toEqual([]);
    expect(await unreadCount(narrow)).toBe(0);
  });

  test("tells one account of many assignments once, with their number", async () => {
    const other = await world.assign(await world.task(), "northTwo");
    const first = await world.assign(await world.task(), "northTwo");
    const id = await leave("assignments.deadline-moved", {
      assignmentIds: [other, first, "nonsense"],
    });
    await tellWaiting();
    const [told] = await asNobody((tx) => tx.notification.findMany({ where: { outboxId: id } }));
    expect(told).toMatchObject({ accountId: sibling.accountId, entityId: null });
    expect(told?.detail).toMatchObject({ count: 2 });
  });

  test("tells who answers and who follows of instructions, and whom a difficulty is passed to", async () => {
    const leader = await world.actorOf("leader", "north");
    const id = newId();
    await asNobody((tx) =>
      tx.instruction.create({
        data: {
          id,
          text: "Báo cáo nguyên nhân",
          fromUnitId: world.units.north.id,
          ownerUnitId: world.units.northOne.id,
          givenById: leader.accountId,
          dueOn: fromDay("2099-12-31"),
        },
      }),
    );
    const given = await leave("instruction.given", {
      instructionId: id,
      unitId: world.units.northOne.id,
    });
    const answered = await leave("instruction.answered", {
      instructionId: id,
      unitId: world.units.north.id,
    });
    await tellWaiting();
    expect(await toldOf(given)).toEqual([
      { accountId: officer.accountId, kind: "instruction-given" },
    ]);
    expect(await toldOf(answered)).toEqual([
      { accountId: leader.accountId, kind: "instruction-answered" },
    ]);
    const { rows } = await noticeList(leader, { unread: true });
    const told = rows.find(({ kind }) => kind === "instruction-answered");
    expect(told && noticeWords(i18nFor("vi"), told).said).toContain("Công an xã Bắc Một");
  });

  test("leaves topics that it does not know, and payloads without a thing tell nobody", async () => {
    const unknown = await leave("signoff.handed-up", { reportId });
    const empty = await leave("report.approved", { reportId: "'; DROP TABLE report" });
    await tellWaiting();
    const rows = await asNobody((tx) =>
      tx.outbox.findMany({ where: { id: { in: [unknown, empty] } }, orderBy: { id: "asc" } }),
    );
    expect(rows.map(({ sentAt }) => sentAt !== null)).toEqual([false, true]);
    expect(await toldOf(empty)).toEqual([]);
  });

  test("does nothing where the worker dies before the end, and all of it afterwards", async () => {
    const id = await returned();
    const dying = asNobody(async (tx) => {
      await tellOutbox(((statement) => tx.$queryRaw(statement)) as Read);
      throw new Error("killed");
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await toldOf(id)).toEqual([]);
    await tellWaiting();
    expect(await toldOf(id)).toHaveLength(1);
  });

  test("two workers at once tell each event once", async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => returned()));
    await Promise.all([tellWaiting(), tellWaiting(), tellWaiting()]);
    for (const id of ids) expect(await toldOf(id)).toHaveLength(1);
  });
});

describe("reminding", () => {
  const remind = (today: string) =>
    asNobody((tx) => remindOfDeadlines(((statement) => tx.$queryRaw(statement)) as Read, today));

  test("tells of a unit's day once, however often the job runs", async () => {
    const dueOn = addDays(officer.today, 2);
    const due = await world.assign(await world.task(), "southOne");
    const period = await world.period("2026-06-15", "2026-07-14");
    await world.report(due, period, { dueOn: fromDay(dueOn) });
    const late = await world.assign(await world.task(), "southOne", {
      dueOn: fromDay(addDays(officer.today, -1)),
    });
    const someone = await world.actorOf("officer", "southOne");
    await remind(officer.today);
    await remind(officer.today);
    await remind(addDays(officer.today, 1));
    await tellWaiting();
    const { rows } = await noticeList(someone, { unread: true, group: "deadlines" });
    const told = rows.map(({ kind, entityId, dueOn: on }) => ({ kind, entityId, on }));
    expect(told).toContainEqual({
      kind: "task-overdue",
      entityId: late,
      on: addDays(officer.today, -1),
    });
    expect(told.filter(({ kind, on }) => kind === "report-due-soon" && on === dueOn)).toHaveLength(
      1,
    );
  });
});

describe("reading", () => {
  test("shows the newest first, and the bell counts what is unread", async () => {
    const [before, { rows }] = await Promise.all([unreadCount(officer), noticeList(officer, ALL)]);
    expect(before).toBeGreaterThan(0);
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect(rows.every(({ unit }) => unit === world.units.northOne.name)).toBe(true);
  });

  test("walks through all by cursor, each once", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await noticeList(officer, { ...ALL, ...(after && { after }) });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    const all = await asNobody((tx) =>
      tx.notification.count({ where: { accountId: officer.accountId } }),
    );
    expect(seen.length).toBe(all);
    expect(new Set(seen).size).toBe(all);
    expect(seen.length).toBeGreaterThan(30);
  });

  test("opens one, which is read from then on, and leads to what it is about", async () => {
    await returned();
    await tellWaiting();
    const before = await unreadCount(officer);
    const [newest] = (await noticeList(officer, { unread: true, group: "reviews" })).rows;
    const opened = await openNotice(officer, newest?.id);
    expect(opened.ok && placeOf(opened.value)).toBe(`/reports/${reportId}`);
    expect(await unreadCount(officer)).toBe(before - 1);
    expect((await openNotice(officer, newest?.id)).ok).toBe(true);
  });

  test("is nobody else's: not a sibling's, a reviewer's, or of one without a role", async () => {
    const [mine] = (await noticeList(officer, { unread: true })).rows;
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    for (const other of [sibling, reviewer, await world.nobody()]) {
      expect(await openNotice(other, mine?.id)).toEqual(notFound);
      await markAllRead(other, mine?.id);
      expect((await noticeList(other, ALL)).rows.some(({ id }) => id === mine?.id)).toBe(false);
    }
    const kept = await asNobody((tx) =>
      tx.notification.findUniqueOrThrow({ where: { id: mine?.id ?? "" } }),
    );
    expect(kept.readAt).toBeNull();
    for (const wrong of ["", "x", null, { a: 1 }])
      expect(await openNotice(officer, wrong)).toEqual(notFound);
  });

  test("ends with the role in whose name it was told", async () => {
    const former = { ...officer, memberships: [] };
    expect(await unreadCount(former)).toBe(0);
    expect((await noticeList(former, ALL)).rows).toEqual([]);
  });

  test("marks what was shown, not what comes in meanwhile", async () => {
    const { newest } = await noticeList(officer, ALL);
    await returned(new Date(Date.now() + 5));
    await tellWaiting();
    await markAllRead(officer, newest);
    expect(await unreadCount(officer)).toBe(1);
  });
});

test("every kind has words in both languages", async () => {
  const [row] = (await noticeList(officer, ALL)).rows;
  if (!row) throw new Error("there are notices");
  for (const locale of ["vi", "en"] as const)
    for (const kind of NOTICE_KINDS)
      for (const count of [1, 3])
        for (const dueOn of [null, "2026-12-18"]) {
          const { said } = noticeWords(i18nFor(locale), { ...row, kind, count, dueOn });
          expect(said, kind).not.toContain("notifications.");
        }
});

test("a draft that waits to be issued is told to the others who may, sent back to who asked", async () => {
  const [asker, other] = [
    await world.actorOf("admin", "north"),
    await world.actorOf("admin", "north"),
  ];
  const outside = await world.actorOf("admin", "south");
  const requestId = newId();
  await asNobody((tx) =>
    tx.issueRequest.create({
      data: { id: requestId, directiveId: world.directiveId, askedById: asker.accountId },
    }),
  );
  const asked = await leave("issue.asked", { requestId });
  const returned = await leave("issue.returned", { requestId });
  const issued = await leave("issue.issued", { requestId });
  await tellWaiting();
  expect(await toldOf(asked)).toEqual([{ accountId: other.accountId, kind: "issue-asked" }]);
  expect(await toldOf(returned)).toEqual([{ accountId: asker.accountId, kind: "issue-returned" }]);
  expect(await toldOf(issued)).toEqual([{ accountId: asker.accountId, kind: "issue-issued" }]);
  expect(await unreadCount(outside)).toBe(0);
  const [row] = (await noticeList(other, ALL)).rows;
  expect(row && placeOf(row)).toBe(`/directives/${world.directiveId}`);
});

test("a comment is told to the unit and to who decides above it, not to who wrote it", async () => {
  const id = await leave("assignment.commented", { assignmentId, byId: officer.accountId });
  await tellWaiting();
  expect(await toldOf(id)).toEqual([{ accountId: reviewer.accountId, kind: "commented" }]);
});

test("what waits for the head is told to the head; a unit's new name to its people", async () => {
  const head = await world.actorOf("head", "southOne");
  const assigned = await world.assign(await world.task(), "southOne");
  const report = await world.report(assigned, await world.period("2026-05-15", "2026-06-14"));
  const handed = await leave("report.handed-up", { reportId: report });
  const renamed = await leave("unit.renamed", { unitId: world.units.southOne.id });
  await tellWaiting();
  expect(await toldOf(handed)).toEqual([{ accountId: head.accountId, kind: "handed-up" }]);
  expect((await toldOf(renamed)).map(({ accountId }) => accountId)).toContain(head.accountId);
});
