import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { leaveRow } from "./adjust-import.ts";
import { discardImport, setImport } from "./import-in-hand.ts";
import { importPage } from "./import-page.ts";
import { startImportFromFile, startImportFromText } from "./start-import.ts";
import { takeImport } from "./take-import.ts";
import { accepted, changing, notFound } from "./testing/changing.ts";

let world: World;
let admin: Actor;
let mark: string;
let at: ReturnType<typeof changing>;

beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "north");
  at = changing(world, admin);
  mark = world.units.northOne.code.slice(0, 8);
});

const EVERYTHING = ["new", "renamed", "moved"];
const list = () =>
  `code,full_name,province_code\nn${mark}1,Xã Mới Một,${world.units.north.code}\nn${mark}2,Xã Mới Hai,${world.units.north.code}\nn${mark}3,Xã Lạc,khong-co`;

async function inHand(text = list(), actor = admin, under = "", more: object = {}) {
  const { id } = accepted(await startImportFromText(actor, { text }));
  const page = await importPage(actor, id, { state: null });
  accepted(
    await setImport(actor, {
      importId: id,
      version: String(page?.version),
      "column-0": "code",
      "column-1": "name",
      "column-2": "parent",
      levelKey: "commune",
      parentLevelKey: "province",
      under,
      line: "command",
      on: "01/07/2026",
      basis: "Nghị quyết 1",
      ...more,
    }),
  );
  return id;
}
async function taken(id: string, key: string = randomUUID(), actor = admin) {
  const page = await importPage(actor, id, { state: null });
  return takeImport(actor, { importId: id, seen: page?.digest ?? "", key, take: EVERYTHING });
}

