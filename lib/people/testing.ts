import { randomBytes } from "node:crypto";
import { asNobody } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { invitePerson } from "./invite-person.ts";

export const notFound = { ok: false, refusal: { kind: "not-found" } };

export const refused = (field: string, key: string) => ({
  ok: false,
  refusal: { fields: { [field]: { key } } },
});

export const conflict = (key: string) => ({ ok: false, refusal: { message: { key } } });

/** A day as it is typed. */
export const typed = (day: string) => day.split("-").reverse().join("/");

export const mail = () => `moi-${randomBytes(4).toString("hex")}@test.example`;

export type Office = Awaited<ReturnType<typeof createOffice>>;

/** A province's admin in a world of its own, the sibling province's, and what the first one does all day. */
export async function createOffice() {
  const world: World = await createWorld();
  const admin = await world.actorOf("admin", "north");

  /** What is filled in to invite somebody. */
  const form = (unit: UnitKey, more: Record<string, unknown> = {}) => ({
    email: mail(),
    title: "Cán bộ báo cáo, Công an xã Bắc Một",
    unit: world.units[unit].code,
    role: "officer",
    line: "command",
    from: typed(admin.today),
    ...more,
  });

  const invited = async (unit: UnitKey = "northOne", more: Record<string, unknown> = {}) => {
    const outcome = await invitePerson(admin, form(unit, more));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };

  return {
    world,
    admin,
    sibling: await world.actorOf("admin", "south"),
    nobody: await world.nobody(),
    today: admin.today,
    form,
    invited,

    /** Somebody invited who has come in: with a password of no use, and a session. */
    async arrived(unit: UnitKey = "northOne", more: Record<string, unknown> = {}) {
      const { accountId } = await invited(unit, more);
      await asNobody((tx) =>
        tx.account.update({ where: { id: accountId }, data: { passwordHash: "none" } }),
      );
      return { accountId, sessionId: await sessionOf(accountId) };
    },

    /** The first role of an account. */
    async roleOf(accountId: string) {
      const role = await asNobody((tx) =>
        tx.membership.findFirstOrThrow({ where: { accountId }, select: { id: true } }),
      );
      return { accountId, membershipId: role.id };
    },
  };
}

/** A session of an account, as the cookie would carry it. */
export async function sessionOf(accountId: string) {
  const sessionId = randomBytes(16).toString("hex");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await asNobody((tx) =>
    tx.session.create({ data: { idHash: hashOfSecret(sessionId), accountId, expiresAt } }),
  );
  return sessionId;
}
