import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { endCalendarAddress, makeCalendarAddress } from "./calendar-address.ts";
import { calendarFeed } from "./calendar-feed.ts";
import { deliveries, retryMail } from "./deliveries.ts";
import { preferencesOf } from "./queries.ts";
import { setDigest, setLanguage } from "./set-preferences.ts";

const SITE = new URL("https://tiendo.example");
let world: World;
let officer: Actor;
let assignmentId: string;
let reportId: string;

beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  const dueOn = fromDay(addDays(officer.today, 20));
  assignmentId = await world.assign(await world.task(), "northOne", { dueOn });
  const period = await world.period("2026-10-15", "2026-11-14");
  reportId = await world.report(assignmentId, period, {
    dueOn: fromDay(addDays(officer.today, 5)),
  });
});

type Event = { uid: string; summary: string; day: string; sequence: number; stamp: string };

function eventsOf(feed: string | null): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(feed ?? ""));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return {
      uid: event.uid,
      summary: event.summary,
      day: event.startDate.toString(),
      sequence: Number(event.sequence),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });
}

describe("the calendar feed", () => {
  test("has what the own unit owes, on its days, and nothing of a sibling's", async () => {
    const { token } = await makeCalendarAddress(officer);
    const sibling = await world.actorOf("officer", "northTwo");
    const other = await makeCalendarAddress(sibling);
    const feed = await calendarFeed(token, SITE);
    expect(eventsOf(feed)).toEqual([
      expect.objectContaining({
        uid: `report-${reportId}@tiendo.example`,
        day: addDays(officer.today, 5),
      }),
      expect.objectContaining({
        uid: `task-${assignmentId}@tiendo.example`,
        day: addDays(officer.today, 20),
      }),
    ]);
    expect(await calendarFeed(token, SITE)).toBe(feed);
    expect(eventsOf(await calendarFeed(other.token, SITE))).toEqual([]);
  });

  test("keeps an event's identity and says by its sequence that it moved", async () => {
    const { token } = await makeCalendarAddress(officer);
    const [, before] = eventsOf(await calendarFeed(token, SITE));
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: assignmentId },
        data: { dueOn: fromDay(addDays(officer.today, 30)), version: { increment: 1 } },
      }),
    );
    const after = eventsOf(await calendarFeed(token, SITE)).find(({ uid }) => uid === before?.uid);
    expect(after?.day).toBe(addDays(officer.today, 30));
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  test("holds 60 days back and a year ahead, instructions, and what is done as done", async () => {
    const reader = await world.actorOf("officer", "southOne");
    const leader = await world.actorOf("leader", "south");
    const at = (days: number, data = {}) =>
      world
        .task()
        .then((task) =>
          world.assign(task, "southOne", { dueOn: fromDay(addDays(reader.today, days)), ...data }),
        );
    await at(-61);
    await at(367);
    await at(10, { state: "cancelled", endedOn: fromDay(reader.today), endReason: "thu hồi" });
    const near = await at(-60);
    const instruction = {
      id: newId(),
      text: "Báo cáo nguyên nhân",
      fromUnitId: world.units.south.id,
      ownerUnitId: world.units.southOne.id,
      givenById: leader.accountId,
      dueOn: fromDay(addDays(reader.today, 3)),
      state: "answered" as const,
    };
    await asNobody((tx) => tx.instruction.create({ data: instruction }));
    const { token } = await makeCalendarAddress(reader);
    await setLanguage(reader, "en");
    const events = eventsOf(await calendarFeed(token, SITE));
    expect(events.map(({ uid }) => uid)).toEqual([
      `task-${near}@tiendo.example`,
      `instruction-${instruction.id}@tiendo.example`,
    ]);
    expect(events[1]?.summary).toMatch(/^Done: Answer to an instruction due: /);
  });

  test("holds what waits for a reviewer's decision, by the day that comes first", async () => {
    const [taskId, periodId] = [await world.task(), await world.period("2026-08-15", "2026-09-14")];
    for (const unit of ["northOne", "northTwo"] as const) {
      const assignment = await world.assign(taskId, unit);
      const report = await world.report(assignment, periodId, { dueOn: fromDay("2026-09-18") });
      await world.submit(report, officer.accountId);
    }
    const feedOf = async (unit: UnitKey) => {
      const { token } = await makeCalendarAddress(await world.actorOf("reviewer", unit));
      return eventsOf(await calendarFeed(token, SITE)).filter(({ uid }) => uid.includes(taskId));
    };
    expect(await feedOf("north")).toMatchObject([{ uid: expect.stringMatching(/^review-/) }]);
    const [event] = await feedOf("north");
    // Five working days are at least a week, holidays aside.
    expect((event?.day ?? "") >= addDays(officer.today, 7)).toBe(true);
    expect(event?.summary).toMatch(/^Hạn duyệt báo cáo: .*9/);
    expect(await feedOf("south")).toEqual([]);
    expect(await feedOf("ministry")).toEqual([]);
  });

  test("ends with a new address, its revocation, or the account; the database knows no token", async () => {
    const reader = await world.actorOf("officer", "northTwo");
    const first = await makeCalendarAddress(reader);
    const second = await makeCalendarAddress(reader);
    expect(await calendarFeed(first.token, SITE)).toBeNull();
    expect(await calendarFeed(second.token, SITE)).not.toBeNull();
    const kept = await asNobody((tx) =>
      tx.preference.findUniqueOrThrow({ where: { accountId: reader.accountId } }),
    );
    expect(JSON.stringify(kept)).not.toContain(second.token);
    expect((await preferencesOf(reader)).calendarMadeAt).not.toBeNull();
    await asNobody((tx) =>
      tx.account.update({ where: { id: reader.accountId }, data: { disabledAt: new Date() } }),
    );
    expect(await calendarFeed(second.token, SITE)).toBeNull();
    await asNobody((tx) =>
      tx.account.update({ where: { id: reader.accountId }, data: { disabledAt: null } }),
    );
    await endCalendarAddress(reader);
    await endCalendarAddress(reader);
    expect(await calendarFeed(second.token, SITE)).toBeNull();
    const trail = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: reader.accountId }, orderBy: { id: "asc" } }),
    );
    expect(trail.map(({ deed }) => deed)).toEqual([
      "account.calendar-made",
      "account.calendar-made",
      "account.calendar-ended",
    ]);
  });

  test.each(["", "x", "../../etc/passwd", "%00", "A".repeat(32), "A".repeat(5_000)])(
    "answers nothing to %j",
    async (token) => {
      expect(await calendarFeed(token, SITE)).toBeNull();
    },
  );
});

