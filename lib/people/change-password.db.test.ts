import { beforeEach, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createOneTimeLink } from "#lib/db/new-link.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { changePassword } from "./change-password.ts";
import { accountOfLink } from "./one-time-link.ts";
import { openSession } from "./open-session.ts";
import { hashPassword } from "./password.ts";

const before = "một mật khẩu dài";
const after = "một mật khẩu khác";

let world: World;
let officer: Actor;
let email: string;

beforeEach(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  const passwordHash = await hashPassword(before);
  const account = await asNobody((tx) =>
    tx.account.update({ where: { id: officer.accountId }, data: { passwordHash } }),
  );
  email = account.emailKey;
});

async function session(password = before): Promise<string> {
  const opened = await openSession({ email, password }, "test");
  if (!opened.ok) throw new Error("not signed in");
  return opened.value.sessionId;
}

const typed = (sessionId: string, more: Record<string, string> = {}) => ({
  current: before,
  password: after,
  repeated: after,
  sessionId,
  ...more,
});

test("is changed by who knows it; other sessions and open links end, this one stays", async () => {
  const [here, elsewhere] = [await session(), await session()];
  const { token } = await asNobody((tx) => createOneTimeLink(tx, officer.accountId));
  expect(await changePassword(officer, typed(here))).toMatchObject({ ok: true });
  expect(await readActor(here)).not.toBeNull();
  expect(await readActor(elsewhere)).toBeNull();
  expect(await accountOfLink(token)).toBeNull();
  expect(await openSession({ email, password: before }, "test")).toMatchObject({ ok: false });
  await session(after);
  const deeds = await asNobody((tx) =>
    tx.auditEvent.count({ where: { deed: "password.set", entityId: officer.accountId } }),
  );
  expect(deeds).toBe(1);
});

test.each([
  ["the present one is wrong", { current: "sai mật khẩu" }, "current", "auth.wrong-password"],
  [
    "the new one is short",
    { password: "ngắn", repeated: "ngắn" },
    "password",
    "auth.password-length",
  ],
  ["the two differ", { repeated: `${after}!` }, "repeated", "auth.passwords-differ"],
])("stays as it is when %s", async (_, wrong, field, key) => {
  const here = await session();
  expect(await changePassword(officer, typed(here, wrong))).toMatchObject({
    refusal: { fields: { [field]: { key } } },
  });
  await session(before);
});

test("makes a guesser wait, and changes nobody else's", async () => {
  const sibling = await world.actorOf("officer", "northTwo");
  expect(await changePassword(sibling, typed("x"))).toMatchObject({
    refusal: { fields: { current: { key: "auth.wrong-password" } } },
  });
  for (let i = 0; i < 10; i++) await changePassword(officer, typed("x", { current: "đoán" }));
  expect(await changePassword(officer, typed("x"))).toMatchObject({
    refusal: { fields: { current: { key: "auth.too-many-changes" } } },
  });
  await session(before);
});
