import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addRole } from "./add-role.ts";
import { disableAccount, editTitles, enableAccount, makeLink } from "./change-account.ts";
import { cancelRole, endRole, moveRole } from "./change-role.ts";
import { giveDelegation } from "./give-delegation.ts";
import { onePerson } from "./one-person.ts";
import { type PeopleFilter, peopleList } from "./queries.ts";
import { conflict, createOffice, notFound, type Office, refused, typed } from "./testing.ts";

let office: Office;
let admin: Actor;
let sibling: Actor;
let nobody: Actor;
let today: string;

const idsSeen = async (actor: Actor, filter: PeopleFilter) =>
  (await peopleList(actor, filter))?.rows.map(({ id }) => id);

beforeAll(async () => {
  office = await createOffice();
  ({ admin, sibling, nobody, today } = office);
});

describe("a role", () => {
  test("is added, once at a time, and not to oneself", async () => {
    const { accountId } = await office.invited();
    expect(await addRole(admin, accountId, office.form("northOne"))).toMatchObject(
      refused("role", "people.role-held"),
    );
    expect(await addRole(admin, accountId, office.form("northTwo"))).toMatchObject({ ok: true });
    expect(await addRole(admin, admin.accountId, office.form("northTwo"))).toMatchObject(
      conflict("people.not-to-oneself"),
    );
  });

  test("ends on its last day, not before today", async () => {
    const { accountId, sessionId } = await office.arrived();
    const role = await office.roleOf(accountId);
    expect(await endRole(admin, role, { lastDay: typed(addDays(today, -1)) })).toMatchObject(
      refused("lastDay", "people.last-day-past"),
    );
    expect(await moveRole(admin, role, { from: typed(today) })).toMatchObject(
      conflict("people.role-moved"),
    );
    expect(await endRole(admin, role, { lastDay: typed(today) })).toMatchObject({ ok: true });
    expect((await readActor(sessionId))?.memberships).toHaveLength(1);
    await asNobody(
      (tx) =>
        tx.$executeRaw`UPDATE membership SET valid_from = valid_from - 9, valid_to = valid_to - 1 WHERE account_id = ${accountId}::uuid`,
    );
    expect((await readActor(sessionId))?.memberships).toEqual([]);
    expect(await onePerson(admin, accountId)).toMatchObject({ state: "no-role" });
    expect(await idsSeen(admin, { state: "no-role", role: "officer" })).toContain(accountId);
  });

  test("that is planned moves, or is taken back", async () => {
    const { accountId } = await office.invited("northOne", { from: typed(addDays(today, 5)) });
    const role = await office.roleOf(accountId);
    expect(await endRole(admin, role, { lastDay: typed(today) })).toMatchObject(
      conflict("people.role-moved"),
    );
    expect(
      await moveRole(admin, role, {
        from: typed(addDays(today, 8)),
        lastDay: typed(addDays(today, 7)),
      }),
    ).toMatchObject(refused("lastDay", "people.last-day-before"));
    expect(await moveRole(admin, role, { from: typed(addDays(today, 8)) })).toMatchObject({
      ok: true,
    });
    expect(await cancelRole(admin, role)).toMatchObject({ ok: true });
    // Who invited finds the account without any role.
    expect(await onePerson(admin, accountId)).toMatchObject({ roles: [], state: "invited" });
    expect(await onePerson(sibling, accountId)).toBeNull();
    expect(await cancelRole(admin, role)).toMatchObject(notFound);
  });

  test("of the last admin is not ended by its holder", async () => {
    const role = await office.roleOf(admin.accountId);
    expect(await endRole(admin, role, { lastDay: typed(today) })).toMatchObject(
      conflict("people.last-admin-role"),
    );
  });
});

