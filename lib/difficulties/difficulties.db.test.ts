import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { answerDifficulties } from "./answer-difficulties.ts";
import { chosenDifficulties } from "./chosen.ts";
import { type DifficultyFilter, viewsOf } from "./filter.ts";
import { difficultiesToAnswer, ownDifficulties } from "./home.ts";
import { passUpDifficulties } from "./pass-up-difficulties.ts";
import { difficultyItems, difficultyPage } from "./queries.ts";

let world: World;
let reviewer: Actor;
let ministry: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
  ministry = await world.actorOf("reviewer", "ministry");
});

async function raised(
  unit: UnitKey = "northOne",
  to: UnitKey = "north",
  text = "Thiếu mặt bằng",
  taskId?: string,
) {
  const assignmentId = await world.assign(taskId ?? (await world.task()), unit);
  const id = newId();
  await asNobody((tx) =>
    tx.difficulty.create({
      data: {
        id,
        assignmentId,
        text,
        unitId: world.units[unit].id,
        addressedToId: world.units[to].id,
      },
    }),
  );
  return id;
}

async function kept(id: string) {
  return asNobody((tx) =>
    tx.difficulty.findUniqueOrThrow({ where: { id }, include: { passes: true } }),
  );
}

const shown = (...ids: string[]) => ids.map((id) => `${id}:1`).join(" ");
const chosen = (actor: Actor, ...items: string[]) =>
  chosenDifficulties(actor, {
    items,
    wordings: [],
    filter: { view: "to-answer", state: "waiting" },
  });
const notFound = { refusal: { kind: "not-found" } };
const idsSeen = async (actor: Actor, filter: Partial<DifficultyFilter>) => {
  const asked = { view: "to-answer", state: "waiting", ...filter } as const;
  const list = await difficultyItems(actor, asked, 50);
  return list?.rows.map(({ id }) => id);
};

