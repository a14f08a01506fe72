import { beforeAll, describe, expect, test } from "vitest";
import { asNobody, readAsActor } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { VIETNAM_WORK_CALENDAR } from "#lib/domain/holidays.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { answerDifficulties } from "./answer-difficulties.ts";
import { chosenDifficulties } from "./chosen.ts";
import type { DifficultyFilter } from "./filter.ts";
import { readItems } from "./items.ts";
import { passUpDifficulties } from "./pass-up-difficulties.ts";
import { difficultyItems, difficultyPage } from "./queries.ts";
import { reachOf } from "./reach.ts";
import { readWordings } from "./wordings.ts";

const WAITING: DifficultyFilter = { view: "to-answer", state: "waiting" };
let world: World;
let reviewer: Actor;
let assignments: Record<"northOne" | "northTwo" | "southOne" | "elsewhere", string>;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
  const task = await world.task();
  assignments = {
    northOne: await world.assign(task, "northOne"),
    northTwo: await world.assign(task, "northTwo"),
    southOne: await world.assign(task, "southOne"),
    elsewhere: await world.assign(await world.task(), "northOne"),
  };
});

/** Raised so many days ago, one after the other. */
async function raise(
  at: keyof typeof assignments,
  texts: readonly string[],
  { daysAgo = 0, to = "north" as UnitKey, isProposal = false } = {},
) {
  const unit = at === "elsewhere" ? "northOne" : at;
  const rows = texts.map((text, place) => ({
    id: newId(),
    assignmentId: assignments[at],
    text,
    isProposal,
    unitId: world.units[unit].id,
    addressedToId: world.units[to].id,
    raisedAt: new Date(Date.now() - daysAgo * 86_400_000 + place),
  }));
  await asNobody((tx) => tx.difficulty.createMany({ data: rows }), { timeoutMs: 60_000 });
  return rows.map(({ id }) => id);
}

async function worded(actor: Actor, filter: DifficultyFilter) {
  const page = await difficultyPage(actor, filter);
  if (page?.list.by !== "wording") throw new Error("not by wording");
  return page.list;
}

const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error("nothing there");
  return first;
};

describe("each wording is listed once", () => {
  test("however it is typed; apart by task, by kind and by whether it was answered", async () => {
    const first = only(await raise("northOne", ["Thiếu hoà giải viên"], { daysAgo: 40 }));
    const second = only(await raise("northTwo", ["  thiếu  HÒA giải\nviên "], { daysAgo: 10 }));
    await raise("elsewhere", ["Thiếu hòa giải viên"], { daysAgo: 5 });
    await raise("northOne", ["Thiếu hòa giải viên"], { daysAgo: 4, isProposal: true });
    await raise("southOne", ["Thiếu hòa giải viên"], { to: "south" });
    const { wordings } = await worded(reviewer, WAITING);
    expect(wordings.map(({ id, count, units, mine }) => [id, count, units, mine])).toEqual([
      [first, 2, 2, 2],
      [expect.any(String), 1, 1, 1],
      [expect.any(String), 1, 1, 1],
    ]);
    expect(wordings[0]?.askers.map(({ id, mine }) => [id, mine])).toEqual([
      [first, true],
      [second, true],
    ]);
    await answerDifficulties(reviewer, { items: `${second}:1`, answer: "Đã bổ sung" });
    const all = await worded(reviewer, { ...WAITING, state: "all" });
    const same = all.wordings.filter(({ askers }) =>
      askers.some(({ id }) => id === first || id === second),
    );
    expect(same.map(({ count, answered }) => [count, answered])).toEqual([
      [1, true],
      [1, false],
    ]);
    expect(same[0]?.said).toMatchObject([
      { kind: "answer", words: "Đã bổ sung", by: reviewer.title, count: 1 },
    ]);
  });

  test("what was said to many stands there once, with their number", async () => {
    const ids = await raise("northTwo", ["Đường xa", "Đường xa", "Đường xa"]);
    const to = world.units.ministry.id;
    const pass = (some: string[], opinion: string) =>
      passUpDifficulties(reviewer, {
        items: some.map((id) => `${id}:1`).join(" "),
        to,
        opinion,
      });
    await pass(ids.slice(0, 2), "Đề nghị Bộ cấp xe");
    await pass(ids.slice(2), "Khác");
    const ministry = await world.actorOf("reviewer", "ministry");
    const { wordings } = await worded(ministry, WAITING);
    expect(wordings.map(({ count, units, holders }) => [count, units, holders])).toEqual([
      [3, 1, 1],
    ]);
    expect(only(wordings).said.map(({ words, count }) => [words, count])).toEqual([
      ["Đề nghị Bộ cấp xe", 2],
      ["Khác", 1],
    ]);
    expect(only(wordings).saidMore).toBe(0);
  });
});

