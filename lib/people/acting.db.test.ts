import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asActor, asNobody } from "#lib/db/door.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { actedBefore } from "./acted-before.ts";
import { disableAccount, makeLink } from "./change-account.ts";
import { endRole } from "./change-role.ts";
import { giveDelegation } from "./give-delegation.ts";
import { onePerson } from "./one-person.ts";
import { peopleList } from "./queries.ts";
import {
  conflict,
  createOffice,
  notFound,
  type Office,
  refused,
  sessionOf,
  typed,
} from "./testing.ts";
import { withdrawDelegation } from "./withdraw-delegation.ts";
import { OWN_PLACE, workFor } from "./work-for.ts";

let office: Office;
let admin: Actor;
let today: string;

beforeAll(async () => {
  office = await createOffice();
  ({ admin, today } = office);
});

/** A reviewer who is away, and an officer of the same province who may act. */
async function couple(more: Record<string, unknown> = {}) {
  const away = await office.arrived("north", { role: "reviewer", ...more });
  const standIn = await office.arrived("northOne");
  const { membershipId } = await office.roleOf(away.accountId);
  const input = {
    memberships: membershipId,
    personId: standIn.accountId,
    from: typed(today),
    lastDay: typed(addDays(today, 6)),
    reason: "Nghỉ phép năm",
    document: "12/QĐ",
  };
  return { away, standIn, membershipId, input };
}

