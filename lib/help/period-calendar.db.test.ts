import { beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { periodCalendar } from "./period-calendar.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

test("is of the reader's level and this year, and of what they choose", async () => {
  const officer = await world.actorOf("officer", "northOne");
  const own = await periodCalendar(officer, {});
  expect(own.level.key).toBe("commune");
  const [first] = own.periods;
  expect(first && first.dueOn > first.endsOn).toBe(true);
  const chosen = await periodCalendar(officer, {
    year: "2025",
    level: "province",
    regime: "finance",
  });
  expect(chosen).toMatchObject({ year: 2025, regime: "finance", level: { key: "province" } });
  expect(chosen.periods.every(({ year }) => year === 2025)).toBe(true);
});

test("what is to be sent next is a period of the running year", async () => {
  const officer = await world.actorOf("officer", "northOne");
  const { year, next, periods } = await periodCalendar(officer, {});
  expect(next).toBe(periods.find(({ dueOn }) => dueOn >= officer.today));
  expect(next).not.toBeNull();
  expect((await periodCalendar(officer, { year: year + 1 })).next).toBeNull();
  expect((await periodCalendar(officer, { year: year - 2 })).next).toBeNull();
});

test.each([{ year: "9999" }, { level: "x" }, { regime: 7 }])(
  "what is not there is the usual one: %o",
  async (asked) => {
    const officer = await world.actorOf("officer", "northOne");
    expect(await periodCalendar(officer, asked)).toEqual(await periodCalendar(officer, {}));
  },
);

test("whoever has no role reads it too: it tells nothing of anybody", async () => {
  expect((await periodCalendar(await world.nobody(), {})).periods.length).toBeGreaterThan(0);
});
