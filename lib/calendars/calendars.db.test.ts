import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays, dayForInput } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addWorkingDays } from "#lib/domain/working-days.ts";
import { dropHoliday } from "./drop-holiday.ts";
import { calendarsPage } from "./queries.ts";
import { setDaysAllowed } from "./set-days-allowed.ts";
import { setHoliday } from "./set-holiday.ts";

const WEEKENDS = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
const REASON = "Theo thông báo lịch nghỉ";

let world: World;
let keeper: Actor;
/** Due three working days after yesterday, due before today, and sent already. */
let reports: { coming: string; past: string; sent: string };

const nextWorkingDay = () => addWorkingDays(keeper.today, 1, WEEKENDS);
const dueOf = (id: string) =>
  asNobody(async (tx) => {
    const { dueOn } = await tx.report.findUniqueOrThrow({ where: { id } });
    return dueOn.toISOString().slice(0, 10);
  });

beforeAll(async () => {
  world = await createWorld();
  keeper = await world.actorOf("admin", "ministry");
  const yesterday = addDays(keeper.today, -1);
  await asNobody((tx) =>
    tx.unitLevel.updateMany({ where: { key: "commune" }, data: { reportWorkingDays: 3 } }),
  );
  const due = addWorkingDays(yesterday, 3, WEEKENDS);
  const period = await world.period(addDays(yesterday, -29), yesterday);
  const before = await world.period(addDays(yesterday, -60), addDays(yesterday, -30));
  const officer = await world.actorOf("officer", "northTwo");
  const one = await world.assign(await world.task(), "northOne");
  const two = await world.assign(await world.task(), "northTwo");
  reports = {
    coming: await world.report(one, period, { dueOn: fromDay(due) }),
    past: await world.report(one, before, { dueOn: fromDay(addDays(yesterday, -20)) }),
    sent: await world.report(two, period, { dueOn: fromDay(due) }),
  };
  await world.submit(reports.sent, officer.accountId);
});

const dayOff = (day: string) => ({
  day: dayForInput(day),
  kind: "day_off",
  nameVi: "Ngày nghỉ",
  nameEn: "Day off",
  document: "Thông báo 01",
});

describe("the calendar", () => {
  test("is kept at the top alone", async () => {
    for (const other of [
      await world.actorOf("admin", "north"),
      await world.actorOf("leader", "ministry"),
      await world.actorOf("officer", "northOne"),
      await world.nobody(),
    ]) {
      expect(await calendarsPage(other, undefined)).toBeNull();
      const refused = { ok: false, refusal: { kind: "not-found" } };
      expect(await setHoliday(other, dayOff(nextWorkingDay()))).toMatchObject(refused);
      expect(await dropHoliday(other, { day: nextWorkingDay() })).toMatchObject(refused);
      const days = { level: "commune", before: "3", days: "5", reason: REASON };
      expect(await setDaysAllowed(other, days)).toMatchObject(refused);
    }
    expect(await asNobody((tx) => tx.holiday.count())).toBe(0);
  });

  test("a day off moves what is not sent and not late, and back", async () => {
    const [coming, past, sent] = await Promise.all(Object.values(reports).map(dueOf));
    const day = nextWorkingDay();
    expect(await setHoliday(keeper, dayOff(day))).toMatchObject({ ok: true, value: { moved: 1 } });
    expect(await dueOf(reports.coming)).toBe(addWorkingDays(coming as string, 1, WEEKENDS));
    expect([await dueOf(reports.past), await dueOf(reports.sent)]).toEqual([past, sent]);
    expect(await setHoliday(keeper, dayOff(day))).toMatchObject({
      refusal: { fields: { day: { key: "calendars.day-taken" } } },
    });

    const page = await calendarsPage(keeper, day.slice(0, 4));
    expect(page?.holidays).toEqual([
      { day, kind: "day_off", nameVi: "Ngày nghỉ", nameEn: "Day off" },
    ]);
    expect(await dropHoliday(keeper, { day })).toMatchObject({ value: { moved: 1 } });
    expect(await dueOf(reports.coming)).toBe(coming);
    expect(await dropHoliday(keeper, { day })).toMatchObject({
      refusal: { message: { key: "calendars.day-gone" } },
    });
  });

  test("what is wrong is said beside the fields, and nothing is written", async () => {
    const weekend = { ...dayOff(keeper.today), day: "05/09/2026" };
    expect(await setHoliday(keeper, weekend)).toMatchObject({
      refusal: { fields: { day: { key: "calendars.weekend-anyway" } } },
    });
    expect(await setHoliday(keeper, { day: "31/02/2027", kind: "x" })).toMatchObject({
      refusal: {
        fields: {
          day: { key: "calendars.day-wrong" },
          kind: { key: "calendars.kind-missing" },
          nameVi: { key: "calendars.name-missing" },
          nameEn: { key: "calendars.name-missing" },
        },
      },
    });
    for (const days of ["", "61", "-1", "2,5", "x"]) {
      const input = { level: "commune", before: "3", days, reason: "" };
      expect(await setDaysAllowed(keeper, input)).toMatchObject({
        refusal: {
          fields: {
            days: { key: "calendars.days-wrong" },
            reason: { key: "calendars.reason-missing" },
          },
        },
      });
    }
    expect(await asNobody((tx) => tx.holiday.count())).toBe(0);
  });

  test("days allowed by level move the same reports, never into the past", async () => {
    const coming = await dueOf(reports.coming);
    const set = (before: number, days: number) =>
      setDaysAllowed(keeper, {
        level: "commune",
        before: String(before),
        days: String(days),
        reason: REASON,
      });
    expect(await set(3, 5)).toMatchObject({ value: { moved: 1 } });
    expect(await dueOf(reports.coming)).toBe(addWorkingDays(coming, 2, WEEKENDS));
    expect(await set(3, 4)).toMatchObject({
      refusal: { message: { key: "calendars.days-changed" } },
    });
    expect(await set(5, 5)).toMatchObject({
      refusal: { fields: { days: { key: "calendars.days-same" } } },
    });
    expect(await set(5, 0)).toMatchObject({ value: { moved: 1 } });
    expect(await dueOf(reports.coming)).toBe(keeper.today);
  });

  test("every change is on record", async () => {
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { entity: "calendar", accountId: keeper.accountId },
        orderBy: { id: "asc" },
        select: { deed: true, detail: true },
      }),
    );
    expect(deeds.map(({ deed }) => deed)).toEqual([
      "calendar.day-off",
      "calendar.day-dropped",
      "calendar.days-set",
      "calendar.days-set",
    ]);
    expect(deeds[2]?.detail).toMatchObject({ daysAllowed: 5, daysBefore: 3, reason: REASON });
  });
});
