import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody, readAsActor } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import { findReports } from "./find-reports.ts";
import { type SearchKind, searchAll } from "./search-all.ts";

/** A word that no other test says, and one of a number. */
const mark = `q${randomBytes(4).toString("hex")}`;
const digits = String(randomBytes(4).readUInt32BE());

let world: World;
let reader: Actor;
let officer: Actor;
let assignmentId: string;
let reportId: string;

beforeAll(async () => {
  world = await createWorld();
  reader = await world.actorOf("leader", "ministry");
  officer = await world.actorOf("officer", "northOne");
  const taskId = await world.task({ title: `Nâng cấp trụ sở ${mark}` });
  assignmentId = await world.assign(taskId, "northOne");
  reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
  await world.submit(reportId, officer.accountId, {
    narrative: `Đã hoà giải xong, còn vướng đất ${mark}`,
    documentNumber: `${digits}/BC-CAX`,
    documentDate: fromDay("2026-11-10"),
  });
});

async function found(actor: Actor, typed: string): Promise<Record<SearchKind, number>> {
  const all = await searchAll(actor, typed);
  if (!all) throw new Error("nothing was asked");
  const { directives, clauses, tasks, units, reports } = all;
  for (const { count, rows } of [directives, clauses, tasks, units, reports])
    expect(count > 0).toBe(rows.length > 0);
  return {
    directives: directives.count,
    clauses: clauses.count,
    tasks: tasks.count,
    units: units.count,
    reports: reports.count,
  };
}

describe("words in the database", () => {
  test.each([
    ["Xã Hoà Vang", "hòa vang", true],
    ["Xã Hòa Vang", "HOÀ VANG", true],
    ["Xã Hoà Vang".normalize("NFD"), "hoa van", true],
    ["Đắk Lắk", "dak lak", true],
    ["ĐẮK LẮK", "đắk", true],
    ["Phường\u00a0Ô Chợ Dừa", "o cho dua", true],
    ["Nghị quyết số 12-NQ/TW", "12NQTW", true],
    ["Nghị quyết số 12-NQ/TW", "12 NQ TW", true],
    ["Nghị quyết số 12-NQ/TW", "12-NQ/TW", true],
    ["Nghị quyết số 12-NQ/TW", "12 nqtw", true],
    ["Nghị quyết số 12-NQ/TW", "nq/tw", true],
    ["Nghị quyết số 12-NQ/TW", "2-NQ/TW", false],
    ["Nghị quyết số 12 NQ TW", "12-NQ/TW", true],
    ["Xã 1e53ab35", "1e53ab35", true],
    ["Xã 08521", "08521", true],
    ["Đã bàn giao đất", "da dat", true],
    ["Đạt", "da", true],
    ["Đạt rồi", "da roi", false],
    ["Trụ sở", "su", false],
  ])("of %s are found by %s: %s", async (said, typed, expected) => {
    const asked = parseSearch(typed)?.all ?? "";
    const [row] = await asNobody(
      (tx) =>
        tx.$queryRaw<
          { holds: boolean }[]
        >`SELECT search_words(${said}) @@ ${asked}::tsquery AS holds`,
    );
    expect(row?.holds).toBe(expected);
  });

  test("are without accents as the product writes its keys", async () => {
    const letters =
      /^[a-zA-Z0-9àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĐÀÁÂƠƯ \-/]{0,40}$/;
    const texts = fc
      .sample(fc.stringMatching(letters), 200)
      .flatMap((text) => [text, text.normalize("NFD")]);
    const rows = await asNobody(
      (tx) => tx.$queryRaw<{ key: string }[]>`
        SELECT search_key(said) AS key FROM unnest(${texts}::text[]) WITH ORDINALITY AS x (said, place) ORDER BY place`,
    );
    expect(rows.map(({ key }) => key.replace(/\s+/g, " ").trim())).toEqual(texts.map(searchKey));
  });

  test("very long words and texts are taken in", async () => {
    const said = `${"x".repeat(5_000)} ${"từ ".repeat(60_000)}`;
    const [row] = await asNobody(
      (tx) => tx.$queryRaw<{ holds: boolean }[]>`SELECT search_words(${said}) @@ 'tu' AS holds`,
    );
    expect(row?.holds).toBe(true);
  });
});

