import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { readActor } from "#lib/db/read-actor.ts";
import type { World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addRole } from "./add-role.ts";
import { disableAccount, editTitles, enableAccount, makeLink } from "./change-account.ts";
import { unitsToChoose } from "./find-units.ts";
import { invitePerson } from "./invite-person.ts";
import { onePerson } from "./one-person.ts";
import { accountOfLink, usePasswordLink as setPassword } from "./one-time-link.ts";
import { openSession } from "./open-session.ts";
import { type PeopleFilter, peopleList } from "./queries.ts";
import { conflict, createOffice, mail, notFound, type Office, refused, typed } from "./testing.ts";

let office: Office;
let world: World;
let admin: Actor;
let today: string;

const password = "một mật khẩu dài";
const idsSeen = async (actor: Actor, filter: PeopleFilter) =>
  (await peopleList(actor, filter))?.rows.map(({ id }) => id);

beforeAll(async () => {
  office = await createOffice();
  ({ world, admin, today } = office);
});

describe("inviting", () => {
  test("makes an account with a role, which its owner takes over by the link", async () => {
    const email = mail();
    const lastDay = typed(addDays(today, 9));
    const { accountId, token } = await office.invited("northOne", { email, lastDay });
    await setPassword({ token, password, repeated: password });
    const opened = await openSession({ email, password }, accountId);
    const sessionId = opened.ok ? opened.value.sessionId : "";
    const actor = await readActor(sessionId);
    expect(actor).toMatchObject({
      accountId,
      memberships: [{ role: "officer", unitId: world.units.northOne.id, taskGroupIds: null }],
    });
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: accountId }, orderBy: { at: "asc" } }),
    );
    expect(deeds.map(({ deed }) => deed)).toEqual([
      "account.created",
      "membership.added",
      "password.set",
      "session.opened",
    ]);
  });

  test("may limit the role to groups of tasks", async () => {
    const { sessionId } = await office.arrived("north", {
      role: "reviewer",
      groups: [world.groups.money],
    });
    expect((await readActor(sessionId))?.memberships[0]?.taskGroupIds).toEqual([
      world.groups.money,
    ]);
  });

  test("says all that is wrong at once", async () => {
    expect(
      await invitePerson(admin, {
        email: "không phải",
        title: " ",
        from: "31/02/2026",
        lastDay: "x",
      }),
    ).toMatchObject({
      refusal: {
        fields: {
          email: { key: "people.email-wrong" },
          title: { key: "people.title-missing" },
          unit: { key: "people.unit-missing" },
          role: { key: "people.role-missing" },
          from: { key: "people.day-wrong" },
          lastDay: { key: "people.day-wrong" },
        },
      },
    });
  });

  test("takes an address once", async () => {
    const email = mail();
    await office.invited("northOne", { email });
    expect(
      await invitePerson(admin, office.form("northTwo", { email: email.toUpperCase() })),
    ).toMatchObject(refused("email", "people.email-taken"));
  });

  test.each([
    ["at a sibling's unit", "southOne", {}, "unit", "people.unit-unknown"],
    ["at the unit above", "ministry", {}, "unit", "people.unit-unknown"],
    ["on the other line", "northOne", { line: "local" }, "line", "people.line-beyond"],
    ["for a group that is none", "northOne", { groups: ["x"] }, "groups", "people.group-unknown"],
    [
      "that is over",
      "northOne",
      { from: "01/01/2020", lastDay: "01/02/2020" },
      "lastDay",
      "people.last-day-past",
    ],
  ] as const)("gives no role %s", async (_, unit, more, field, key) => {
    const groups = "groups" in more ? { groups: [crypto.randomUUID()] } : {};
    expect(await invitePerson(admin, office.form(unit, { ...more, ...groups }))).toMatchObject(
      refused(field, key),
    );
  });

  test.each([
    ["a leader", () => world.actorOf("leader", "north")],
    ["nobody", () => world.nobody()],
  ] as const)("%s invites nobody", async (_, who) => {
    expect(await invitePerson(await who(), office.form("northOne"))).toMatchObject(notFound);
  });

  test("finds units without accents and asks which of several", async () => {
    expect(await unitsToChoose(admin, "bac mot")).toMatchObject({
      kind: "one",
      unit: { id: world.units.northOne.id },
    });
    expect(await unitsToChoose(admin, "xa bac")).toMatchObject({ kind: "several" });
    expect(await unitsToChoose(admin, "nam")).toMatchObject({ kind: "none" });
    expect(await invitePerson(admin, office.form("north", { unit: "xa bac" }))).toMatchObject(
      refused("unit", "people.unit-several"),
    );
    const unitId = world.units.northTwo.id;
    const outcome = await invitePerson(admin, office.form("north", { unit: "xa bac", unitId }));
    expect(outcome.ok).toBe(true);
  });
});