describe("pages", () => {
  test("go from wording to wording, each on one page, none twice", async () => {
    const own = await world.actorOf("officer", "southOne");
    const view: DifficultyFilter = { view: "raised", state: "waiting" };
    for (let at = 0; at < 7; at += 1)
      await raise("southOne", [`Việc ${at}`, `việc ${at}`], { to: "south", daysAgo: 30 - at });
    const asking = { reach: reachOf(own), today: own.today, calendar: VIETNAM_WORK_CALENDAR };
    const walk = async (filter: DifficultyFilter, limits: { page?: number; lines?: number }) => {
      const pages: number[][] = [];
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const where: DifficultyFilter = after ? { ...filter, after } : filter;
        const found = await readAsActor(own, (read) => readWordings(read, where, asking, limits));
        pages.push(found.wordings.map(({ count }) => count));
        seen.push(...found.wordings.map(({ id }) => id));
        after = found.next;
      } while (after);
      return { pages, seen };
    };
    const whole = await walk(view, {});
    expect(whole.pages).toEqual([[2, 2, 2, 2, 2, 2, 2, 1]]);
    const byThree = await walk(view, { page: 3 });
    expect(byThree.pages.map(({ length }) => length)).toEqual([3, 3, 2]);
    expect(byThree.seen).toEqual(whole.seen);
    // Four lines of units have room for two wordings.
    const byLines = await walk(view, { lines: 4 });
    expect(byLines.pages).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 1],
    ]);
    expect(byLines.seen).toEqual(whole.seen);
    const newest = await walk({ ...view, state: "all" }, { page: 5 });
    expect(newest.seen).toHaveLength(8);
    const items = await readAsActor(own, (read) => readItems(read, view, asking, 50));
    expect(items.rows).toHaveLength(15);
  });

  test("of one wording its items follow one by one", async () => {
    const ids = await raise("northOne", ["Mất điện", "mất điện", "MẤT ĐIỆN"], { daysAgo: 1 });
    const like = { ...WAITING, like: ids[1] ?? "" };
    const page = await difficultyPage(reviewer, like);
    expect(page?.list.by === "item" && page.list.rows.map(({ id }) => id)).toEqual(ids);
    const file = await difficultyItems(reviewer, { ...like, after: ids[0] ?? "" }, 1);
    expect(file).toMatchObject({ rows: [{ id: ids[1] }], next: ids[1] });
  });
});

