import { beforeAll, describe, expect, test } from "vitest";
import { recordAll } from "#lib/db/audit.ts";
import { asActor, asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type AuditFilter, auditPage } from "./queries.ts";

let world: World;
let auditor: Actor;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  auditor = await world.actorOf("auditor", "ministry");
  admin = await world.actorOf("admin", "north");
  await asActor(admin, (tx) =>
    recordAll(tx, admin, [
      { deed: "task.assigned", entity: "task", unitId: world.units.north.id },
      { deed: "assignment.withdrawn", entity: "assignment", unitId: world.units.northOne.id },
      { deed: "assignment.withdrawn", entity: "assignment", unitId: world.units.southOne.id },
      { deed: "session.opened", entity: "account", entityId: admin.accountId },
    ]),
  );
});

async function seen(actor: Actor, filter: AuditFilter = {}): Promise<string[]> {
  const page = await auditPage(actor, filter);
  const ours = page?.rows.filter(({ email }) => email?.startsWith("admin-north"));
  return (ours ?? []).map(({ deed, unit }) => `${deed} ${unit ?? "-"}`).toSorted();
}
const NORTH = [
  "assignment.withdrawn Công an xã Bắc Một",
  "session.opened -",
  "task.assigned Công an tỉnh Bắc",
];

describe("the audit", () => {
  test("shows what concerned the units within reach, and what their people did", async () => {
    expect(await seen(auditor)).toEqual(
      [...NORTH, "assignment.withdrawn Công an xã Nam Một"].toSorted(),
    );
    expect(await seen(await world.actorOf("auditor", "north"))).toEqual(NORTH);
    expect(await seen(await world.actorOf("auditor", "south"))).toEqual([
      "assignment.withdrawn Công an xã Nam Một",
    ]);
  });

  test("says whose account a deed was done to, and whose it was not where it was one's own", async () => {
    const own = newId();
    const doer = await world.actorOf("reviewer", "north");
    const officer = await world.actorOf("officer", "northOne");
    await asActor(doer, (tx) =>
      recordAll(tx, doer, [
        {
          deed: "account.disabled",
          entity: "account",
          entityId: officer.accountId,
          unitId: world.units.northOne.id,
        },
        {
          deed: "password.set",
          entity: "account",
          entityId: doer.accountId,
          detail: { code: own },
        },
      ]),
    );
    const page = await auditPage(auditor, { entity: "account" });
    const disabled = page?.rows.find(({ entityId }) => entityId === officer.accountId);
    expect(disabled?.detail.person).toMatch(/^Vai trò officer-northOne-.* \(officer-northone-.*@/);
    expect(page?.rows.find(({ detail }) => detail.code === own)?.detail).not.toHaveProperty(
      "person",
    );
  });

  test("calls units and task groups of a taken list by name, within reach", async () => {
    const doer = await world.actorOf("reviewer", "north");
    const { north, southOne } = world.units;
    const ids = { unit: southOne.id, group: world.groups.money, q: "Đà" };
    const filter = String(new URLSearchParams(ids));
    await asActor(doer, (tx) =>
      recordAll(tx, doer, [
        { deed: "list.exported", entity: "list", unitId: north.id, detail: { filter } },
      ]),
    );
    const shown = async (of: "ministry" | "north") => {
      const reader = await world.actorOf("auditor", of);
      return (await auditPage(reader, { deed: "list.exported" }))?.rows[0]?.detail.filter;
    };
    const { nameVi } = await asNobody((tx) =>
      tx.taskGroup.findUniqueOrThrow({ where: { id: world.groups.money } }),
    );
    expect(await shown("ministry")).toBe(`unit=${southOne.name}&group=${nameVi}&q=Đà`);
    expect(await shown("north")).toBe(`unit=${southOne.id}&group=${nameVi}&q=Đà`);
  });

  test("says what a deed was done to, and in which province", async () => {
    const doer = await world.actorOf("reviewer", "north");
    const assignmentId = await world.assign(await world.task(), "northOne");
    const periodId = await world.period("2026-10-15", "2026-11-14");
    const reportId = await world.report(assignmentId, periodId);
    const unitId = world.units.northOne.id;
    await asActor(doer, (tx) =>
      recordAll(tx, doer, [
        { deed: "report.urged", entity: "report", entityId: reportId, unitId },
        { deed: "report.urged", entity: "report", entityId: newId(), unitId },
      ]),
    );
    const reader = await world.actorOf("auditor", "ministry");
    const rows = (await auditPage(reader, { deed: "report.urged" }))?.rows ?? [];
    const mine = rows.find(({ entityId }) => entityId === reportId);
    expect(mine?.subject?.name).toBeTruthy();
    expect(mine?.subject?.period).toMatchObject({ endsOn: "2026-11-14" });
    expect(mine?.area?.name).toBe("tỉnh Bắc");
    expect(rows.find(({ entityId }) => entityId !== reportId)?.subject).toBeNull();
  });

  test("is nobody else's", async () => {
    for (const actor of [
      await world.nobody(),
      admin,
      await world.actorOf("leader", "ministry"),
      await world.actorOf("officer", "northOne"),
    ])
      expect(await auditPage(actor, {})).toBeNull();
  });

  test.each<[string, AuditFilter, string[]]>([
    ["a deed", { deed: "task.assigned" }, ["task.assigned Công an tỉnh Bắc"]],
    ["a kind of thing", { entity: "account" }, ["session.opened -"]],
    ["a unit with those below it", { unit: "cong an tinh bac" }, NORTH],
    ["a unit that does not exist", { unit: "atlantis" }, []],
    ["an account", { account: "ADMIN-NORTH", deed: "session.opened" }, ["session.opened -"]],
    ["another account", { account: "auditor-south" }, []],
    ["days before", { to: "1/1/2020" }, []],
    ["days to come", { from: "1/1/2199" }, []],
  ])("is filtered by %s", async (_, filter, expected) => {
    expect(await seen(auditor, filter)).toEqual(expected);
  });

  test("a closed unit keeps its history with those above it", async () => {
    const after = await createWorld();
    const officer = await after.actorOf("officer", "northTwo");
    await asActor(officer, (tx) =>
      recordAll(tx, officer, [
        { deed: "unit.closed", entity: "unit", unitId: after.units.northTwo.id },
        { deed: "session.opened", entity: "account", entityId: officer.accountId },
      ]),
    );
    await after.close("northTwo");
    const deeds = async (of: "ministry" | "north" | "south", filter: AuditFilter = {}) => {
      const page = await auditPage(await after.actorOf("auditor", of), filter);
      const theirs = page?.rows.filter(({ email }) => email?.startsWith("officer-northtwo"));
      return theirs?.map(({ deed }) => deed).toSorted();
    };
    const both = ["session.opened", "unit.closed"];
    expect(await deeds("ministry")).toEqual(both);
    expect(await deeds("north")).toEqual(both);
    expect(await deeds("north", { unit: after.units.northTwo.code })).toEqual(both);
    expect(await deeds("north", { unit: after.units.north.code })).toEqual(both);
    expect(await deeds("south")).toEqual([]);
  });

  test("a day that is none is said, and nothing is passed off as filtered", async () => {
    const auditor = await world.actorOf("auditor", "ministry");
    const page = await auditPage(auditor, { from: "31/02/2026", to: "x" });
    expect(page).toMatchObject({
      rows: [],
      wrong: { from: "audit.date-wrong", to: "audit.date-wrong" },
    });
    expect(await auditPage(auditor, { from: " ", to: "30/11/2026" })).toMatchObject({ wrong: {} });
  });

  test("today lies between today and today", async () => {
    const [year, month, day] = auditor.today.split("-");
    const today = `${day}/${month}/${year}`;
    expect(await seen(auditor, { from: today, to: today })).toHaveLength(4);
  });

  test("is paged without a gap or a repetition", async () => {
    const deed = `bulk.${newId()}`;
    await asNobody((tx) =>
      tx.auditEvent.createMany({
        data: Array.from({ length: 250 }, () => ({
          id: newId(),
          deed,
          entity: "task",
          unitId: world.units.north.id,
          at: new Date("2026-10-01T03:00:00.123Z"),
        })),
      }),
    );
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await auditPage(auditor, { deed, ...(after && { after }) });
      ids.push(...(page?.rows.map(({ id }) => id) ?? []));
      after = page?.nextAfter ?? undefined;
    } while (after);
    expect(ids).toHaveLength(250);
    expect(new Set(ids).size).toBe(250);
  });
});