async function given(more: Record<string, unknown> = {}) {
  const all = await couple(more);
  const outcome = await giveDelegation(admin, all.away.accountId, all.input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const delegation = await asNobody((tx) =>
    tx.delegation.findFirstOrThrow({ where: { fromAccountId: all.away.accountId } }),
  );
  return { ...all, delegationId: delegation.id };
}

/** Who acts, having changed over. */
async function acting() {
  const all = await given();
  const before = await actorOf(all.standIn.sessionId);
  await workFor(before, all.standIn.sessionId, all.delegationId);
  return { ...all, actor: await actorOf(all.standIn.sessionId) };
}

async function actorOf(sessionId: string): Promise<Actor> {
  const actor = await readActor(sessionId);
  if (!actor) throw new Error("not signed in");
  return actor;
}

const rolesOf = ({ memberships }: Actor) => memberships.map(({ role }) => role);

describe("acting for somebody", () => {
  test("is offered, taken up and laid down, one capacity at a time", async () => {
    const { away, standIn, delegationId } = await given();
    const own = await actorOf(standIn.sessionId);
    expect(rolesOf(own)).toEqual(["officer"]);
    expect(own.standsInFor).toMatchObject([
      { delegationId, accountId: away.accountId, lastDay: addDays(today, 6) },
    ]);
    expect(await workFor(own, standIn.sessionId, delegationId)).toMatchObject({ ok: true });
    const actor = await actorOf(standIn.sessionId);
    expect(rolesOf(actor)).toEqual(["reviewer"]);
    expect(actor).toMatchObject({
      accountId: standIn.accountId,
      actingFor: { accountId: away.accountId },
    });
    // Another session of the same account stays in its own place, and the one who is away keeps the roles.
    expect(rolesOf(await actorOf(await sessionOf(standIn.accountId)))).toEqual(["officer"]);
    expect(rolesOf(await actorOf(away.sessionId))).toEqual(["reviewer"]);
    await workFor(actor, standIn.sessionId, OWN_PLACE);
    expect(rolesOf(await actorOf(standIn.sessionId))).toEqual(["officer"]);
  });

  test("is said by every row that keeps its author, and by the journal", async () => {
    const { actor, delegationId, away } = await acting();
    const assignmentId = await office.world.assign(await office.world.task(), "northOne");
    const change = { assignmentId, kind: "target" as const, reason: "a", targetAfter: 1 };
    await asActor(actor, (tx) =>
      tx.assignmentChange.create({
        data: { id: crypto.randomUUID(), accountId: actor.accountId, ...change },
      }),
    );
    expect(
      await asNobody((tx) => tx.assignmentChange.findMany({ where: { assignmentId } })),
    ).toMatchObject([{ delegationId }]);
    const page = await onePerson(admin, away.accountId);
    expect(page?.events.map(({ deed }) => deed).slice(0, 2)).toEqual([
      "delegation.taken-up",
      "delegation.given",
    ]);
    expect(page?.events[0]?.by).toMatch(/ \(thay /);
    expect(page?.events[1]?.by).toBe(admin.title);
  });

  test("ends at once when withdrawn, with the account, and with the role", async () => {
    const ends: [string, (all: Awaited<ReturnType<typeof acting>>) => Promise<unknown>][] = [
      [
        "withdrawal",
        ({ away, delegationId }) =>
          withdrawDelegation(admin, { accountId: away.accountId, delegationId }),
      ],
      ["closing the account", ({ away }) => disableAccount(admin, away.accountId, { reason: "a" })],
    ];
    for (const [what, end] of ends) {
      const all = await acting();
      await end(all);
      const actor = await actorOf(all.standIn.sessionId);
      expect(rolesOf(actor), what).toEqual(["officer"]);
      expect((await actedBefore(actor))?.title, what).toBe(all.actor.actingFor?.title);
      expect(await actedBefore(all.actor), "while acting").toBeNull();
      expect(actor.actingFor, what).toBeUndefined();
      expect(actor.standsInFor, what).toBeUndefined();
      // Neither page of the two says that it is in force.
      const locked = what !== "withdrawal";
      const shown = [{ withdrawn: !locked, locked }];
      expect(await onePerson(admin, all.standIn.accountId)).toMatchObject({ standsInFor: shown });
      expect(await onePerson(admin, all.away.accountId)).toMatchObject({ standIns: shown });
      const list = await peopleList(admin, { state: "acting" });
      expect(
        list?.rows.map(({ id }) => id),
        what,
      ).not.toContain(all.standIn.accountId);
    }
    const { away, standIn, membershipId } = await acting();
    await endRole(admin, { accountId: away.accountId, membershipId }, { lastDay: typed(today) });
    await asNobody(
      (tx) =>
        tx.$executeRaw`UPDATE membership SET valid_from = valid_from - 9, valid_to = valid_to - 1 WHERE id = ${membershipId}::uuid`,
    );
    expect(rolesOf(await actorOf(standIn.sessionId))).toEqual([]);
  });

  test("is over after its last day", async () => {
    const { away, standIn, membershipId } = await couple();
    const id = crypto.randomUUID();
    await asNobody(async (tx) => {
      await tx.delegation.create({
        data: {
          id,
          fromAccountId: away.accountId,
          toAccountId: standIn.accountId,
          validFrom: fromDay(addDays(today, -7)),
          validTo: fromDay(today),
          reason: "Nghỉ phép",
          givenById: admin.accountId,
          memberships: { create: { membershipId } },
        },
      });
      await tx.session.updateMany({
        where: { accountId: standIn.accountId },
        data: { delegationId: id },
      });
    });
    const actor = await actorOf(standIn.sessionId);
    expect(rolesOf(actor)).toEqual(["officer"]);
    expect(actor.actingFor).toBeUndefined();
    expect((await onePerson(admin, away.accountId))?.standIns).toMatchObject([{ id, to: today }]);
  });

  test("is not taken up before its days, nor by somebody else", async () => {
    const { away, standIn, input } = await couple();
    const from = typed(addDays(today, 2));
    await giveDelegation(admin, away.accountId, { ...input, from });
    const { id } = await asNobody((tx) =>
      tx.delegation.findFirstOrThrow({ where: { fromAccountId: away.accountId } }),
    );
    const actor = await actorOf(standIn.sessionId);
    expect(await workFor(actor, standIn.sessionId, id)).toMatchObject(notFound);
    const { delegationId } = await given();
    expect(await workFor(actor, standIn.sessionId, delegationId)).toMatchObject(notFound);
    await asNobody(
      (tx) =>
        tx.$executeRaw`UPDATE session SET delegation_id = ${delegationId}::uuid WHERE account_id = ${standIn.accountId}::uuid`,
    );
    expect(rolesOf(await actorOf(standIn.sessionId))).toEqual(["officer"]);
  });
});

describe("letting somebody act", () => {
  test("says all that is wrong", async () => {
    const { away } = await couple();
    expect(await giveDelegation(admin, away.accountId, {})).toMatchObject({
      refusal: {
        fields: {
          memberships: { key: "people.roles-missing" },
          person: { key: "people.person-missing" },
          from: { key: "people.from-missing" },
          lastDay: { key: "people.last-day-missing" },
          reason: { key: "people.delegation-reason-missing" },
        },
      },
    });
  });

  test.each([
    ["from yesterday", { from: -1 }, "from", "people.delegation-past"],
    ["for years", { lastDay: 400 }, "lastDay", "people.delegation-too-long"],
    ["by nobody", { personId: "" }, "person", "people.person-missing"],
    ["by an unknown", { person: "khong co ai" }, "person", "people.person-unknown"],
  ] as const)("is refused %s", async (_, more, field, key) => {
    const { away, input } = await couple();
    const days = Object.fromEntries(
      Object.entries(more).map(([name, value]) => [
        name,
        typeof value === "number" ? typed(addDays(today, value)) : value,
      ]),
    );
    expect(await giveDelegation(admin, away.accountId, { ...input, ...days })).toMatchObject(
      refused(field, key),
    );
  });

  test("never outlives the role, is once at a time, and not by the admin himself", async () => {
    const { away, standIn, input } = await couple({ lastDay: typed(addDays(today, 3)) });
    const later = { from: typed(addDays(today, 4)) };
    expect(await giveDelegation(admin, away.accountId, { ...input, ...later })).toMatchObject(
      refused("memberships", "people.role-not-then"),
    );
    const self = { personId: admin.accountId };
    expect(await giveDelegation(admin, away.accountId, { ...input, ...self })).toMatchObject(
      refused("person", "people.person-self"),
    );
    const foreign = await office.roleOf(standIn.accountId);
    expect(
      await giveDelegation(admin, away.accountId, { ...input, memberships: foreign.membershipId }),
    ).toMatchObject(refused("memberships", "people.roles-missing"));
    expect(await giveDelegation(admin, away.accountId, input)).toMatchObject({ ok: true });
    expect(await giveDelegation(admin, away.accountId, input)).toMatchObject(
      refused("person", "people.delegation-held"),
    );
  });

  test("an admin who acts passes nothing on, gives himself nothing, and leaves the other's account alone", async () => {
    const away = await office.arrived("north", { role: "admin" });
    const standIn = await office.arrived("northOne");
    const { membershipId } = await office.roleOf(away.accountId);
    const { input, away: third } = await couple();
    const handed = { ...input, memberships: membershipId, personId: standIn.accountId };
    expect(await giveDelegation(admin, away.accountId, handed)).toMatchObject({ ok: true });
    const own = await actorOf(standIn.sessionId);
    const [offered] = own.standsInFor ?? [];
    await workFor(own, standIn.sessionId, offered?.delegationId);
    const actor = await actorOf(standIn.sessionId);
    expect(rolesOf(actor)).toEqual(["admin"]);
    expect(await giveDelegation(actor, third.accountId, input)).toMatchObject(
      conflict("people.acting-not-passed-on"),
    );
    expect(await makeLink(actor, away.accountId)).toMatchObject(conflict("people.not-oneself"));
    expect(await disableAccount(actor, away.accountId, { reason: "a" })).toMatchObject(
      conflict("people.not-oneself"),
    );
    // Who acts for an admin above is not taken over by an admin beside him.
    expect((await makeLink(admin, standIn.accountId)).ok).toBe(true);
  });

  test("an account that acts for somebody beyond reach is not taken over", async () => {
    const ministry = await office.world.actorOf("admin", "ministry");
    const leader = await office.world.actorOf("leader", "ministry");
    const { standIn, input } = await couple();
    const { membershipId } = await office.roleOf(leader.accountId);
    const handed = { ...input, memberships: membershipId };
    expect(await giveDelegation(ministry, leader.accountId, handed)).toMatchObject({ ok: true });
    expect(await makeLink(admin, standIn.accountId)).toMatchObject(conflict("people.beyond-reach"));
    expect(await giveDelegation(admin, leader.accountId, handed)).toMatchObject(notFound);
  });

  test.each([
    ["a sibling province's admin", () => office.sibling],
    ["nobody", () => office.nobody],
  ] as const)("%s neither gives nor withdraws", async (_, who) => {
    const { away, input, delegationId } = await given();
    expect(await giveDelegation(who(), away.accountId, input)).toMatchObject(notFound);
    for (const accountId of [away.accountId, "x"])
      expect(await withdrawDelegation(who(), { accountId, delegationId })).toMatchObject(notFound);
  });
});