describe("a link", () => {
  test("made anew puts the earlier one out of use", async () => {
    const { accountId, token } = await office.invited();
    const again = await makeLink(admin, accountId);
    if (!again.ok) throw new Error("refused");
    expect(await accountOfLink(token)).toBeNull();
    expect(await accountOfLink(again.value.token)).toMatchObject({ id: accountId });
  });

  test("is not for somebody with a role beyond reach, today or later", async () => {
    const { accountId } = await office.invited();
    const ministry = await world.actorOf("admin", "ministry");
    const planned = {
      from: typed(addDays(today, 5)),
      role: "leader",
      unit: world.units.south.code,
    };
    expect(
      await addRole(ministry, accountId, { ...office.form("south"), ...planned }),
    ).toMatchObject({
      ok: true,
    });
    expect(await makeLink(admin, accountId)).toMatchObject(conflict("people.beyond-reach"));
    expect(await disableAccount(admin, accountId, { reason: "a" })).toMatchObject(
      conflict("people.beyond-reach"),
    );
    expect((await onePerson(admin, accountId))?.mayGovern).toBe(false);
    expect((await makeLink(ministry, accountId)).ok).toBe(true);
  });
});

describe("an account", () => {
  test("that is disabled is at the door on the next request, and comes in again once enabled", async () => {
    const { accountId, sessionId } = await office.arrived();
    expect(await disableAccount(admin, accountId, { reason: "" })).toMatchObject(
      refused("reason", "people.reason-missing"),
    );
    expect(await disableAccount(admin, accountId, { reason: "Nghỉ hưu" })).toMatchObject({
      ok: true,
    });
    expect(await readActor(sessionId)).toBeNull();
    expect(await makeLink(admin, accountId)).toMatchObject(conflict("people.link-disabled"));
    expect(await onePerson(admin, accountId)).toMatchObject({
      state: "disabled",
      disabledReason: "Nghỉ hưu",
    });
    expect(await enableAccount(admin, accountId)).toMatchObject({ ok: true });
    expect(await readActor(sessionId)).toBeNull();
    expect(await onePerson(admin, accountId)).toMatchObject({ state: "active" });
  });

  test("of one's own is not disabled", async () => {
    expect(await disableAccount(admin, admin.accountId, { reason: "a" })).toMatchObject(
      conflict("people.not-oneself"),
    );
  });

  test("gets other titles, under which it is found", async () => {
    const { accountId } = await office.invited();
    const title = `Đội trưởng ${randomBytes(3).toString("hex")}`;
    expect(await editTitles(admin, accountId, { title, titleEn: "Head" })).toMatchObject({
      ok: true,
    });
    expect(await idsSeen(admin, { q: title.replace("Đội trưởng", "doi truong") })).toEqual([
      accountId,
    ]);
    expect(await editTitles(admin, accountId, { title: "" })).toMatchObject(
      refused("title", "people.title-missing"),
    );
  });
});