describe("the search", () => {
  test("asks nothing where nothing was typed", async () => {
    expect(await searchAll(reader, " – ")).toBeNull();
  });

  test.each(["bắc một", "BAC MOT", "Bắc Một".normalize("NFD")])(
    "finds a unit by %s",
    async (typed) => {
      const all = await searchAll(reader, typed);
      expect(all?.units.rows.map(({ id }) => id)).toContain(world.units.northOne.id);
    },
  );

  test("finds a unit by its code before all others, and its own name before longer ones", async () => {
    const all = await searchAll(reader, world.units.northOne.code);
    expect(all?.units).toMatchObject({ count: 1, rows: [{ id: world.units.northOne.id }] });
    const north = await searchAll(reader, "tinh bac");
    expect(north?.units.rows[0]?.id).toBe(world.units.north.id);
    expect(north?.units.rows[0]?.area).toBeNull();
  });

  test("finds tasks and reports by the task's words, and by those of the report", async () => {
    expect(await found(reader, `trụ sở ${mark}`)).toMatchObject({ tasks: 1, reports: 1 });
    expect(await found(reader, `hòa giải ${mark}`)).toMatchObject({ tasks: 0, reports: 1 });
    const all = await searchAll(reader, `vuong dat ${mark}`);
    expect(all?.reports.rows).toMatchObject([
      { id: reportId, unit: world.units.northOne.name, state: "submitted" },
    ]);
    expect(all?.reports.rows[0]?.said).toContain("còn vướng đất");
    expect(all?.reports.rows[0]?.submittedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test("finds a report by its unit and a word of its own together", async () => {
    expect(await found(reader, `bắc một hoà giải ${mark}`)).toMatchObject({ reports: 1 });
    expect(await found(reader, `bắc hai hoà giải ${mark}`)).toMatchObject({ reports: 0 });
  });

  test.each([`${digits}/BC-CAX`, `${digits}bccax`, `${digits} BC CAX`])(
    "finds the report with the document %s",
    async (typed) => {
      const all = await searchAll(officer, typed);
      expect(all?.reports.rows.map(({ id }) => id)).toEqual([reportId]);
    },
  );

  test("of a report the newest version is searched, and not while it was recalled", async () => {
    const taskId = await world.task();
    const id = await world.report(
      await world.assign(taskId, "northOne"),
      await world.period("2026-10-15", "2026-11-14"),
    );
    const word = `${mark}v`;
    await world.submit(id, officer.accountId, { narrative: `bản đầu ${word}` });
    expect(await found(reader, `bản đầu ${word}`)).toMatchObject({ reports: 1 });
    await world.submit(id, officer.accountId, { narrative: `bản sau ${word}` });
    expect(await found(reader, `bản đầu ${word}`)).toMatchObject({ reports: 0 });
    expect(await found(reader, `bản sau ${word}`)).toMatchObject({ reports: 1 });
    await asNobody((tx) => tx.report.update({ where: { id }, data: { state: "draft" } }));
    expect(await found(reader, `bản sau ${word}`)).toMatchObject({ reports: 0 });
  });

  test("finds a document by its number however it is written, its tasks and its clauses", async () => {
    const number = `${digits}-NQ/${mark}`;
    const id = newId();
    await asNobody(async (tx) => {
      const { issuerId } = await tx.directive.findUniqueOrThrow({
        where: { id: world.directiveId },
      });
      await tx.directive.create({
        data: {
          id,
          number,
          numberKey: slug(number),
          type: "resolution",
          issuerId,
          issuedOn: fromDay("2026-01-06"),
          title: "Về trụ sở",
          searchTitle: "ve tru so",
          state: "issued",
          clauses: {
            create: [
              {
                id: newId(),
                ordinal: 1,
                kind: "article",
                label: "Điều 1",
                text: `Hoà Bình ${mark}`,
              },
            ],
          },
        },
      });
    });
    const ofIt = await world.assign(
      await world.task({ directiveId: id, title: "Việc khác" }),
      "northOne",
    );
    await world.report(ofIt, await world.period("2026-10-15", "2026-11-14"));
    const one = { directives: 1, tasks: 1, reports: 1 };
    for (const typed of [
      number,
      `${digits}nq${mark}`,
      `${digits} NQ ${mark}`,
      `${digits}-nq ${mark}`,
      `${digits} - NQ / ${mark}`,
    ])
      expect(await found(officer, typed), typed).toMatchObject(one);
    const all = await searchAll(officer, `điều 1 hòa bình ${mark}`);
    expect(all?.clauses).toMatchObject({
      count: 1,
      rows: [{ directiveId: id, path: [{ label: "Điều 1" }] }],
    });

    await asNobody((tx) => tx.directive.update({ where: { id }, data: { state: "draft" } }));
    expect(await found(officer, number)).toMatchObject({ directives: 0, tasks: 0 });
    expect(await found(officer, `hoà bình ${mark}`)).toMatchObject({ clauses: 0 });
  });

  test("a sibling's report is not found and not counted, nor anything by nobody", async () => {
    const asks = [`trụ sở ${mark}`, `hoà giải ${mark}`, `${digits}/BC-CAX`, "bắc một"];
    const sibling = await world.actorOf("officer", "northTwo");
    const elsewhere = await world.actorOf("leader", "south");
    const otherGroup = await world.actorOf("reviewer", "north", { groupIds: [world.groups.money] });
    for (const typed of asks) {
      expect(await found(await world.nobody(), typed)).toEqual({
        directives: 0,
        clauses: 0,
        tasks: 0,
        units: 0,
        reports: 0,
      });
      for (const actor of [sibling, elsewhere, otherGroup]) {
        const { rows } = (await searchAll(actor, typed))?.reports ?? {};
        expect(rows, typed).toEqual([]);
        expect(await found(actor, typed)).toMatchObject({ reports: 0 });
      }
    }
    for (const actor of [sibling, elsewhere])
      expect(await found(actor, "bắc một")).toMatchObject({ units: 0 });
    for (const [unit, line] of [
      ["north", "command"],
      ["committee", "local"],
    ] as const)
      expect(
        await found(await world.actorOf("leader", unit, { line }), `hoà giải ${mark}`),
      ).toMatchObject({ reports: 1 });
  });

  test.each([
    ["by rare words", { fewVersions: 2_000, fewUnits: 500, veryFewUnits: 0 }],
    ["through few units", { fewVersions: 0, fewUnits: 500, veryFewUnits: 500 }],
    ["back from the newest", { fewVersions: 0, fewUnits: 0, veryFewUnits: 0 }],
  ])("finds the same reports %s", async (_, limits) => {
    const query = parseSearch(`hoà giải ${mark}`);
    if (!query) throw new Error("nothing was asked");
    const ids = async (actor: Actor) =>
      (await readAsActor(actor, (read) => findReports(read, actor, query, 50, limits))).rows.map(
        ({ id }) => id,
      );
    expect(await ids(reader)).toEqual([reportId]);
    expect(await ids(officer)).toEqual([reportId]);
    expect(await ids(await world.actorOf("officer", "northTwo"))).toEqual([]);
  });

  test("of the kind that is asked for alone more is shown", async () => {
    const word = `${mark}many`;
    for (let at = 0; at < 7; at++) await world.task({ title: `Việc ${word} ${at}` });
    expect((await searchAll(reader, word))?.tasks).toMatchObject({ count: 7, rows: { length: 5 } });
    expect((await searchAll(reader, word, "tasks"))?.tasks.rows).toHaveLength(7);
    expect((await searchAll(reader, word, "units"))?.tasks).toMatchObject({ count: 7 });
  });
});
