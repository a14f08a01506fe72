import { describe, expect, test } from "vitest";
import { newId } from "#lib/domain/id.ts";
import { reaches, scopesFor } from "#lib/domain/policy.ts";
import { asActor, asNobody, Busy, POOL_SIZE, readAsActor, readAsNobody } from "./door.ts";
import { readActor } from "./read-actor.ts";
import { within } from "./scope.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { sql } from "./sql.ts";
import { createWorld, type UnitKey } from "./testing/world.ts";
import { violatedConstraint } from "./violated-constraint.ts";

describe("the one door", () => {
  test("the actor is set in the transaction, and only there", async () => {
    const actor = { accountId: newId() };
    const whose = sql`SELECT nullif(current_setting('tiendo.account', true), '') AS id`;
    const [inside] = await readAsActor(actor, (read) => read<{ id: string }>(whose));
    const [written] = await asActor(actor, (tx) => tx.$queryRaw<{ id: string }[]>(whose));
    const [outside] = await asNobody((tx) => tx.$queryRaw<{ id: string | null }[]>(whose));
    expect([inside?.id, written?.id, outside?.id]).toEqual([
      actor.accountId,
      actor.accountId,
      null,
    ]);
  });

  test("a page cannot write", async () => {
    const write = readAsActor({ accountId: newId() }, (read) =>
      read(sql`DELETE FROM report_draft`),
    );
    await expect(write).rejects.toThrow(/read-only/);
  });

  test("the role owns nothing and rewrites no history", async () => {
    const attempts = [
      "ALTER TABLE unit ADD COLUMN x int",
      "UPDATE audit_event SET deed = 'x'",
      "DELETE FROM audit_event",
      "UPDATE report_version SET narrative = 'x'",
      "DELETE FROM assignment_change",
      "UPDATE installation SET value = 'x'",
    ];
    for (const attempt of attempts) {
      await expect(
        asNobody((tx) => tx.$executeRawUnsafe(attempt)),
        attempt,
      ).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test("a failed transaction leaves the connection clean", async () => {
    const actor = { accountId: newId() };
    for (let i = 0; i < 12; i++) {
      await expect(readAsActor(actor, (read) => read(sql`SELECT 1 / ${0}::int`))).rejects.toThrow(
        /division/,
      );
    }
    expect(await readAsActor(actor, (read) => read(sql`SELECT 1 AS one`))).toEqual([{ one: 1 }]);
  });

  test("who holds a connection asks for no second one", async () => {
    const actor = { accountId: newId() };
    const one = sql`SELECT 1 AS one`;
    const nested = [
      () => readAsActor(actor, () => readAsActor(actor, (read) => read(one))),
      () => readAsActor(actor, () => readAsNobody(one)),
      () => asActor(actor, () => readAsActor(actor, (read) => read(one))),
      () => asNobody(() => asActor(actor, (tx) => tx.$queryRaw(one))),
    ];
    for (const ask of nested) await expect(ask()).rejects.toThrow(/second connection/);
    const beside = await Promise.all([1, 2].map(() => readAsActor(actor, (read) => read(one))));
    expect(beside).toHaveLength(2);
  });

  test("where all connections are held, the next is refused after a while", async () => {
    const actor = { accountId: newId() };
    let release = () => {};
    const end = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holders = Array.from({ length: POOL_SIZE }, () => readAsActor(actor, () => end));
    const late = [
      readAsActor(actor, async () => {}),
      asActor(actor, async () => {}),
      asNobody(async () => {}),
      readAsNobody(sql`SELECT 1 AS one`),
    ];
    const refused = await Promise.allSettled(late);
    release();
    await Promise.all(holders);
    for (const one of refused) expect(one.status === "rejected" && one.reason).toBeInstanceOf(Busy);
    expect(await readAsActor(actor, (read) => read(sql`SELECT 1 AS one`))).toEqual([{ one: 1 }]);
  }, 20_000);
});

test("the query's scope is the policy's", async () => {
  const world = await createWorld();
  const keys = Object.keys(world.units) as UnitKey[];
  const actors = await Promise.all([
    world.actorOf("reviewer", "north"),
    world.actorOf("officer", "northOne"),
    world.actorOf("leader", "ministry"),
    world.actorOf("leader", "committee", { line: "local" }),
    world.nobody(),
    world.actorOf("reviewer", "north", { groupIds: [world.groups.money] }),
  ]);
  const groups = [world.groups.money, world.groups.reports];
  for (const actor of actors) {
    for (const deed of ["report:read", "report:review", "report:submit", "audit:read"] as const) {
      const rows = await readAsActor(actor, (read) =>
        read<{ id: string; commandPath: string; localPath: string }>(sql`
          SELECT u.id, u.command_path AS "commandPath", u.local_path AS "localPath" FROM unit u`),
      );
      const scopes = scopesFor(actor, deed);
      for (const group of groups) {
        const reached = await readAsActor(actor, (read) =>
          read<{ id: string }>(sql`
            SELECT u.id FROM unit u CROSS JOIN (SELECT ${group}::uuid AS task_group_id) t WHERE ${within(scopes)}`),
        );
        const expected = rows
          .filter((unit) => scopes.some((scope) => reaches(scope, unit, group)))
          .map(({ id }) => id);
        expect(new Set(reached.map(({ id }) => id))).toEqual(new Set(expected));
      }
    }
  }
  expect(keys).toHaveLength(8);
  const [limited] = actors.slice(-1);
  if (!limited) throw new Error("nobody is limited");
  const reviewed = (group: string) =>
    readAsActor(limited, (read) =>
      read(sql`SELECT u.id FROM unit u CROSS JOIN (SELECT ${group}::uuid AS task_group_id) t
                WHERE ${within(scopesFor(limited, "report:review"))}`),
    );
  expect(await reviewed(world.groups.money)).not.toEqual([]);
  expect(await reviewed(world.groups.reports)).toEqual([]);
});

describe("readActor", () => {
  test("a session that is ended, expired or unknown, or whose account is disabled, is nobody", async () => {
    const { accountId } = await (await createWorld()).actorOf("officer", "northOne");
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    const open = async (expiresAt: Date, endedAt: Date | null) => {
      const id = newId();
      const createdAt = inMinutes(-2);
      const data = { idHash: hashOfSecret(id), accountId, createdAt, expiresAt, endedAt };
      await asNobody((tx) => tx.session.create({ data }));
      return readActor(id);
    };
    expect(await open(inMinutes(1), null)).toMatchObject({ accountId });
    expect(await open(inMinutes(1), inMinutes(-1))).toBeNull();
    expect(await open(inMinutes(-1), null)).toBeNull();
    expect(await readActor("unknown")).toBeNull();
    const disabled = { disabledAt: new Date() };
    await asNobody((tx) => tx.account.update({ where: { id: accountId }, data: disabled }));
    expect(await open(inMinutes(1), null)).toBeNull();
  });
});

test.each([
  ["through the ORM", "create"],
  ["raw", "raw"],
])("a broken constraint has its name, %s", async (_, way) => {
  const key = newId();
  const level = { key, nameVi: "a", nameEn: "a", ordinal: 1 };
  const twice = asNobody(async (tx) => {
    await tx.unitLevel.create({ data: level });
    if (way === "create") await tx.unitLevel.create({ data: level });
    else
      await tx.$executeRaw`INSERT INTO unit_level (key, name_vi, name_en, ordinal) VALUES (${key}, 'a', 'a', 1)`;
  });
  const error = await twice.catch((broken: unknown) => broken);
  expect(violatedConstraint(error)).toBe("unit_level_pkey");
  expect(violatedConstraint(new Error("another"))).toBeNull();
});
