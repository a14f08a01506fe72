import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { closeUnit } from "./close-unit.ts";
import { createUnit } from "./create-unit.ts";
import { levelsPage } from "./form-choices.ts";
import { moveUnit } from "./move-unit.ts";
import { renameUnit } from "./rename-unit.ts";
import {
  accepted,
  BASIS,
  changing,
  conflict,
  FUTURE,
  FUTURE_DAY,
  notFound,
  refreshed,
  wrong,
} from "./testing/changing.ts";
import { withdrawChange } from "./withdraw-change.ts";

let world: World;
let admin: Actor;
let at: ReturnType<typeof changing>;

beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "north");
  at = changing(world, admin);
});

/** Who may change nothing in the north. */
const OTHERS = [
  ["the admin of a sibling province", () => world.actorOf("admin", "south")],
  ["a leader of the province", () => world.actorOf("leader", "north")],
  ["an officer of the unit", () => world.actorOf("officer", "northOne")],
  ["nobody", () => world.nobody()],
] as const;

const unitOf = (id: string) => asNobody((tx) => tx.unit.findUnique({ where: { id } }));
const namesOf = async (id: string) =>
  (
    await asNobody((tx) =>
      tx.unitName.findMany({ where: { unitId: id }, orderBy: { inForceFrom: "asc" } }),
    )
  ).map(({ name, inForceFrom }) => [name, inForceFrom.toISOString().slice(0, 10)]);
const trailOf = (id: string, deed: string) =>
  asNobody((tx) => tx.auditEvent.count({ where: { entityId: id, deed } }));

describe("creating", () => {
  test("puts a unit on both lines, once for one form, with trail and outbox", async () => {
    const form = at.asked({ local: at.typed("committee") });
    // The committee lies outside the reach of the province's admin, but their units stand under it.
    expect(await createUnit(admin, form)).toEqual({ ok: true, value: { id: form.id } });
    expect(await createUnit(admin, form)).toEqual({ ok: true, value: { id: form.id } });
    const north = await at.paths(world.units.north.id);
    const committee = await at.paths(world.units.committee.id);
    const segment = (await unitOf(form.id))?.segment;
    expect(await at.paths(form.id)).toEqual({
      command: `${north.command}${segment}/`,
      local: `${committee.local}${segment}/`,
    });
    expect(await unitOf(form.id)).toMatchObject({
      shortName: "Xã Mới",
      openingBasis: BASIS,
      hasAccounts: true,
    });
    expect(await namesOf(form.id)).toEqual([["Công an xã Mới", "2026-01-01"]]);
    expect(await trailOf(form.id, "unit.created")).toBe(1);
    expect(
      await asNobody((tx) =>
        tx.outbox.count({
          where: { topic: "unit.created", payload: { path: ["unitId"], equals: form.id } },
        }),
      ),
    ).toBe(1);
  });

  test("says all that is wrong beside the fields", async () => {
    const blank = { id: newId(), levelKey: "", code: "a b", name: " ", from: "31/02/2026" };
    expect(await createUnit(admin, blank)).toMatchObject({
      refusal: {
        fields: {
          levelKey: { key: "units.level-missing" },
          code: { key: "units.code-wrong" },
          name: { key: "units.name-missing" },
          from: { key: "units.day-wrong" },
          basis: { key: "units.basis-missing" },
        },
      },
    });
  });

  test("a level counts its units that are in force today", async () => {
    const from = admin.today.split("-").toReversed().join("/");
    const levelKey = (await unitOf(await at.madeApart({ from })))?.levelKey;
    await at.made({ levelKey, from: FUTURE });
    const gone = await at.made({ levelKey });
    accepted(await closeUnit(admin, { ...(await at.shown(gone)), from, basis: BASIS }));
    const levels = await levelsPage(await world.actorOf("admin", "ministry"));
    expect(levels?.find(({ key }) => key === levelKey)?.units).toBe(1);
  });

  test("finds the unit above by some of its words, without accents", async () => {
    accepted(await createUnit(admin, at.asked({ command: "tinh bac" })));
    const names = expect.stringContaining(at.typed("northOne"));
    expect(await createUnit(admin, at.asked({ command: "xa bac" }))).toMatchObject({
      refusal: { fields: { command: { key: "units.parent-among", values: { names } } } },
    });
  });

  test.each([
    ["under nobody", { command: "" }, "command", "parent-missing"],
    ["under a unit elsewhere", () => ({ command: at.typed("south") }), "command", "parent-unknown"],
    [
      "under the police of the province on the local line",
      () => ({ local: at.typed("north"), command: "" }),
      "local",
      "standing-level",
    ],
    [
      "under a unit of its level",
      () => ({ command: at.typed("northOne") }),
      "command",
      "standing-same-level",
    ],
    [
      "a committee under the police of a commune",
      () => ({ levelKey: "committee", command: at.typed("northOne") }),
      "command",
      "standing-off-line",
    ],
    ["before the unit above was", { from: "01/01/2015" }, "command", "edge-parent-absent"],
    ["of a level that is none", { levelKey: "planet" }, "levelKey", "level-missing"],
    [
      "with a code that is taken",
      () => ({ code: world.units.northOne.code }),
      "code",
      "code-taken",
    ],
  ] as const)("%s", async (_, more, field, key) => {
    const outcome = await createUnit(admin, at.asked(typeof more === "function" ? more() : more));
    expect(outcome).toMatchObject(wrong(field, key));
  });

  test.each(OTHERS)("%s makes none there", async (_, who) => {
    const outcome = await createUnit(await who(), at.asked());
    expect(outcome.ok).toBe(false);
  });
});