test("who worked at a closed unit alone stays with those above it", async () => {
  const other = await createOffice();
  const { accountId } = await other.arrived("northOne");
  const role = await other.roleOf(accountId);
  await other.world.close("northOne");
  expect(await onePerson(other.admin, accountId)).toMatchObject({ mayGovern: true });
  expect((await peopleList(other.admin, {}))?.rows.map(({ id }) => id)).toContain(accountId);
  // A role that was left open there is ended, and the person works elsewhere.
  expect(await endRole(other.admin, role, { lastDay: typed(today) })).toMatchObject({ ok: true });
  expect(await addRole(other.admin, accountId, other.form("northTwo"))).toMatchObject({ ok: true });
  expect(await onePerson(other.sibling, accountId)).toBeNull();
  expect(await makeLink(other.sibling, accountId)).toMatchObject(notFound);
});

test("a role on a line that its unit has left gives nobody else the account", async () => {
  const other = await createOffice();
  const { accountId } = await other.arrived("northOne");
  await asNobody(
    (tx) => tx.$executeRaw`UPDATE unit_parent SET in_force_to = civil_day(now())
      WHERE unit_id = ${other.world.units.northOne.id}::uuid AND line = 'command'`,
  );
  const committee = await other.world.actorOf("admin", "committee", { line: "local" });
  const leaderless = await other.world.actorOf("admin", "committee", {
    line: "local",
    groupIds: [other.world.groups.money],
  });
  expect((await onePerson(committee, accountId))?.mayGovern).toBe(true);
  expect((await onePerson(leaderless, accountId))?.mayGovern).toBe(false);
  expect(await makeLink(leaderless, accountId)).toMatchObject(conflict("people.beyond-reach"));
});

test("a person's journal has what concerned units within reach", async () => {
  const other = await createOffice();
  const { accountId } = await other.arrived("northOne");
  const ministry = await other.world.actorOf("admin", "ministry");
  const outside = other.form("southOne");
  expect(await addRole(ministry, accountId, outside)).toMatchObject({ ok: true });
  const standIn = await other.arrived("northTwo");
  const { membershipId } = await other.roleOf(accountId);
  const lastDay = typed(addDays(today, 3));
  const leave = { personId: standIn.accountId, from: typed(today), lastDay, reason: "Nghỉ phép" };
  expect(
    await giveDelegation(other.admin, accountId, { memberships: membershipId, ...leave }),
  ).toMatchObject({ ok: true });
  const deeds = async (who: Actor, id = accountId) =>
    (await onePerson(who, id))?.events.map(({ deed }) => deed).toSorted();
  const inside = ["account.created", "delegation.given", "membership.added"];
  expect(await deeds(other.admin)).toEqual(inside);
  expect(await deeds(ministry)).toEqual([...inside, "membership.added"]);
  expect(await deeds(other.sibling)).toEqual(["membership.added"]);
  expect(await deeds(other.admin, standIn.accountId)).toEqual(inside);
});

test("no role outlasts its unit, whose closing is planned", async () => {
  const other = await createOffice();
  const { accountId } = await other.invited("northOne", { lastDay: typed(addDays(today, 3)) });
  const now = await other.roleOf(accountId);
  await other.world.close("northOne", addDays(today, 10));
  const within = { lastDay: typed(addDays(today, 9)) };
  const beyond = { lastDay: typed(addDays(today, 10)) };
  const closes = refused("lastDay", "people.unit-closes");
  const form = other.form("northOne", { role: "head" });
  expect(await addRole(other.admin, accountId, form)).toMatchObject(closes);
  expect(await addRole(other.admin, accountId, { ...form, ...beyond })).toMatchObject(closes);
  expect(await endRole(other.admin, now, beyond)).toMatchObject(closes);
  expect(await endRole(other.admin, now, within)).toMatchObject({ ok: true });
  const later = { ...form, from: typed(addDays(today, 2)), ...within };
  expect(await addRole(other.admin, accountId, later)).toMatchObject({ ok: true });
  const planned = await asNobody((tx) =>
    tx.membership.findFirstOrThrow({ where: { accountId, role: "head" }, select: { id: true } }),
  );
  const which = { accountId, membershipId: planned.id };
  expect(await moveRole(other.admin, which, { from: typed(addDays(today, 3)) })).toMatchObject(
    closes,
  );
});