describe("one tick takes all of a wording", () => {
  const choose = (actor: Actor, wordings: string[], filter: Partial<DifficultyFilter> = {}) =>
    chosenDifficulties(actor, { items: [], wordings, filter: { ...WAITING, ...filter } });

  test("that the list showed: no younger ones, none that went elsewhere, none of another office", async () => {
    const old = await raise("northOne", ["Thiếu xe"], { daysAgo: 60 });
    const young = await raise("northTwo", ["THIẾU XE"], { daysAgo: 2 });
    const passed = await raise("northTwo", ["Thiếu xe"], { to: "ministry", daysAgo: 70 });
    await raise("southOne", ["Thiếu xe"], { to: "south" });
    const ids = async (filter: Partial<DifficultyFilter> = {}) =>
      (await choose(reviewer, old, filter))?.waiting.map(({ id }) => id);
    expect(await ids()).toEqual([...old, ...young]);
    expect(await ids({ older: "20" })).toEqual(old);
    expect(await ids({ holder: world.units.ministry.id })).toEqual(old); // the one that was ticked
    expect((await choose(reviewer, passed))?.waiting.map(({ id }) => id)).toEqual([
      ...old,
      ...young,
    ]);
    const sibling = await world.actorOf("reviewer", "south");
    expect((await choose(sibling, old))?.waiting).toHaveLength(1); // its own
    const officer = await world.actorOf("officer", "northOne");
    expect(await choose(officer, old)).toBeNull();
    expect(await choose(await world.nobody(), old)).toBeNull();
    expect(await choose(reviewer, ["x"])).toBeNull();
  });

  test("of a whole country's communes, and one answer reaches them all", async () => {
    const texts = Array.from({ length: 3_321 }, () => "Chưa có đường truyền");
    const ids = await raise("northOne", texts, { daysAgo: 3 });
    const chosen = await choose(reviewer, ids.slice(5, 6));
    expect(chosen).toMatchObject({ gone: 0, cut: false });
    expect(chosen?.waiting).toHaveLength(3_321);
    const items = (chosen?.waiting ?? []).map(({ id, revision }) => `${id}:${revision}`).join(" ");
    expect(await answerDifficulties(reviewer, { items, answer: "Sẽ kéo trong quý" })).toEqual({
      ok: true,
      value: { count: 3_321 },
    });
    const answered = await worded(reviewer, { ...WAITING, state: "answered" });
    const one = answered.wordings.find(({ text }) => text === texts[0]);
    expect(one).toMatchObject({ count: 3_321, units: 1, said: [{ count: 3_321 }] });
    expect(one?.askers).toHaveLength(170);
  });

  test("more than can be answered at once is cut, and said so", async () => {
    const ids = await raise("northOne", ["Hết mực", "Hết mực", "Hết mực"]);
    const choice = { items: [], wordings: ids.slice(2), filter: WAITING };
    expect(await chosenDifficulties(reviewer, choice, 2)).toMatchObject({
      waiting: [{ id: ids[0] }, { id: ids[1] }],
      cut: true,
    });
  });
});

describe("the list is narrowed down", () => {
  test("by group of tasks, by province, by words of it and of the unit; the page offers both choices", async () => {
    const ministry = await world.actorOf("reviewer", "ministry");
    const mark = `nguon${newId().slice(-6)}`;
    const mine = only(await raise("northTwo", [`Thiếu ${mark} điện`], { to: "ministry" }));
    const other = only(await raise("southOne", [`Cần ${mark} nước`], { to: "ministry" }));
    const ids = async (filter: Partial<DifficultyFilter>) => {
      const { wordings } = await worded(ministry, { ...WAITING, q: mark, ...filter });
      return wordings.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([mine, other]);
    expect(await ids({ q: `${mark.toUpperCase()} NƯỚC` })).toEqual([other]);
    expect(await ids({ q: `${mark} khong-co` })).toEqual([]);
    expect(await ids({ q: "%" })).toEqual([]);
    expect(await ids({ area: world.units.north.id })).toEqual([mine]);
    expect(await ids({ area: world.units.south.id })).toEqual([other]);
    const { taskGroupId } = await asNobody((tx) =>
      tx.task.findFirstOrThrow({ where: { assignments: { some: { id: assignments.northTwo } } } }),
    );
    expect(await ids({ group: taskGroupId })).toEqual([mine, other]);
    expect(await ids({ group: newId() })).toEqual([]);
    const page = await difficultyPage(ministry, WAITING);
    expect(page?.groups.map(({ id }) => id)).toContain(taskGroupId);
    const areas = new Map(page?.areas.map(({ id, count }) => [id, count]));
    expect(areas.get(world.units.south.id)).toBe(1);
    // A province itself has but one area, and no choice to make.
    expect((await difficultyPage(reviewer, WAITING))?.areas.length).toBeLessThanOrEqual(1);
  });
});