describe("preferences", () => {
  test("are by the role until chosen, and of the own account alone", async () => {
    const [reader, auditor] = [
      await world.actorOf("officer", "northTwo"),
      await world.actorOf("auditor", "north"),
    ];
    expect((await preferencesOf(reader)).digest).toBe("daily");
    expect((await preferencesOf(auditor)).digest).toBe("none");
    expect(await setDigest(reader, { digest: "weekly", accountId: auditor.accountId })).toEqual({
      ok: true,
      value: { digest: "weekly" },
    });
    expect((await preferencesOf(reader)).digest).toBe("weekly");
    expect((await preferencesOf(auditor)).digest).toBe("none");
    for (const wrong of [{}, { digest: "hourly" }, null, { digest: ["daily", "none"] }])
      expect(await setDigest(reader, wrong)).toMatchObject({ refusal: { kind: "invalid" } });
    for (const wrong of ["fr", "", undefined])
      expect((await setLanguage(reader, wrong)).ok).toBe(false);
  });
});

describe("mails that do not arrive", () => {
  test("are shown to admins above, and sent again by them alone", async () => {
    const [admin, elsewhere] = [
      await world.actorOf("admin", "north"),
      await world.actorOf("admin", "south"),
    ];
    const mail = async (data: { state: "refused" | "waiting"; attempts: number }) => {
      const id = newId();
      const messageId = `<${id}@mail.example>`;
      const settledAt = data.state === "refused" ? new Date() : null;
      await asNobody((tx) =>
        tx.mail.create({
          data: {
            id,
            messageId,
            rhythm: "daily",
            accountId: officer.accountId,
            settledAt,
            ...data,
          },
        }),
      );
      return id;
    };
    const refused = await mail({ state: "refused", attempts: 1 });
    const stuck = await mail({ state: "waiting", attempts: 5 });
    await mail({ state: "waiting", attempts: 1 });
    const seen = async (actor: Actor) => (await deliveries(actor))?.mails.map(({ id }) => id);
    expect(await seen(admin)).toEqual([stuck, refused]);
    expect(await seen(elsewhere)).toEqual([]);
    expect(await deliveries(officer)).toBeNull();
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    for (const other of [elsewhere, officer, await world.nobody()])
      expect(await retryMail(other, { mailId: refused })).toEqual(notFound);
    expect((await retryMail(admin, { mailId: refused })).ok).toBe(true);
    const row = await asNobody((tx) => tx.mail.findUniqueOrThrow({ where: { id: refused } }));
    expect(row).toMatchObject({ state: "waiting", settledAt: null });
  });

  test("of a link are not sent again while another link is on its way", async () => {
    const admin = await world.actorOf("admin", "north");
    const [refused, waiting] = [newId(), newId()];
    const link = (id: string) => ({
      ...{ id, messageId: `<${id}@mail.example>`, accountId: officer.accountId },
      ...{ rhythm: "at_once" as const, purpose: "link" as const },
    });
    await asNobody((tx) =>
      tx.mail.createMany({
        data: [{ ...link(refused), state: "refused", settledAt: new Date() }, link(waiting)],
      }),
    );
    expect(await retryMail(admin, { mailId: refused })).toMatchObject({
      refusal: { message: { key: "preferences.delivery-link-waits" } },
    });
  });

  test("and topics that nobody is told of are counted", async () => {
    const admin = await world.actorOf("admin", "ministry");
    await asNobody((tx) =>
      tx.outbox.create({ data: { id: newId(), topic: "signoff.handed-up", payload: {} } }),
    );
    expect((await deliveries(admin))?.untold).toMatchObject([
      { topic: "signoff.handed-up", count: 1 },
    ]);
  });
});
