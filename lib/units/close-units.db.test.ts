import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { LineTree } from "#lib/domain/unit-tree.ts";
import { closeUnit } from "./close-unit.ts";
import type { KeptEdge } from "./line-tree.ts";
import { moveUnit } from "./move-unit.ts";
import { openAtUnit } from "./open-at-unit.ts";
import { openList } from "./open-list.ts";
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

const close = async (id: string, from: string, actor = admin) =>
  closeUnit(actor, { ...(await at.shown(id)), from, basis: BASIS });
const unitOf = (id: string) => asNobody((tx) => tx.unit.findUnique({ where: { id } }));

describe("closing", () => {
  test("is refused with all that is open there", async () => {
    await world.actorOf("officer", "northTwo");
    await world.assign(await world.task(), "northTwo");
    const below = await at.madeApart({ command: at.typed("northTwo") });
    expect(await close(world.units.northTwo.id, FUTURE)).toMatchObject({
      refusal: {
        message: { key: "units.still-open" },
        fields: {
          children: { key: "units.open-children", values: { count: 1 } },
          assignments: { key: "units.open-assignments", values: { count: 1 } },
          memberships: { key: "units.open-memberships", values: { count: 1 } },
        },
      },
    });
    expect((await unitOf(world.units.northTwo.id))?.inForceTo).toBeNull();
    // Each number opens as many rows, for whoever may close the unit and for nobody else.
    for (const kind of ["children", "assignments", "memberships"])
      expect((await openList(admin, world.units.northTwo.id, kind))?.rows).toHaveLength(1);
    expect((await openList(admin, world.units.northTwo.id, "children"))?.rows[0]?.id).toBe(below);
    expect(await openList(admin, world.units.northTwo.id, "elsewhere")).toBeNull();
    for (const other of [await world.actorOf("admin", "south"), await world.nobody()])
      expect(await openList(other, world.units.northTwo.id, "children")).toBeNull();
  });

  test("with what name and where a planned unit begins is no change of it", async () => {
    const id = await at.made({ from: "01/01/2099" });
    const open = await asNobody((tx) =>
      openAtUnit((statement) => tx.$queryRaw(statement), id, "2026-01-01", "2026-01-01"),
    );
    expect(open.planned).toBe(0);
  });

  test("a planned change is in the way", async () => {
    const id = await at.made();
    accepted(
      await moveUnit(admin, {
        ...(await at.shown(id)),
        line: "command",
        parent: await at.codeOf(await at.madeApart()),
        from: FUTURE,
        basis: BASIS,
      }),
    );
    expect(await close(id, "01/01/2098")).toMatchObject(wrong("planned", "open-planned"));
  });

  test("ends a unit on its day, which is planned, changed and taken back until then", async () => {
    const id = await at.madeApart({ local: at.typed("committee") });
    const before = await at.paths(id);
    accepted(await close(id, FUTURE));
    accepted(await close(id, "01/01/2098"));
    expect(await at.paths(id)).toEqual(before);
    const ends = async () =>
      (await asNobody((tx) => tx.unitParent.findMany({ where: { unitId: id } }))).map(
        ({ inForceTo }) => inForceTo?.toISOString().slice(0, 10),
      );
    expect(await ends()).toEqual(["2098-01-01", "2098-01-01"]);
    // Nobody comes to stand under a unit that will be gone.
    expect(
      await moveUnit(admin, {
        ...(await at.shown(await at.made())),
        line: "command",
        parent: (await unitOf(id))?.code,
        from: FUTURE,
        basis: BASIS,
      }),
    ).toMatchObject(wrong("parent", "edge-parent-absent"));
    accepted(
      await withdrawChange(admin, { ...(await at.shown(id)), kind: "closing", on: "2098-01-01" }),
    );
    expect(await ends()).toEqual([undefined, undefined]);

    accepted(await close(id, "01/11/2026"));
    expect(await at.paths(id)).toEqual({ command: null, local: null });
    // It stays within reach, where it stood last.
    expect(await unitOf(id)).toMatchObject({
      filedCommandPath: before.command,
      filedLocalPath: before.local,
      closingBasis: BASIS,
    });
    expect(await close(id, FUTURE)).toMatchObject(conflict("closed-already"));
  });

  test("not before its first day", async () => {
    expect(await close(await at.made(), "01/01/2026")).toMatchObject(
      wrong("from", "change-before-beginning"),
    );
  });

  test("a unit to come stands nowhere yet, and may be dropped", async () => {
    const id = await at.made({ from: FUTURE });
    expect(await at.paths(id)).toEqual({ command: null, local: null });
    const shown = await at.shown(id);
    expect(
      await withdrawChange(await world.actorOf("admin", "south"), {
        ...shown,
        kind: "founding",
        on: FUTURE_DAY,
      }),
    ).toMatchObject(notFound);
    expect(
      await withdrawChange(await world.nobody(), { ...shown, kind: "founding", on: FUTURE_DAY }),
    ).toMatchObject(notFound);
    expect(await withdrawChange(admin, { ...shown, kind: "founding", on: FUTURE_DAY })).toEqual({
      ok: true,
      value: { id: null },
    });
    expect(await unitOf(id)).toBeNull();
  });

  test.each([
    ["the admin of a sibling province", () => world.actorOf("admin", "south")],
    ["a leader of the province", () => world.actorOf("leader", "north")],
    ["nobody", () => world.nobody()],
  ] as const)("%s does not", async (_, who) => {
    expect(await close(world.units.northOne.id, FUTURE, await who())).toMatchObject(notFound);
  });
});

test("after any moves, the database's paths are those that the parents give, on any day", async () => {
  const ids = await Promise.resolve().then(async () => {
    const made: string[] = [];
    for (let place = 0; place < 5; place++)
      made.push(await at.madeApart({ name: `Công an tổ ${place}` }));
    return made;
  });
  const codes = new Map<string, string>();
  for (const id of ids) codes.set(id, await at.codeOf(id));
  const days = [0, 30, 60, 90].map((step) => addDays(admin.today, step));
  const step = fc.record({
    unit: fc.constantFrom(...ids),
    parent: fc.constantFrom(...ids.map((id) => codes.get(id) ?? ""), at.typed("north")),
    day: fc.constantFrom(...days),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { unit, parent, day } of steps)
        await moveUnit(admin, {
          ...(await at.shown(unit)),
          line: "command",
          parent,
          from: day,
          basis: BASIS,
        });
      const [edges, units] = await asNobody((tx) =>
        Promise.all([
          tx.$queryRaw<
            KeptEdge[]
          >(sql`SELECT unit_id AS "unitId", parent_id AS "parentId", in_force_from::text AS "from", in_force_to::text AS "to", null AS basis
            FROM unit_parent WHERE line = 'command'`),
          tx.unit.findMany({ select: { id: true, segment: true } }),
        ]),
      );
      const segments = new Map(units.map(({ id, segment }) => [id, segment]));
      const tree = new LineTree(edges);
      for (const day of days) {
        await refreshed(day);
        const expected = tree.pathsOn(day, (id) => segments.get(id) ?? "");
        for (const id of ids) expect((await at.paths(id)).command).toBe(expected.get(id) ?? null);
      }
      await refreshed();
    }),
    { numRuns: 15 },
  );
}, 60_000);