describe("one answer", () => {
  test("reaches all that was chosen, with the trail and the outbox", async () => {
    const ids = [await raised("northOne"), await raised("northTwo")];
    const input = { items: shown(...ids), answer: " Đã bố trí vốn " };
    expect(await answerDifficulties(reviewer, input)).toEqual({ ok: true, value: { count: 2 } });
    for (const id of ids)
      expect(await kept(id)).toMatchObject({
        state: "answered",
        answer: "Đã bố trí vốn",
        answeredById: reviewer.accountId,
        revision: 2,
      });
    const [trail, sent] = await asNobody((tx) =>
      Promise.all([
        tx.auditEvent.findMany({ where: { entityId: { in: ids } } }),
        tx.outbox.count({
          where: {
            topic: "difficulty.answered",
            payload: { path: ["difficultyId"], equals: ids[0] ?? "" },
          },
        }),
      ]),
    );
    expect(trail.map(({ deed }) => deed)).toEqual(["difficulty.answered", "difficulty.answered"]);
    expect(sent).toBe(1);
  });

  test("sent twice answers once; another answer is told who was first", async () => {
    const items = shown(await raised());
    await answerDifficulties(reviewer, { items, answer: "Đã có" });
    expect(await answerDifficulties(reviewer, { items, answer: "Đã có" })).toMatchObject({
      value: { count: 1 },
    });
    const other = await world.actorOf("leader", "north");
    expect(await answerDifficulties(other, { items, answer: "Khác" })).toMatchObject({
      refusal: {
        kind: "conflict",
        message: {
          key: "difficulties.meanwhile-answered",
          values: { by: reviewer.title, at: expect.any(Number), others: 0 },
        },
      },
    });
  });

  test("is not given to a part when one of the chosen has moved", async () => {
    const [moved, still] = [await raised(), await raised("northTwo")];
    await asNobody((tx) =>
      tx.difficulty.update({ where: { id: moved }, data: { text: "Khác", revision: 2 } }),
    );
    expect(
      await answerDifficulties(reviewer, { items: shown(moved, still), answer: "Đã rõ" }),
    ).toMatchObject({ refusal: { message: { key: "difficulties.meanwhile-reworded" } } });
    expect((await kept(still)).state).toBe("open");
  });

  test("of two who answer at once one is told", async () => {
    const items = shown(await raised(), await raised("northTwo"));
    const other = await world.actorOf("reviewer", "north");
    const outcomes = await Promise.all([
      answerDifficulties(reviewer, { items, answer: "Một" }),
      answerDifficulties(other, { items, answer: "Hai" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("needs words", async () => {
    expect(
      await answerDifficulties(reviewer, { items: shown(await raised()), answer: "  " }),
    ).toMatchObject({
      refusal: { fields: { answer: { key: "difficulties.answer-missing" } } },
    });
  });
});

describe("passing up", () => {
  test("goes to the unit above with the opinion, and is answered there", async () => {
    const id = await raised();
    const to = world.units.ministry.id;
    const input = { items: shown(id), to, opinion: "Vượt thẩm quyền" };
    expect(await passUpDifficulties(reviewer, input)).toEqual({ ok: true, value: { count: 1 } });
    expect(await passUpDifficulties(reviewer, input)).toEqual({ ok: true, value: { count: 1 } });
    expect(await kept(id)).toMatchObject({
      state: "passed_up",
      addressedToId: to,
      revision: 2,
      passes: [{ fromId: world.units.north.id, toId: to, opinion: "Vượt thẩm quyền" }],
    });
    expect(await idsSeen(ministry, {})).toContain(id);
    expect(await idsSeen(reviewer, {})).not.toContain(id);
    expect(await idsSeen(reviewer, { view: "passed-up" })).toContain(id);
    expect(await answerDifficulties(reviewer, { items: `${id}:2`, answer: "Đã có" })).toMatchObject(
      { refusal: { message: { key: "difficulties.meanwhile-passed-up" } } },
    );
    const answer = { items: `${id}:2`, answer: "Bộ đã bố trí" };
    expect(await answerDifficulties(ministry, answer)).toMatchObject({ ok: true });
    expect(await idsSeen(reviewer, { view: "passed-up", state: "answered" })).toContain(id);
  });

  test("goes up alone: not to a sibling, down, back, or from the top", async () => {
    const id = await raised();
    for (const unit of ["south", "northTwo", "northOne", "north"] as const)
      expect(
        await passUpDifficulties(reviewer, {
          items: shown(id),
          to: world.units[unit].id,
          opinion: "a",
        }),
      ).toMatchObject({ refusal: { fields: { to: { key: "difficulties.to-not-above" } } } });
    const top = await raised("north", "ministry");
    expect((await chosen(ministry, top))?.above).toEqual([]);
    const above = (await chosen(reviewer, id))?.above.map(({ name }) => name);
    expect(above).toEqual(["Bộ", "Tỉnh ủy Bắc"]);
  });
});

describe("scope", () => {
  test.each([
    ["a sibling's reviewer", () => world.actorOf("reviewer", "south")],
    ["the reviewer two levels above", () => world.actorOf("reviewer", "ministry")],
    ["the unit itself", () => world.actorOf("officer", "northOne")],
    ["an admin of the unit above", () => world.actorOf("admin", "north")],
    [
      "a reviewer of another group of tasks",
      () => world.actorOf("reviewer", "north", { groupIds: [world.groups.money] }),
    ],
    ["nobody", () => world.nobody()],
  ] as const)("%s answers nothing and passes nothing up", async (_, who) => {
    const [actor, id] = [await who(), await raised()];
    const items = shown(id);
    expect(await answerDifficulties(actor, { items, answer: "a" })).toMatchObject(notFound);
    const to = world.units.ministry.id;
    expect(await passUpDifficulties(actor, { items, to, opinion: "a" })).toMatchObject(notFound);
    expect(await chosen(actor, id)).toBeNull();
    expect(await answerDifficulties(actor, { items: "x:1 y", answer: "a" })).toMatchObject(
      notFound,
    );
  });

  test("what a number counts is what its list has", async () => {
    const small = await createWorld();
    world = small;
    const ids = [await raised(), await raised(), await raised()];
    const above = await small.actorOf("reviewer", "north");
    await answerDifficulties(above, { items: shown(ids[0] ?? ""), answer: "Đã rõ" });
    const officer = await small.actorOf("officer", "northOne");
    for (const [actor, view] of [
      [officer, "raised"],
      [above, "to-answer"],
      [above, "below"],
    ] as const) {
      const page = await difficultyPage(actor, { view, state: "waiting" });
      const listed = await idsSeen(actor, { view, state: "waiting" });
      expect(page?.counts).toContainEqual({ view, count: listed?.length });
    }
    expect(await ownDifficulties(officer)).toEqual({ waiting: 2, answered: 1 });
    expect(await idsSeen(officer, { view: "raised", state: "waiting" })).toHaveLength(2);
  });

  test("each view lists its own", async () => {
    const small = await createWorld();
    world = small;
    const [one, two] = [await raised("northOne"), await raised("southOne", "south")];
    const officer = await small.actorOf("officer", "northOne");
    const sibling = await small.actorOf("officer", "northTwo");
    const above = await small.actorOf("reviewer", "north");
    const leader = await small.actorOf("leader", "ministry");
    expect(viewsOf(officer)).toEqual(["raised"]);
    expect(await idsSeen(officer, { view: "raised" })).toEqual([one]);
    expect(await idsSeen(officer, { view: "below" })).toBeUndefined();
    expect(await idsSeen(sibling, { view: "raised" })).toEqual([]);
    expect(await idsSeen(above, {})).toEqual([one]);
    expect(await idsSeen(above, { view: "below" })).toEqual([one]);
    expect(await idsSeen(leader, {})).toEqual([]);
    expect(await idsSeen(leader, { view: "below" })).toEqual([one, two]);
    expect(viewsOf(await small.nobody())).toEqual([]);
    const list = await difficultyPage(leader, { view: "below", state: "waiting" });
    expect(list?.holders.map(({ name, count }) => [name, count])).toEqual([
      ["Công an tỉnh Bắc", 1],
      ["Công an tỉnh Nam", 1],
    ]);
    // Nobody stands above the ministry.
    expect(list?.mayPassUp).toBe(false);
    const waitingAbove = { view: "to-answer", state: "waiting" } as const;
    expect((await difficultyPage(above, waitingAbove))?.mayPassUp).toBe(true);
    const here = await asNobody((tx) => tx.difficulty.findUniqueOrThrow({ where: { id: one } }));
    const answerable = async (actor: Actor) =>
      (await difficultiesToAnswer(actor, here.assignmentId)).map(({ id }) => id);
    expect(await answerable(above)).toEqual([one]);
    for (const actor of [officer, leader, await small.actorOf("reviewer", "south")])
      expect(await answerable(actor)).toEqual([]);
    expect(await difficultiesToAnswer(above, "x")).toEqual([]);
    expect(list?.counts).toEqual([
      { view: "to-answer", count: 0 },
      { view: "passed-up", count: 0 },
      { view: "below", count: 2 },
    ]);
  });
});

describe("the list", () => {
  test("is narrowed down and walked through", async () => {
    const small = await createWorld();
    world = small;
    const taskId = await small.task();
    const same: string[] = [];
    for (const text of ["Mưa", "MUA ", "mưa"])
      same.push(await raised("northOne", "north", text, await small.task()));
    const other = await raised("northTwo", "north", "Giá tăng", taskId);
    await asNobody((tx) =>
      tx.difficulty.update({
        where: { id: other },
        data: { isProposal: true, raisedAt: new Date(Date.now() - 40 * 86_400_000) },
      }),
    );
    const above = await small.actorOf("reviewer", "north");
    expect(await idsSeen(above, {})).toEqual([other, ...same]);
    expect(await idsSeen(above, { kind: "proposal" })).toEqual([other]);
    expect(await idsSeen(above, { kind: "difficulty" })).toEqual(same);
    expect(await idsSeen(above, { older: "20" })).toEqual([other]);
    expect(await idsSeen(above, { older: "60" })).toEqual([]);
    expect(await idsSeen(above, { holder: small.units.south.id })).toEqual([]);
    expect(await idsSeen(above, { like: same[1] ?? "" })).toEqual([same[1]]); // of one task alone
    expect(await idsSeen(above, { after: same[0] ?? "" })).toEqual(same.slice(1));
    expect(await idsSeen(above, { state: "all" })).toEqual([...same.toReversed(), other]);
    expect(await idsSeen(above, { state: "all", after: same[2] ?? "" })).toEqual([
      same[1],
      same[0],
      other,
    ]);
    for (const id of [same[1] ?? "", other])
      await answerDifficulties(above, { items: shown(id), answer: "Đã rõ" });
    expect(await idsSeen(above, { state: "answered" })).toEqual([other, same[1]]);
    expect(await idsSeen(above, { state: "answered", after: other })).toEqual([same[1]]);
  });
});
