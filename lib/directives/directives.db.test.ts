import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { editClause } from "./edit-clause.ts";
import { editDirective } from "./edit-directive.ts";
import { issueDirective } from "./issue-directive.ts";
import { linkDirectives } from "./link-directives.ts";
import { directivePage } from "./queries.ts";
import { registerDirective } from "./register-directive.ts";
import { registerPage } from "./register-page.ts";
import { setClauses } from "./set-clauses.ts";
import { unlinkDirectives } from "./unlink-directives.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

let count = 0;
const facts = (more: Record<string, unknown> = {}) => ({
  number: `${++count}/KH-BCA`,
  type: "plan",
  issuerName: "Bộ Công an",
  issuedOn: "5/1/2026",
  title: "Kế hoạch xây dựng trụ sở",
  securityClass: "public",
  ...more,
});

async function draft(actor = admin, more: Record<string, unknown> = {}): Promise<string> {
  const outcome = await registerDirective(actor, facts(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}
const stored = (id: string) =>
  asNobody((tx) =>
    tx.directive.findUniqueOrThrow({
      where: { id },
      include: { clauses: true, links: true, file: true },
    }),
  );

const kept = () =>
  asNobody(async (tx) => [await tx.directive.count(), await tx.auditEvent.count()]);

describe("registering", () => {
  test("a draft, with its issuer in the registry and its deed in the audit", async () => {
    const id = await draft(admin, { number: "12-NQ/TW", issuerName: "Bộ Chính trị " });
    expect(await stored(id)).toMatchObject({
      numberKey: "12nqtw",
      state: "draft",
      searchTitle: "ke hoach xay dung tru so",
      createdById: admin.accountId,
    });
    const events = await asNobody((tx) => tx.auditEvent.findMany({ where: { entityId: id } }));
    expect(events).toMatchObject([
      { deed: "directive.registered", unitId: world.units.ministry.id },
    ]);
  });

  test("of two who register the same at once one is told, however it is written", async () => {
    const both = await Promise.all([
      registerDirective(admin, facts({ number: "77-QĐ/TW" })),
      registerDirective(admin, facts({ number: "77 qd tw" })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: "invalid", fields: { number: { key: "directives.already-registered" } } },
    });
    const other = facts({ number: "77-QĐ/TW", issuedOn: "06/01/2026" });
    expect(await registerDirective(admin, other)).toMatchObject({ ok: true });
  });

  test("a class above internal is refused and nothing of it is kept", async () => {
    const secret = facts({ securityClass: "classified", issuerName: "Cơ quan mật", number: "" });
    const before = await kept();
    expect(await registerDirective(admin, secret)).toEqual({
      ok: false,
      refusal: { kind: "invalid", fields: { securityClass: { key: "directives.class-refused" } } },
    });
    const after = await kept();
    expect(after).toEqual(before);
    expect(await asNobody((tx) => tx.issuer.count({ where: { nameVi: "Cơ quan mật" } }))).toBe(0);
    const id = await draft();
    const edit = { ...facts(), id, version: "1", securityClass: "classified" };
    expect(await editDirective(admin, edit)).toMatchObject({
      refusal: { fields: { securityClass: { key: "directives.class-refused" } } },
    });
  });

  test.each([
    ["number", { number: "" }],
    ["number", { number: "---" }],
    ["type", { type: "letter" }],
    ["issuerId", { issuerName: "" }],
    ["issuerId", { issuerName: "", issuerId: "00000000-0000-7000-8000-000000000000" }],
    ["issuedOn", { issuedOn: "31/2/2026" }],
    ["issuedOn", { issuedOn: "1/1/2199" }],
    ["title", { title: " " }],
    ["securityClass", { securityClass: undefined }],
  ])("what is wrong with %s is said beside it (%j)", async (field, wrong) => {
    expect(await registerDirective(admin, facts(wrong))).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
  });
});

describe("a draft", () => {
  test("is corrected by who saw its newest version", async () => {
    const id = await draft();
    const edit = { ...facts(), id, version: "1", title: "Tên mới" };
    const both = await Promise.all([editDirective(admin, edit), editDirective(admin, edit)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await stored(id)).toMatchObject({ title: "Tên mới", version: 2 });
  });

  test("gets clauses that keep their ids while their numbers stay", async () => {
    const id = await draft();
    const first = await setClauses(admin, {
      id,
      version: 1,
      clauses: "Điều 1. A\n1. B\n2. C\nĐiều 2. D",
    });
    expect(first).toMatchObject({ ok: true, value: { count: 4 } });
    const before = new Map((await stored(id)).clauses.map((one) => [one.text, one.id]));
    await setClauses(admin, { id, version: 2, clauses: "Điều 2. D mới\nĐiều 1. A\n2. C\n3. E" });
    const after = await stored(id);
    const of = (text: string) => after.clauses.find((one) => one.text === text);
    expect(of("D mới")).toMatchObject({ id: before.get("D"), ordinal: 1 });
    expect(of("C")).toMatchObject({ id: before.get("C"), ordinal: 1 });
    expect(of("A")).toMatchObject({ id: before.get("A"), ordinal: 2 });
    expect(of("B")).toBeUndefined();
    expect(after.clauses).toHaveLength(4);
  });

  test("keeps a clause that a task points to", async () => {
    const id = await draft();
    await setClauses(admin, { id, version: 1, clauses: "Điều 1. A\nĐiều 2. B" });
    const clause = (await stored(id)).clauses.find(({ label }) => label === "Điều 2");
    await world.task({ directiveId: id, clauseId: clause?.id, state: "draft", code: "A01" });
    expect(await setClauses(admin, { id, version: 2, clauses: "Điều 1. A" })).toMatchObject({
      refusal: {
        fields: {
          clauses: { key: "directives.clause-in-use", values: { label: "Điều 2", task: "A01" } },
        },
      },
    });
    expect((await stored(id)).clauses).toHaveLength(2);
  });

  test("refuses a number twice and a text without numbers", async () => {
    const id = await draft();
    expect(await setClauses(admin, { id, version: 1, clauses: "1. A\n1. B" })).toMatchObject({
      refusal: {
        fields: { clauses: { key: "directives.clause-twice", values: { line: 2, label: "1" } } },
      },
    });
    expect(await setClauses(admin, { id, version: 1, clauses: "văn xuôi" })).toMatchObject({
      refusal: { fields: { clauses: { key: "directives.clauses-unnumbered" } } },
    });
  });

  test("has the words of one clause corrected", async () => {
    const id = await draft();
    await setClauses(admin, { id, version: 1, clauses: "Điều 1. A" });
    const clauseId = (await stored(id)).clauses[0]?.id;
    expect(
      await editClause(admin, { id, version: 2, clauseId, text: "A mới\n- thêm" }),
    ).toMatchObject({ ok: true });
    expect((await stored(id)).clauses[0]?.text).toBe("A mới\n- thêm");
    expect(await editClause(admin, { id, version: 3, clauseId, text: "A\n1. B" })).toMatchObject({
      refusal: { fields: { text: { key: "directives.clause-numbered" } } },
    });
  });

  test("is linked to another and taken apart again", async () => {
    const id = await draft();
    const link = { id, toId: world.directiveId, relation: "implements" };
    await Promise.all([linkDirectives(admin, link), linkDirectives(admin, link)]);
    expect(await linkDirectives(admin, link)).toMatchObject({ value: { already: true } });
    expect((await stored(id)).links).toHaveLength(1);
    expect(await linkDirectives(admin, { ...link, toId: id })).toMatchObject({
      refusal: { fields: { toId: { key: "directives.link-itself" } } },
    });
    await unlinkDirectives(admin, link);
    expect((await stored(id)).links).toHaveLength(0);
  });

  test("is issued once, with its tasks, and stays as it is from then on", async () => {
    const id = await draft();
    const taskId = await world.task({ directiveId: id, state: "draft" });
    const both = await Promise.all([
      issueDirective(admin, { id, version: "1" }),
      issueDirective(admin, { id, version: "1" }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await stored(id)).state).toBe("issued");
    const task = await asNobody((tx) => tx.task.findUniqueOrThrow({ where: { id: taskId } }));
    expect(task.state).toBe("issued");
    const refused = {
      refusal: { kind: "conflict", message: { key: "directives.already-issued" } },
    };
    expect(await editDirective(admin, { ...facts(), id, version: 2 })).toMatchObject(refused);
    expect(await setClauses(admin, { id, version: 2, clauses: "" })).toMatchObject(refused);
    expect(
      await linkDirectives(admin, { id, toId: world.directiveId, relation: "amends" }),
    ).toMatchObject(refused);
  });
});

describe("out of reach", () => {
  test("a province's draft is read by its office and those above, not by its sibling", async () => {
    const north = await world.actorOf("admin", "north");
    const south = await world.actorOf("admin", "south");
    const id = await draft(north);
    expect(await directivePage(north, id)).toMatchObject({ mayWrite: true });
    expect(await directivePage(admin, id)).toMatchObject({ mayWrite: true });
    expect(await directivePage(south, id)).toBeNull();
    expect(await directivePage(await world.actorOf("officer", "northOne"), id)).toBeNull();
    for (const outcome of [
      await editDirective(south, { ...facts(), id, version: 1 }),
      await setClauses(south, { id, version: 1, clauses: "1. A" }),
      await issueDirective(south, { id, version: 1 }),
    ])
      expect(outcome).toEqual({ ok: false, refusal: { kind: "not-found" } });
    const own = await draft(south);
    expect(await linkDirectives(south, { id: own, toId: id, relation: "amends" })).toMatchObject({
      refusal: { fields: { toId: { key: "directives.link-missing" } } },
    });
  });

  test("a task says until when its units have, of those that the reader sees", async () => {
    const id = await world.task();
    const dueOn = fromDay("2031-01-30");
    for (const unit of ["northOne", "southOne"] as const) await world.assign(id, unit, { dueOn });
    const others = async (actor: Actor) =>
      (await directivePage(actor, world.directiveId))?.tasks.find((task) => task.id === id)?.others;
    expect(await others(admin)).toEqual({ count: 2, from: "2031-01-30", to: "2031-01-30" });
    expect(await others(await world.actorOf("leader", "south"))).toMatchObject({ count: 1 });
    expect(await others(await world.actorOf("officer", "northTwo"))).toBeNull();
  });

  test("what is issued is read by every role, written by its office", async () => {
    const officer = await world.actorOf("officer", "southOne");
    expect(await directivePage(officer, world.directiveId)).toMatchObject({ mayWrite: false });
    const south = await world.actorOf("admin", "south");
    expect(await directivePage(south, world.directiveId)).toMatchObject({ mayWrite: false });
    expect(await issueDirective(south, { id: world.directiveId, version: 1 })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  test("nobody registers, reads or changes anything", async () => {
    const nobody = await world.nobody();
    const officer = await world.actorOf("officer", "northOne");
    expect(await directivePage(nobody, world.directiveId)).toBeNull();
    expect((await registerPage(nobody, {})).directives).toEqual([]);
    for (const actor of [nobody, officer]) {
      expect(await registerDirective(actor, facts())).toEqual({
        ok: false,
        refusal: { kind: "not-found" },
      });
      expect(await issueDirective(actor, { id: world.directiveId, version: 1 })).toMatchObject({
        refusal: { kind: "not-found" },
      });
    }
    expect(await directivePage(admin, "not-an-id")).toBeNull();
  });
});

describe("the register", () => {
  test("is searched without accents and with or without dashes", async () => {
    const id = await draft(admin, { number: "245-TB/ĐUCA", title: "Thông báo kết luận hoà giải" });
    const found = async (q: string) =>
      (await registerPage(admin, { q })).directives.some((one) => one.id === id);
    for (const q of ["245-TB/ĐUCA", "245 tb duca", "245tb", "hòa giải", "HOA GIAI", "ket luan"])
      expect(await found(q), q).toBe(true);
    expect(await found("246")).toBe(false);
    expect(await found("%")).toBe(false);
  });

  test("filters by type, year and state, and hides drafts of others", async () => {
    const id = await draft(admin, { type: "circular", issuedOn: "2/3/2019" });
    const ids = async (actor: Actor, filter: Record<string, string>) =>
      (await registerPage(actor, filter)).directives.map((one) => one.id);
    expect(await ids(admin, { type: "circular", year: "2019", state: "draft" })).toEqual([id]);
    expect(await ids(admin, { type: "circular", state: "issued" })).toEqual([]);
    const south = await world.actorOf("admin", "south");
    expect(await ids(south, { type: "circular" })).toEqual([]);
    expect(await ids(admin, { type: "nonsense", year: "x" })).toContain(id);
  });
});
