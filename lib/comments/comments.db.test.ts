import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { commentsOf } from "./queries.ts";
import { withdrawComment } from "./withdraw-comment.ts";
import { writeComment } from "./write-comment.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");
const assignmentId = await world.assign(await world.task(), "northOne");
const MANY = { most: 30 };

const say = (who: Actor, text: string, more: Record<string, unknown> = {}) =>
  writeComment(who, { id: newId(), assignmentId, text, ...more });
const strangers = [
  ["a sibling unit's officer", () => world.actorOf("officer", "northTwo")],
  ["a leader elsewhere", () => world.actorOf("leader", "south")],
  [
    "a reviewer of other tasks",
    () => world.actorOf("reviewer", "north", { groupIds: [world.groups.money] }),
  ],
  ["nobody", () => world.nobody()],
] as const;

describe("writing", () => {
  test("is read in order by both, with role, unit and time; told and written down", async () => {
    const asked = await say(officer, "  Xin hỏi về biểu mẫu.  ");
    const answered = await say(reviewer, "Dùng mẫu số 2.");
    expect([asked.ok, answered.ok]).toEqual([true, true]);
    const id = asked.ok ? asked.value.id : "";
    for (const who of [officer, reviewer, await world.actorOf("auditor", "ministry")]) {
      const thread = await commentsOf(who, assignmentId, MANY);
      expect(thread).toMatchObject({
        older: 0,
        mayWrite: who.memberships[0]?.role !== "auditor",
        comments: [
          {
            text: "Xin hỏi về biểu mẫu.",
            by: officer.title,
            unit: { name: world.units.northOne.name },
            mayWithdraw: who === officer,
          },
          { text: "Dùng mẫu số 2.", unit: { name: world.units.north.name } },
        ],
      });
    }
    const [told, trail] = await asNobody((tx) =>
      Promise.all([
        tx.outbox.findMany({
          where: {
            topic: "assignment.commented",
            payload: { path: ["commentId"], equals: id },
          },
        }),
        tx.auditEvent.count({ where: { entityId: assignmentId, deed: "assignment.commented" } }),
      ]),
    );
    expect(told).toMatchObject([
      { payload: { assignmentId, commentId: id, byId: officer.accountId } },
    ]);
    expect(trail).toBe(2);
    expect(await commentsOf(officer, assignmentId, { most: 1 })).toMatchObject({
      older: 1,
      comments: [{ text: "Dùng mẫu số 2." }],
    });
  });

  test("twice with one id is one comment; another's id is nobody's", async () => {
    const id = newId();
    const both = await Promise.all([
      say(officer, "Một lần", { id }),
      say(officer, "Một lần", { id }),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await asNobody((tx) => tx.comment.count({ where: { id } }))).toBe(1);
    expect(await say(reviewer, "Khác", { id })).toMatchObject({ refusal: { kind: "not-found" } });
  });

  test.each([
    ["nothing", "  ", "comments.text-missing"],
    ["too much", "x".repeat(2_001), "comments.too-long"],
  ])("%s is refused", async (_, text, key) => {
    expect(await say(officer, text)).toMatchObject({ refusal: { fields: { text: { key } } } });
  });

  test.each(strangers)("out of reach is not found: %s", async (_, who) => {
    const stranger = await who();
    expect(await say(stranger, "Tôi cũng nói")).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await commentsOf(stranger, assignmentId, MANY)).toBeNull();
    expect(await commentsOf(stranger, "no-id", MANY)).toBeNull();
  });

  test("an auditor reads and does not write; an officer above reads and does not write", async () => {
    for (const who of [
      await world.actorOf("auditor", "ministry"),
      await world.actorOf("officer", "north"),
    ])
      expect(await say(who, "Lời")).toMatchObject({ refusal: { kind: "not-found" } });
  });

  test("a draft is nobody's to speak of", async () => {
    const draft = await world.assign(await world.task(), "northOne", {
      state: "draft",
      assignedOn: null,
    });
    expect(await say(officer, "Lời", { assignmentId: draft })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("withdrawing", () => {
  test("within the hour its words are gone from the page, not that it was there", async () => {
    const said = await say(officer, "Nhầm");
    const commentId = said.ok ? said.value.id : "";
    const once = await withdrawComment(officer, { commentId });
    expect([once.ok, (await withdrawComment(officer, { commentId })).ok]).toEqual([true, true]);
    const thread = await commentsOf(reviewer, assignmentId, MANY);
    expect(thread?.comments.find(({ id }) => id === commentId)).toMatchObject({
      text: null,
      mayWithdraw: false,
      withdrawnAt: expect.any(String),
    });
    expect(
      await asNobody((tx) =>
        tx.auditEvent.count({
          where: { entityId: assignmentId, deed: "assignment.comment-withdrawn" },
        }),
      ),
    ).toBe(1);
  });

  test.each([["the reviewer", () => Promise.resolve(reviewer)] as const, ...strangers])(
    "is its author's alone: %s",
    async (_, who) => {
      const said = await say(officer, "Của tôi");
      expect(
        await withdrawComment(await who(), { commentId: said.ok ? said.value.id : "" }),
      ).toMatchObject({ refusal: { kind: "not-found" } });
    },
  );

  test("after an hour is too late", async () => {
    const commentId = newId();
    await asNobody((tx) =>
      tx.comment.create({
        data: {
          id: commentId,
          assignmentId,
          unitId: world.units.northOne.id,
          text: "Cũ",
          writtenById: officer.accountId,
          writtenAt: new Date(Date.now() - 61 * 60_000),
        },
      }),
    );
    expect(await withdrawComment(officer, { commentId })).toMatchObject({
      refusal: { message: { key: "comments.too-late" } },
    });
  });
});