describe("a list of units", () => {
  test("is taken over as it was shown, wrong rows stay, and again it changes nothing", async () => {
    const id = await inHand();
    const page = await importPage(admin, id, { state: null });
    expect(page?.counts).toMatchObject({ new: 2, wrong: 1 });
    const form = { importId: id, seen: page?.digest ?? "", key: randomUUID(), take: EVERYTHING };
    const receipt = accepted(await takeImport(admin, form));
    expect(receipt).toMatchObject({ added: 2, left: 1 });
    expect(await takeImport(admin, form)).toEqual({ ok: true, value: receipt });
    const made = await asNobody((tx) =>
      tx.unit.findMany({ where: { code: { startsWith: `n${mark}` } } }),
    );
    const north = await changing(world, admin).paths(world.units.north.id);
    expect(made).toHaveLength(2);
    for (const unit of made) {
      expect(unit.commandPath).toBe(`${north.command}${unit.segment}/`);
      expect(unit).toMatchObject({ hasAccounts: false, openingBasis: "Nghị quyết 1" });
    }
    expect(
      await asNobody((tx) =>
        tx.auditEvent.count({
          where: { entityId: { in: made.map((unit) => unit.id) }, deed: "unit.created" },
        }),
      ),
    ).toBe(2);
    expect((await importPage(admin, id, { state: null }))?.counts).toMatchObject({
      unchanged: 2,
      wrong: 1,
    });
    expect(await taken(id)).toMatchObject({ refusal: { message: { key: "unit-import.nothing" } } });
    accepted(await discardImport(admin, { importId: id }));
    expect(await importPage(admin, id, { state: null })).toBeNull();
  });

  test("changes nothing that is there unless it is ticked", async () => {
    const { north, southOne } = world.units;
    const text = `code,full_name,province_code\n${southOne.code},Phường Nam Một,${north.code}\nt${mark},Xã Mới,${north.code}`;
    const actor = await world.actorOf("admin", "ministry");
    const id = await inHand(text, actor);
    const page = await importPage(actor, id, { state: null });
    expect(page?.counts).toMatchObject({ new: 1, moved: 1 });
    expect(page?.renames).toBe(1);
    const form = { importId: id, seen: page?.digest ?? "", key: randomUUID() };
    expect(await takeImport(actor, form)).toMatchObject({
      refusal: { fields: { take: { key: "unit-import.nothing-ticked" } } },
    });
    expect(accepted(await takeImport(actor, { ...form, take: "new" }))).toMatchObject({
      added: 1,
      renamed: 0,
      moved: 0,
      left: 1,
    });
    const again = await importPage(actor, id, { state: null });
    expect(again?.counts).toMatchObject({ unchanged: 1, moved: 1 });
    const left = { importId: id, version: String(again?.version), row: "2", leave: "leave" };
    expect(await leaveRow(admin, left)).toMatchObject(notFound);
    accepted(await leaveRow(actor, left));
    expect((await importPage(actor, id, { state: null }))?.counts).toMatchObject({
      "left-out": 1,
      moved: 0,
    });
  });

  test("another unit's code changes nothing unless just that is ticked", async () => {
    const { north, southOne } = world.units;
    const actor = await world.actorOf("admin", "ministry");
    const id = await inHand(
      `code,full_name,province_code\n${southOne.code},Phường Khác,${north.code}`,
      actor,
    );
    const page = await importPage(actor, id, { state: null });
    expect(page?.counts).toMatchObject({ "other-name": 1, moved: 0, renamed: 0 });
    const form = { importId: id, seen: page?.digest ?? "", key: randomUUID() };
    expect(await takeImport(actor, { ...form, take: EVERYTHING })).toMatchObject({
      refusal: { message: { key: "unit-import.nothing" } },
    });
    const all = [...EVERYTHING, "other-name"];
    expect(accepted(await takeImport(actor, { ...form, take: all }))).toMatchObject({ renamed: 1 });
  });

  test("takes no second unit of a name unless that is chosen", async () => {
    const { north, northOne } = world.units;
    const id = await inHand(
      `code,full_name,province_code\nq${mark}1,${northOne.name},${north.code}\nq${mark}2,Xã Khác,${north.code}`,
    );
    const page = await importPage(admin, id, { state: "in-question" });
    expect(page?.counts).toMatchObject({ new: 1, "in-question": 1, wrong: 0 });
    expect(page?.rows.map(({ namesake }) => namesake)).toEqual([northOne.code]);
    const form = (seen = "") => ({ importId: id, seen, key: randomUUID() });
    const some = await takeImport(admin, { ...form(page?.digest), take: "new" });
    expect(accepted(some)).toMatchObject({ added: 1, left: 1 });
    const again = await importPage(admin, id, { state: null });
    const rest = await takeImport(admin, { ...form(again?.digest), take: "in-question" });
    expect(accepted(rest)).toMatchObject({ added: 1, left: 0 });
  });

  test("renames and moves what is known, with the days before kept", async () => {
    const { code } = world.units.northTwo;
    const cluster = await at.madeApart();
    const below = accepted(
      await startImportFromText(admin, {
        text: `Mã\tTên\tMã cấp trên\n${code}\tCông an phường Bắc Hai\t${await at.codeOf(cluster)}`,
      }),
    );
    const page = await importPage(admin, below.id, { state: null });
    accepted(
      await setImport(admin, {
        importId: below.id,
        version: String(page?.version),
        "column-0": "code",
        "column-1": "name",
        "column-2": "parent",
        levelKey: "commune",
        line: "command",
        on: "01/07/2026",
      }),
    );
    expect(accepted(await taken(below.id))).toMatchObject({ renamed: 1, moved: 1, left: 0 });
    const unit = await asNobody((tx) =>
      tx.unit.findUniqueOrThrow({
        where: { id: world.units.northTwo.id },
        include: {
          names: { orderBy: { inForceFrom: "asc" } },
          parents: { where: { line: "command" }, orderBy: { inForceFrom: "asc" } },
        },
      }),
    );
    expect(unit.name).toBe("Công an phường Bắc Hai");
    expect(unit.names.map(({ name }) => name)).toEqual([
      "Công an xã Bắc Hai",
      "Công an phường Bắc Hai",
    ]);
    expect(unit.parents.map(({ parentId }) => parentId)).toEqual([world.units.north.id, cluster]);
  });

  test("is not taken over when something changed since it was shown", async () => {
    const id = await inHand(
      `code,full_name,province_code\nm${mark},Xã M,${world.units.north.code}`,
    );
    expect(
      await takeImport(admin, {
        importId: id,
        seen: "what was shown before",
        key: randomUUID(),
        take: EVERYTHING,
      }),
    ).toMatchObject({
      refusal: { message: { key: "unit-import.changed" } },
    });
  });

  test("goes under no unit that the actor has lost since", async () => {
    const office = await world.actorOf("admin", "ministry");
    const text = `code,full_name\nl${mark},Xã Lạc`;
    const id = await inHand(text, office, world.units.south.code);
    const shown = await importPage(office, id, { state: null });
    expect(shown?.counts).toMatchObject({ new: 1 });
    // The same account, moved to the north since.
    const moved: Actor = { ...admin, accountId: office.accountId };
    const form = { importId: id, seen: shown?.digest ?? "", key: randomUUID(), take: EVERYTHING };
    expect(await takeImport(moved, form)).toMatchObject({
      refusal: { message: { key: "unit-import.changed" } },
    });
    const page = await importPage(moved, id, { state: null });
    expect(page?.rows[0]?.problem).toEqual({ key: "unit-import.under-beyond" });
    expect(page?.under).toBeNull();
  });

  test("of the local line alone renames nothing that stands on the command line", async () => {
    const local = await world.actorOf("admin", "committee", { line: "local" });
    const { code } = world.units.northOne;
    const text = `code,full_name,province_code\n${code},Công an xã Khác,${world.units.committee.code}`;
    const id = await inHand(text, local, "", { line: "local", parentLevelKey: "committee" });
    const page = await importPage(local, id, { state: null });
    expect(page?.rows[0]?.problem).toEqual({ key: "unit-import.out-of-reach" });
    accepted(
      await setImport(local, {
        importId: id,
        version: String(page?.version),
        "column-0": "code",
        "column-1": "name",
        levelKey: "commune",
        line: "command",
        on: "01/07/2026",
      }),
    );
    expect((await importPage(local, id, { state: null }))?.rows[0]?.problem).toEqual({
      key: "unit-import.out-of-reach",
    });
  });

  test("goes only under units of the actor's reach", async () => {
    const south = await world.actorOf("admin", "south");
    const id = await inHand(list(), south);
    expect((await importPage(south, id, { state: null }))?.counts).toMatchObject({ wrong: 3 });
  });

  test.each([
    ["the admin of a sibling province", () => world.actorOf("admin", "south")],
    ["an officer", () => world.actorOf("officer", "northOne")],
    ["nobody", () => world.nobody()],
  ] as const)("%s neither sees nor takes what another has in hand", async (_, who) => {
    const other = await who();
    const id = await inHand();
    expect(await importPage(other, id, { state: null })).toBeNull();
    expect(await taken(id, randomUUID(), other)).toMatchObject(notFound);
    expect(await discardImport(other, { importId: id })).toMatchObject(notFound);
  });

  test("nobody starts one; a file that is none is told so", async () => {
    expect(await startImportFromText(await world.nobody(), { text: list() })).toMatchObject(
      notFound,
    );
    expect(
      await startImportFromFile(admin, { name: "a.pdf", bytes: Buffer.from("%PDF\u0001") }),
    ).toMatchObject({
      refusal: { fields: { file: { key: "unit-import.file-type" } } },
    });
  });
});