describe("renaming", () => {
  test("keeps the earlier name with its days; a name to come waits for its day", async () => {
    const id = await at.made();
    const rename = async (name: string, from: string, more = {}) =>
      renameUnit(admin, { ...(await at.shown(id)), name, nameEn: "", from, basis: BASIS, ...more });
    accepted(await rename("Công an phường Mới", "01/06/2026"));
    expect(await unitOf(id)).toMatchObject({
      name: "Công an phường Mới",
      searchName: "cong an phuong moi",
    });
    accepted(await rename("Công an phường Sau", FUTURE));
    expect(await unitOf(id)).toMatchObject({ name: "Công an phường Mới" });
    expect(await namesOf(id)).toEqual([
      ["Công an xã Mới", "2026-01-01"],
      ["Công an phường Mới", "2026-06-01"],
      ["Công an phường Sau", FUTURE_DAY],
    ]);
    await refreshed(FUTURE_DAY);
    expect(await unitOf(id)).toMatchObject({ name: "Công an phường Sau" });
    await refreshed();

    expect(await rename("Công an khác", "01/05/2026")).toMatchObject(
      wrong("from", "change-before-last-change"),
    );
    expect(await rename("Công an phường Mới", "01/07/2026")).toMatchObject(
      wrong("name", "change-same"),
    );
    // What is planned is corrected, or taken back.
    accepted(await rename("Công an phường Sau Nữa", "01/01/2098", { instead: FUTURE_DAY }));
    expect((await namesOf(id)).at(-1)).toEqual(["Công an phường Sau Nữa", "2098-01-01"]);
    const back = { ...(await at.shown(id)), kind: "name", on: "2098-01-01" };
    accepted(await withdrawChange(admin, back));
    expect(
      await withdrawChange(admin, { ...(await at.shown(id)), kind: "name", on: "2098-01-01" }),
    ).toMatchObject(conflict("change-not-planned"));
    expect(await namesOf(id)).toHaveLength(2);
    expect(await trailOf(id, "unit.renamed")).toBe(3);
  });

  test("what was shown is out of date", async () => {
    const id = await at.made();
    const shown = await at.shown(id);
    const form = { ...shown, name: "Công an xã A", from: "01/06/2026", basis: BASIS };
    accepted(await renameUnit(admin, form));
    expect(await renameUnit(admin, { ...form, name: "Công an xã B" })).toMatchObject(
      conflict("changed-meanwhile"),
    );
  });

  test.each(OTHERS)("%s does not", async (_, who) => {
    const form = {
      ...(await at.shown(world.units.northOne.id)),
      name: "A",
      from: FUTURE,
      basis: BASIS,
    };
    expect(await renameUnit(await who(), form)).toMatchObject(notFound);
  });
});

describe("moving", () => {
  const move = async (id: string, parent: string, from: string, more = {}) =>
    moveUnit(admin, {
      ...(await at.shown(id)),
      line: "command",
      parent,
      from,
      basis: BASIS,
      ...more,
    });

  test("a day to come is planned, takes effect on its day, and may be changed until then", async () => {
    const [a, b, child]: [string, string, string] = [
      await at.madeApart({ name: "Công an cụm A" }),
      await at.madeApart(),
      await at.madeApart({ name: "Công an tổ" }),
    ];
    const codeOf = async (id: string) => (await unitOf(id))?.code ?? "";
    accepted(await move(child, await codeOf(a), "01/02/2026"));
    const before = await at.paths(child);
    expect(before.command).toContain((await at.paths(a)).command);
    accepted(await move(child, await codeOf(b), FUTURE));
    expect(await at.paths(child)).toEqual(before);
    await refreshed(FUTURE_DAY);
    expect((await at.paths(child)).command).toContain((await at.paths(b)).command);
    await refreshed();

    // Above would come below on that day only: the planned change is looked at too.
    expect(await move(b, await codeOf(child), "01/02/2098")).toMatchObject(
      wrong("parent", "edge-ring"),
    );
    accepted(
      await withdrawChange(admin, { ...(await at.shown(child)), kind: "command", on: FUTURE_DAY }),
    );
    const edges = await asNobody((tx) =>
      tx.unitParent.findMany({ where: { unitId: child }, orderBy: { inForceFrom: "asc" } }),
    );
    expect(edges.map(({ parentId, inForceTo }) => [parentId, inForceTo])).toEqual([
      [world.units.north.id, new Date("2026-02-01")],
      [a, null],
    ]);
    expect(await trailOf(child, "unit.moved")).toBe(2);
  });

  test.each([
    ["below itself", (): string => at.typed("northOne"), "north", "edge-ring"],
    [
      "under one of its level",
      (): string => at.typed("northOne"),
      "northTwo",
      "standing-same-level",
    ],
    ["where it stands", (): string => at.typed("north"), "northOne", "change-same"],
    ["to a unit elsewhere", (): string => at.typed("southOne"), "northOne", "parent-unknown"],
    ["off its line with units below", (): string => "", "north", "edge-children-left"],
  ] as const)("%s is refused", async (_, parent, unit, key) => {
    expect(await move(world.units[unit].id, parent(), FUTURE)).toMatchObject(wrong("parent", key));
  });

  test("never off the last line", async () => {
    expect(await move(await at.made(), "", FUTURE)).toMatchObject(wrong("parent", "parent-last"));
  });

  test.each(OTHERS)("%s does not", async (_, who) => {
    const form = {
      ...(await at.shown(world.units.northOne.id)),
      line: "command",
      parent: "x",
      from: FUTURE,
      basis: BASIS,
    };
    expect(await moveUnit(await who(), form)).toMatchObject(notFound);
  });
});
