import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { defaultTemplate } from "./default-template.ts";
import { dropTemplate, setTemplate } from "./set-template.ts";
import { templateOf } from "./template-of.ts";

const world = await createWorld();
const { north, northOne } = world.units;
const admin = await world.actorOf("admin", "north");
const head = await world.actorOf("head", "northOne");
const officer = await world.actorOf("officer", "northOne");

const good = (unitId: string, name = "Mẫu tỉnh.docx") => ({
  unitId,
  name,
  bytes: defaultTemplate(),
});

describe("an office's own template", { timeout: 60_000 }, () => {
  test("holds for those below that have none, until they have; every version stays", async () => {
    expect(await templateOf(officer, northOne.id)).toBeNull();
    expect(await setTemplate(admin, good(north.id))).toMatchObject({
      ok: true,
      value: { number: 1 },
    });
    expect(await templateOf(officer, northOne.id)).toMatchObject({
      name: "Mẫu tỉnh.docx",
      unitId: north.id,
    });
    expect(await setTemplate(head, good(northOne.id, "Mẫu xã"))).toMatchObject({ ok: true });
    const own = await templateOf(officer, northOne.id);
    expect(own).toMatchObject({ name: "Mẫu xã.docx", number: 1, unitId: northOne.id });
    expect(Buffer.compare(own?.content ?? Buffer.of(), defaultTemplate())).toBe(0);
    expect(await dropTemplate(head, northOne.id)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await templateOf(officer, northOne.id)).toMatchObject({ unitId: north.id });
    const kept = await asNobody((tx) =>
      tx.wordTemplate.findMany({ where: { unitId: northOne.id }, orderBy: { number: "asc" } }),
    );
    expect(kept.map(({ name }) => name)).toEqual(["Mẫu xã.docx", null]);
    const audit = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: northOne.id }, orderBy: { at: "asc" } }),
    );
    expect(audit.map(({ deed }) => deed)).toEqual(["unit.template-set", "unit.template-dropped"]);
  });

  test("says what is wrong with a file", async () => {
    const zip = new PizZip(defaultTemplate());
    const xml = zip.file("word/document.xml")?.asText() ?? "";
    zip.file("word/document.xml", xml.replace("{kinh_gui}", "{kinh_gui_ai}"));
    const bytes = zip.generate({ type: "nodebuffer" });
    expect(await setTemplate(head, { ...good(northOne.id), bytes })).toMatchObject({
      refusal: {
        fields: { file: { key: "papers.template-unknown", values: { tags: "kinh_gui_ai" } } },
      },
    });
  });

  test.each([
    ["nobody", () => world.nobody()],
    ["its officer", () => Promise.resolve(officer)],
    ["a sibling's head", () => world.actorOf("head", "northTwo")],
    ["an admin elsewhere", () => world.actorOf("admin", "south")],
  ] as const)("%s sets and drops none", async (_, by) => {
    const actor = await by();
    expect(await setTemplate(actor, good(northOne.id))).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await dropTemplate(actor, northOne.id)).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  test("those out of reach are given none", async () => {
    await setTemplate(admin, good(north.id));
    expect(await templateOf(await world.actorOf("officer", "southOne"), northOne.id)).toBeNull();
    expect(await templateOf(await world.nobody(), northOne.id)).toBeNull();
    expect(await templateOf(admin, "x")).toBeNull();
  });
});