test("nobody prolongs a role of one's own, also not acting for its holder", async () => {
  const other = await createOffice();
  const lastDay = addDays(today, 20);
  const own = await other.roleOf(other.admin.accountId);
  const end = (who: Actor, day: string) => endRole(who, own, { lastDay: typed(day) });
  expect(await end(await other.world.actorOf("admin", "ministry"), lastDay)).toMatchObject({
    ok: true,
  });
  const second = await other.world.actorOf("admin", "north");
  const acting: Actor = {
    ...second,
    actingFor: {
      delegationId: newId(),
      accountId: other.admin.accountId,
      title: "",
      titleEn: null,
      lastDay: today,
    },
  };
  for (const who of [other.admin, acting])
    expect(await end(who, addDays(lastDay, 1))).toMatchObject(conflict("people.not-to-oneself"));
  expect(await end(second, addDays(lastDay, 1))).toMatchObject({ ok: true });
});

test.each([
  ["a sibling province's admin", () => sibling],
  ["nobody", () => nobody],
] as const)("%s finds and changes nobody here", async (_, who) => {
  const actor = who();
  const { accountId } = await office.invited();
  const role = await office.roleOf(accountId);
  for (const outcome of [
    await makeLink(actor, accountId),
    await disableAccount(actor, accountId, { reason: "a" }),
    await enableAccount(actor, accountId),
    await editTitles(actor, accountId, { title: "a" }),
    await addRole(actor, accountId, office.form("southOne")),
    await endRole(actor, role, { lastDay: typed(today) }),
    await moveRole(actor, role, { from: typed(today) }),
    await cancelRole(actor, role),
    await makeLink(actor, "x"),
  ])
    expect(outcome).toMatchObject(notFound);
  expect(await onePerson(actor, accountId)).toBeNull();
  expect((await idsSeen(actor, {})) ?? []).not.toContain(accountId);
});

test("a list is walked page by page, and filtered", async () => {
  office = await createOffice();
  const { world, admin: north } = office;
  const ministry = await world.actorOf("admin", "ministry");
  const mine = await office.invited("northOne");
  await world.actorOf("officer", "southOne");
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const list = await peopleList(ministry, { ...(after && { after }) }, 2);
    seen.push(...(list?.rows.map(({ id }) => id) ?? []));
    if (!list?.next) break;
    after = list.next;
  }
  expect(new Set(seen).size).toBe(5); // with the sibling's admin
  expect(seen).toEqual(await idsSeen(ministry, {}));
  expect((await peopleList(ministry, {}, 2))?.total).toBe(5);
  // By the name of the unit of their role, too.
  expect(await idsSeen(ministry, { q: "xa bac mot" })).toHaveLength(1);
  expect(await idsSeen(north, {})).toHaveLength(2);
  expect(await idsSeen(ministry, { area: world.units.north.id, role: "officer" })).toEqual([
    mine.accountId,
  ]);
  expect(await idsSeen(ministry, { level: "province", area: world.units.north.id })).toEqual([
    north.accountId,
  ]);
  expect(await idsSeen(north, { state: "link-expired" })).toEqual([]);
  await asNobody(
    (tx) =>
      tx.$executeRaw`UPDATE one_time_link SET created_at = now() - interval '9 days', expires_at = now() - interval '1 hour' WHERE account_id = ${mine.accountId}::uuid`,
  );
  expect(await idsSeen(north, { state: "link-expired" })).toEqual([mine.accountId]);
  expect((await peopleList(north, { state: "link-expired" }))?.rows[0]).toMatchObject({
    state: "invited",
    linkExpired: true,
  });
  expect(await idsSeen(north, { state: "disabled" })).toEqual([]);
  expect(await peopleList(await world.actorOf("leader", "north"), {})).toBeNull();
});
