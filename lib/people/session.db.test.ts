import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { VIETNAM_HOLIDAYS } from "#lib/domain/holidays.ts";
import { TASK_GROUPS } from "#lib/domain/task-groups.ts";
import { createFirstAdmin } from "./create-first-admin.ts";
import { endSession } from "./end-session.ts";
import { accountOfLink, usePasswordLink } from "./one-time-link.ts";
import { openSession } from "./open-session.ts";

const email = "quan-tri@test.example";
const password = "một mật khẩu dài";

describe("the first admin", () => {
  test("is made once, by a link that works once", async () => {
    const first = await createFirstAdmin({ email, unitName: "Bộ Công an" });
    if (!first.ok) throw new Error("refused");
    const regimes = await asNobody((tx) => tx.regime.findMany({ select: { key: true } }));
    expect(regimes.map(({ key }) => key).sort()).toEqual(["administrative", "finance", "party"]);
    expect(await asNobody((tx) => tx.holiday.count())).toBe(VIETNAM_HOLIDAYS.length);
    expect(await asNobody((tx) => tx.taskGroup.count())).toBe(TASK_GROUPS.length);
    const again = await createFirstAdmin({ email, unitName: "Bộ Công an" });
    expect(again.ok).toBe(true); // the link was lost; another may be made
    expect(await createFirstAdmin({ email: "ai-do@test.example", unitName: "Bộ" })).toMatchObject({
      ok: false,
      refusal: { message: { key: "people.first-admin-exists" } },
    });

    if (!again.ok) throw new Error("refused");
    const { token } = again.value;
    expect(await accountOfLink(first.value.token)).toBeNull();
    expect(await usePasswordLink({ token, password: "ngắn", repeated: "ngắn" })).toMatchObject({
      ok: false,
      refusal: { fields: { password: { key: "auth.password-length" } } },
    });
    expect(await usePasswordLink({ token, password, repeated: `${password}!` })).toMatchObject({
      ok: false,
      refusal: { fields: { repeated: { key: "auth.passwords-differ" } } },
    });
    expect(await usePasswordLink({ token, password, repeated: password })).toMatchObject({
      ok: true,
    });
    expect(await accountOfLink(token)).toBeNull();
    expect(await usePasswordLink({ token, password, repeated: password })).toMatchObject({
      ok: false,
    });
  });

  test("is admin on both lines of the unit at the top", async () => {
    const actor = await readActor(await signedIn());
    expect(actor?.memberships.map(({ role, line, path }) => [role, line, path])).toEqual([
      ["admin", "command", "m/"],
      ["admin", "local", "m/"],
    ]);
  });
});

/** As another request, which holds no connection yet. */
const elsewhere = AsyncLocalStorage.snapshot();

describe("a session", () => {
  test("is not opened by a password that is changed while it is compared", async () => {
    const late = await asNobody(async (tx) => {
      const [account] = await tx.$queryRaw<{ hash: string }[]>`
        SELECT password_hash AS hash FROM account WHERE email_key = ${email} FOR UPDATE`;
      const begun = elsewhere(() => openSession({ email, password }, "late"));
      for (let blocked = 0; blocked === 0; ) {
        const [found] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_locks l
           WHERE NOT l.granted AND pg_backend_pid() = ANY(pg_blocking_pids(l.pid))`;
        blocked = found?.count ?? 0;
      }
      await tx.$executeRaw`UPDATE account SET password_hash = 'other' WHERE email_key = ${email}`;
      return { begun, hash: account?.hash };
    });
    expect(await late.begun).toMatchObject({
      refusal: { message: { key: "auth.wrong-credentials" } },
    });
    await asNobody(
      (tx) =>
        tx.$executeRaw`UPDATE account SET password_hash = ${late.hash} WHERE email_key = ${email}`,
    );
  });

  test("opens for the right password, whatever the case of the address", async () => {
    expect(await openSession({ email: email.toUpperCase(), password }, "a")).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ["a wrong password", { email, password: "sai mật khẩu" }],
    ["an unknown address", { email: "khong-co@test.example", password }],
    ["nothing at all", {}],
  ])("does not open for %s", async (_, input) => {
    expect(await openSession(input, "b")).toMatchObject({
      ok: false,
      refusal: { message: { key: "auth.wrong-credentials" } },
    });
  });

  test("makes a guesser wait, and not the office next door", async () => {
    const guess = (address: string) =>
      openSession({ email: "doan@test.example", password: "x" }, address);
    for (let i = 0; i < 10; i++) await guess("c");
    expect(await guess("c")).toMatchObject({
      refusal: { message: { key: "auth.too-many-attempts" } },
    });
    expect(await openSession({ email, password }, "c")).toMatchObject({ ok: true });
  });

  test("ends on the very next request, and ending it twice is no error", async () => {
    const sessionId = await signedIn();
    await endSession(sessionId);
    await endSession(sessionId);
    expect(await readActor(sessionId)).toBeNull();
  });

  test("is nobody's once the account is disabled", async () => {
    const sessionId = await signedIn();
    const disable = (disabledAt: Date | null) =>
      asNobody((tx) => tx.account.updateMany({ where: { emailKey: email }, data: { disabledAt } }));
    await disable(new Date());
    expect(await readActor(sessionId)).toBeNull();
    expect(await openSession({ email, password }, "d")).toMatchObject({ ok: false });
    await disable(null);
    expect(await readActor(sessionId)).not.toBeNull();
  });

  test("has the roles of today: not the ended, not the coming", async () => {
    const world = await createWorld();
    const { accountId, memberships } = await world.actorOf("officer", "northOne");
    expect(memberships).toHaveLength(1);
    await asNobody((tx) =>
      tx.membership.updateMany({ where: { accountId }, data: { validTo: new Date("2020-01-01") } }),
    );
    const sessionId = await signedIn();
    await asNobody((tx) => tx.session.updateMany({ data: { accountId } }));
    expect((await readActor(sessionId))?.memberships).toEqual([]);
  });
});

async function signedIn(): Promise<string> {
  const opened = await openSession({ email, password }, "test");
  if (!opened.ok) throw new Error("not signed in");
  return opened.value.sessionId;
}
