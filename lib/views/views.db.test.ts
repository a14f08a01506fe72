import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chooseHome, resetHome } from "./choose-home.ts";
import { deleteView } from "./delete-view.ts";
import { MOST_VIEWS } from "./input.ts";
import { homeView, savedView, savedViews, unitOfPage } from "./queries.ts";
import { renameView } from "./rename-view.ts";
import { saveView } from "./save-view.ts";

let world: World;
let actor: Actor;
let other: Actor;

beforeAll(async () => {
  world = await createWorld();
});

beforeEach(async () => {
  actor = await world.actorOf("leader", "north");
  other = await world.actorOf("leader", "south");
});

const view = (more: Record<string, unknown> = {}) => ({
  id: newId(),
  name: "Việc quá hạn",
  path: `/dashboard/${world.units.north.id}/assignments?state=overdue`,
  ...more,
});

async function saved(more: Record<string, unknown> = {}, by = actor): Promise<string> {
  const outcome = await saveView(by, view(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

const notFound = { ok: false, refusal: { kind: "not-found" } };
const wrong = (field: string, key: string) => ({
  ok: false,
  refusal: { kind: "invalid", fields: { [field]: { key } } },
});

describe("saving", () => {
  test("keeps name and address, once however often it is sent", async () => {
    const form = view({ name: "  Giao ban sáng  ", path: "/briefing?done=x&since=week" });
    expect(await saveView(actor, form)).toMatchObject({ ok: true });
    expect(await saveView(actor, form)).toMatchObject({ ok: true });
    expect(await savedViews(actor)).toEqual([
      {
        id: form.id,
        name: "Giao ban sáng",
        path: "/briefing?since=week",
        isHome: false,
        unit: null,
      },
    ]);
  });

  test("names the unit that it shows to who still reads its figures", async () => {
    const { path } = view();
    expect(await saveView(actor, view())).toMatchObject({ ok: true });
    expect(await savedViews(actor)).toMatchObject([{ unit: { name: "Công an tỉnh Bắc" } }]);
    expect(await unitOfPage(actor, path)).toMatchObject({ name: "Công an tỉnh Bắc" });
    expect(await unitOfPage(other, path)).toBeNull();
    expect(await unitOfPage(actor, "/assignments?state=overdue")).toBeNull();
  });

  test.each([
    [{ name: " " }, "name", "views.name-missing"],
    [{ name: "x".repeat(101) }, "name", "views.name-long"],
    [{ path: "//elsewhere.example/" }, "path", "views.path-wrong"],
    [{ path: "/" }, "path", "views.path-wrong"],
    [{ path: "/api/exports/x" }, "path", "views.path-wrong"],
  ])("refuses %j", async (more, field, key) => {
    expect(await saveView(actor, view(more))).toMatchObject(wrong(field, key));
    expect(await savedViews(actor)).toEqual([]);
  });

  test("refuses a name that one has, whatever its accents; another account may have it", async () => {
    await saved();
    expect(await saveView(actor, view({ name: "VIEC QUA HAN" }))).toMatchObject(
      wrong("name", "views.name-taken"),
    );
    expect(await saveView(other, view())).toMatchObject({ ok: true });
  });

  test("two at the same time with one name keep one", async () => {
    const outcomes = await Promise.all([saveView(actor, view()), saveView(actor, view())]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(wrong("name", "views.name-taken"));
  });

  test("an id that is somebody else's view takes nothing over", async () => {
    const id = await saved();
    expect(await saveView(other, view({ id }))).toMatchObject(notFound);
    expect(await savedViews(other)).toEqual([]);
  });

  test("has an end", async () => {
    await asNobody((tx) =>
      tx.savedView.createMany({
        data: Array.from({ length: MOST_VIEWS }, (_, place) => ({
          id: newId(),
          accountId: actor.accountId,
          name: `v${place}`,
          nameKey: `v${place}`,
          path: "/briefing",
        })),
      }),
    );
    expect(await saveView(actor, view())).toMatchObject({
      refusal: { kind: "conflict", message: { key: "views.too-many" } },
    });
  });
});

describe("one's own alone", () => {
  test("another account, and somebody without a role, neither see nor change it", async () => {
    const id = await saved();
    for (const stranger of [other, await world.nobody()]) {
      expect(await savedView(stranger, id)).toBeNull();
      expect(await renameView(stranger, { id, name: "Khác" })).toMatchObject(notFound);
      expect(await deleteView(stranger, { id })).toMatchObject(notFound);
      expect(await chooseHome(stranger, { id })).toMatchObject(notFound);
    }
    for (const id_ of [undefined, "no-id", newId()]) {
      expect(await deleteView(actor, { id: id_ })).toMatchObject(notFound);
      expect(await renameView(actor, { id: id_, name: "a" })).toMatchObject(notFound);
    }
    expect((await savedView(actor, id))?.name).toBe("Việc quá hạn");
  });

  test("is renamed, and deleted", async () => {
    const id = await saved();
    await saved({ name: "Giao ban" });
    expect(await renameView(actor, { id, name: "" })).toMatchObject(
      wrong("name", "views.name-missing"),
    );
    expect(await renameView(actor, { id, name: "giao ban" })).toMatchObject(
      wrong("name", "views.name-taken"),
    );
    expect(await renameView(actor, { id, name: "Quá hạn" })).toMatchObject({ ok: true });
    expect((await savedViews(actor)).map(({ name }) => name)).toEqual(["Giao ban", "Quá hạn"]);
    expect(await deleteView(actor, { id })).toMatchObject({ ok: true, value: { name: "Quá hạn" } });
    expect(await deleteView(actor, { id })).toMatchObject(notFound);
  });
});

describe("the home", () => {
  test("is one view at a time, and the role's own page again", async () => {
    expect(await homeView(actor)).toBeNull();
    const [first, second] = [await saved({ home: "on" }), await saved({ name: "Giao ban" })];
    expect((await homeView(actor))?.id).toBe(first);
    expect(await chooseHome(actor, { id: second })).toMatchObject({ ok: true });
    expect(await homeView(actor)).toMatchObject({ id: second, inReach: true });
    expect(await resetHome(actor)).toMatchObject({ value: { changed: true } });
    expect(await resetHome(actor)).toMatchObject({ value: { changed: false } });
    expect(await homeView(actor)).toBeNull();
    await chooseHome(actor, { id: first });
    await deleteView(actor, { id: first });
    expect(await homeView(actor)).toBeNull();
  });

  test.each([
    ["the own unit", (w: World) => `/dashboard/${w.units.north.id}`, true],
    ["a unit below", (w: World) => `/briefing?unit=${w.units.northOne.id}`, true],
    ["no unit at all", () => "/instructions?view=given", true],
    [
      "the unit beside",
      (w: World) => `/dashboard/${w.units.south.id}/assignments?state=overdue`,
      false,
    ],
    [
      "a goal at the unit above",
      (w: World) => `/goals/${newId()}?unit=${w.units.ministry.id}`,
      false,
    ],
    ["a unit that is none", () => `/briefing?unit=${newId()}`, false],
  ])("of %s: within reach or not", async (_, path, inReach) => {
    await saved({ path: path(world), home: "on" });
    expect((await homeView(actor))?.inReach).toBe(inReach);
  });

  test("each deed stands in the audit", async () => {
    const id = await saved({ home: "on" });
    await chooseHome(actor, { id });
    await renameView(actor, { id, name: "Khác" });
    await resetHome(actor);
    await deleteView(actor, { id });
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { accountId: actor.accountId, entity: "view" },
        select: { deed: true },
        orderBy: { id: "asc" },
      }),
    );
    expect(events.map(({ deed }) => deed)).toEqual([
      "view.saved",
      "view.home",
      "view.renamed",
      "view.home-reset",
      "view.deleted",
    ]);
  });
});
