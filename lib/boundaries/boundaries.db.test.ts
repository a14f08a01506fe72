import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#lib/audit/queries.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { drawByBoundaries } from "./draw-by-boundaries.ts";
import { boundariesFile, boundariesPage } from "./queries.ts";
import { readBoundaries } from "./read-boundaries.ts";
import { collection, squareAt } from "./testing.ts";
import { withdrawBoundaries } from "./withdraw-boundaries.ts";

let world: World;
let admin: Actor;
let unitId: string;

beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
  unitId = world.units.north.id;
});

const CREDIT = { source: "Sở Nội vụ", licence: "CC BY 4.0" };

/** Both communes of the north, and an area of nobody's. */
function file(): Buffer {
  const { northOne, northTwo } = world.units;
  return Buffer.from(
    collection([
      { ma: northOne.code, name: "Bắc Một", ring: squareAt(105, 20) },
      { ma: northTwo.code, name: "Bắc Hai", ring: squareAt(106, 20) },
      { ma: "no-such-code", name: "Lạ", ring: squareAt(107, 20) },
    ]),
  );
}

async function drafted(actor = admin, bytes = file()): Promise<string> {
  const read = await readBoundaries(actor, { unitId, name: "xa.geojson", bytes, ...CREDIT });
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.id;
}

const stateOf = async (id: string) =>
  (await boundariesPage(admin, unitId))?.sets.find((set) => set.id === id)?.state;

describe("boundaries of a unit's map", () => {
  test("a file is read and looked at before anything is drawn", async () => {
    const id = await drafted();
    const page = await boundariesPage(admin, unitId);
    const set = page?.sets.find((one) => one.id === id);
    expect(set).toMatchObject({ state: "draft", ...CREDIT, left: [] });
    expect(set?.unmatched).toEqual([{ code: "no-such-code", name: "Lạ" }]);
    expect(set?.drawn.map((one) => one.unitId).sort()).toEqual(
      [world.units.northOne.id, world.units.northTwo.id].sort(),
    );
    expect(await boundariesFile(admin, id)).toContain(`id="s${world.units.northOne.id}"`);
    expect(await boundariesFile(await world.actorOf("leader", "north"), id)).toBeNull();
  });

  test("it is used in one deed with the withdrawal of the one before, and can be taken back", async () => {
    const first = await drafted();
    expect(await drawByBoundaries(admin, { setId: first })).toEqual({
      ok: true,
      value: { unitId },
    });
    const second = await drafted();
    expect((await drawByBoundaries(admin, { setId: second })).ok).toBe(true);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["withdrawn", "in_force"]);
    expect(await drawByBoundaries(admin, { setId: second })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await boundariesFile(await world.actorOf("leader", "north"), second)).toContain("<path");
    expect(await boundariesFile(await world.actorOf("leader", "south"), second)).toBeNull();

    expect((await withdrawBoundaries(admin, { setId: second })).ok).toBe(true);
    expect(await stateOf(second)).toBe("withdrawn");
    expect(await withdrawBoundaries(admin, { setId: second })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect((await drawByBoundaries(admin, { setId: first })).ok).toBe(true);
    expect(await stateOf(first)).toBe("in_force");
    await withdrawBoundaries(admin, { setId: first });
  });

  test("two who use different sets at once leave one in force", async () => {
    const other = await world.actorOf("admin", "ministry");
    const ids = [await drafted(), await drafted(other)];
    await Promise.all(ids.map((setId) => drawByBoundaries(admin, { setId })));
    const states = await Promise.all(ids.map(stateOf));
    expect(states.filter((state) => state === "in_force")).toHaveLength(1);
  });

  test("a draft that is let go is gone; every deed is written down", async () => {
    const id = await drafted();
    expect((await withdrawBoundaries(admin, { setId: id })).ok).toBe(true);
    expect(await stateOf(id)).toBeUndefined();
    const auditor = await world.actorOf("auditor", "north");
    const rows = (await auditPage(auditor, {}))?.rows ?? [];
    const deeds = rows.filter(({ entity }) => entity === "boundaries").map(({ deed }) => deed);
    expect(new Set(deeds)).toEqual(
      new Set([
        "boundaries.read",
        "boundaries.used",
        "boundaries.withdrawn",
        "boundaries.discarded",
      ]),
    );
  });
});

describe("what is refused", () => {
  test.each([
    [{ source: " ", licence: "MIT" }, "source", "boundaries.source-missing"],
    [{ source: "a", licence: "" }, "licence", "boundaries.licence-missing"],
    [{ source: "a".repeat(301), licence: "MIT" }, "source", "boundaries.long"],
  ])("%o", async (credit, field, key) => {
    const read = await readBoundaries(admin, { unitId, name: "a", bytes: file(), ...credit });
    expect(read).toMatchObject({ refusal: { kind: "invalid", fields: { [field]: { key } } } });
  });

  test.each([
    ["no JSON", "xin chào", "boundaries.geo-type"],
    ["nobody's areas", collection([{ ma: "zz", ring: squareAt(1, 1) }]), "boundaries.geo-no-match"],
  ])("%s", async (_, text, key) => {
    const read = await readBoundaries(admin, {
      unitId,
      name: "a",
      bytes: Buffer.from(text),
      ...CREDIT,
    });
    expect(read).toMatchObject({ refusal: { kind: "invalid", fields: { file: { key } } } });
  });

  test.each([
    ["an admin of a sibling", () => world.actorOf("admin", "south")],
    ["a leader of the unit itself", () => world.actorOf("leader", "north")],
    ["nobody", () => world.nobody()],
  ])("%s finds no such unit and no such map", async (_, whoever) => {
    const actor = await whoever();
    const id = await drafted();
    const read = await readBoundaries(actor, { unitId, name: "a", bytes: file(), ...CREDIT });
    expect(read).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await boundariesPage(actor, unitId)).toBeNull();
    expect(await drawByBoundaries(actor, { setId: id })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await withdrawBoundaries(actor, { setId: id })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await boundariesFile(actor, id)).toBeNull();
  });

  test("what is malformed is nothing", async () => {
    expect(await boundariesPage(admin, "no-id")).toBeNull();
    expect(await boundariesFile(admin, "no-id")).toBeNull();
    expect(await drawByBoundaries(admin, { setId: ["a"] })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});
