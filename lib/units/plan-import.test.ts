import { describe, expect, test } from "vitest";
import { readText } from "#lib/sheets/read-text.ts";
import { findHeading } from "./import-columns.ts";
import { columnsFound } from "./parent-column.ts";
import {
  type ImportSettings,
  type Known,
  type KnownUnit,
  planImport,
  shownState,
} from "./plan-import.ts";
import { suggestNaming } from "./suggest-naming.ts";

const today = "2026-11-29";
const unit = (
  id: string,
  levelKey: string,
  code: string,
  name: string,
  more: Partial<KnownUnit> = {},
): KnownUnit => ({
  id,
  levelKey,
  code,
  life: { from: "2020-01-01", to: null },
  mine: true,
  owned: true,
  takes: true,
  names: [{ from: "2020-01-01", name, nameEn: null }],
  ...more,
});
const edge = (id: string, unitId: string, parentId: string | null) => ({
  id,
  unitId,
  parentId,
  from: "2020-01-01",
  to: null,
  basis: null,
});
const known: Known = {
  today,
  levels: ["top", "province", "commune"].map((key) => ({ key, name: `Cấp ${key}`, nameEn: key })),
  units: [
    unit("t", "top", "T", "Gốc"),
    unit("p1", "province", "01", "Tỉnh Một"),
    unit("p2", "province", "02", "Tỉnh Hai"),
    unit("c1", "commune", "00001", "Xã Hòa Một"),
    unit("gone", "commune", "00009", "Xã Cũ", { life: { from: "2020-01-01", to: "2025-07-01" } }),
    unit("far", "commune", "00008", "Xã Xa", { mine: false, owned: false, takes: false }),
  ],
  edges: [
    edge("1", "t", null),
    edge("2", "p1", "t"),
    edge("3", "p2", "t"),
    edge("4", "c1", "p1"),
    edge("6", "far", "p2"),
  ],
};

function plan(text: string, more: Partial<ImportSettings> = {}, of: Known = known) {
  const grid = readText(text);
  const heading = findHeading(grid);
  const settings: ImportSettings = {
    from: heading?.end ?? 0,
    columns: heading?.columns ?? [],
    levelKey: "commune",
    parentLevelKey: "province",
    underId: null,
    line: "command",
    on: "2026-12-01",
    basis: "NQ",
    hasAccounts: false,
    ...more,
  };
  return planImport(grid, settings, of);
}
const HEAD = "code,full_name,province_code\n";
const stateOf = (row: string) => {
  const [only] = plan(HEAD + row).rows;
  return only?.problem?.key ?? only?.state;
};

test.each([
  ["code,full_name,district_code,province_code", ["code", "name", "parent", null]],
  ["code,full_name,full_name_en,type,province_code", ["code", "name", "nameEn", null, "parent"]],
  ["code,full_name,province_code", ["code", "name", "parent"]],
  [
    "Mã;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Căn cứ pháp lý",
    ["code", "name", "level", "parent", "from", "basis"],
  ],
])("the heads of %s", (heads, columns) => {
  expect(
    findHeading(readText(`Danh sách\n\n${heads}\n1,2,3,4,5,6`))?.columns.slice(0, columns.length),
  ).toEqual(columns);
});

test.each([
  ["a new one", "00002,Xã Hai,01", "new"],
  ["as it is", "00001,Xã Hòa Một,01", "unchanged"],
  [
    "as it is, in another form of Unicode",
    `00001,${"Xã Hòa Một".normalize("NFD")},01`,
    "unchanged",
  ],
  ["as it is, with the tone mark placed otherwise", "00001,Xã Hoà Một,01", "unchanged"],
  ["another name", "00001,Phường Hòa Một,01", "renamed"],
  ["another unit above", "00001,Xã Hòa Một,02", "moved"],
  ["the code of a closed unit, for another", "00009,Xã Mới,01", "new"],
  ["a unit above that is none", "00002,Xã Hai,99", "unit-import.parent-unknown"],
  ["no unit above", "00002,Xã Hai,", "unit-import.parent-missing"],
  ["no code", ",Xã Hai,01", "units.code-missing"],
  ["no name", "00002,,01", "units.name-missing"],
  ["out of reach", "00008,Xã Xa,01", "unit-import.out-of-reach"],
])("%s", (_, row, state) => expect(stateOf(row)).toBe(state));

test.each([
  ["", "Xã Hòa Một,Hoa Mot", "renamed"],
  ["", "Phường Trúc Bạch", "other-name"],
  ["", "Phường Hòa Một", "renamed"],
  ["", "Xã Hòa Một Mới", "renamed"],
  ["2021-05-01", "Xã Hòa Một", "unchanged"],
  ["2021-05-01", "Xã Khác", "wrong"],
])("a known code from %j with the name %s is %s", (from, name, state) => {
  const { rows } = plan(`code,province_code,from,full_name,name en\n00001,01,${from},${name}`);
  expect(rows.map(shownState)).toEqual([state]);
  expect(rows[0]?.onlyEnglish?.before).toBe(name.includes(",") ? null : undefined);
});

test("a row says all that is wrong with it", () => {
  const { rows } = plan("code,name,parent,from\n00005,,01,xx");
  expect(rows[0]?.wrong).toEqual([{ key: "units.name-missing" }, { key: "units.day-wrong" }]);
  // It names its unit all the same.
  expect(plan(`${HEAD}00001,,01`).notListed + 1).toBe(plan(`${HEAD}00002,Xã Hai,01`).notListed);
});

describe("what is left out", () => {
  const text = `${HEAD}00001,Phường Hòa Một,02\n00002,Xã Hai,01`;
  const states = (more: Partial<ImportSettings>) => plan(text, more).rows.map(({ state }) => state);

  test.each([
    [{}, ["moved", "new"]],
    [{ leftOut: [2] }, ["left-out", "new"]],
    [{ keepPlaces: true }, ["renamed", "new"]],
    [{ keepNames: true, keepPlaces: true }, ["unchanged", "new"]],
  ])("%j", (more, expected) => expect(states(more)).toEqual(expected));

  test("is not counted as missing from the list", () => {
    expect(plan(text, { leftOut: [2] }).notListed).toBe(0);
  });

  test("takes rows under it with it", () => {
    const under = "code,name,level,parent\n77,Tỉnh Mới,province,\n00071,Xã Bảy,commune,77";
    const { rows } = plan(under, { underId: "t", leftOut: [2] });
    expect(rows[1]?.problem?.key).toBe("unit-import.parent-unknown");
  });
});

describe("places that units are named after", () => {
  const police: Known = {
    ...known,
    units: known.units.map((one) => ({
      ...one,
      names: [
        { from: "2020-01-01", name: `Công an xã ${one.id}`, nameEn: `${one.id} Commune Police` },
      ],
    })),
  };
  const text = "code,name,name_en\n00001,Xã c1,c1 Commune\n01,Xã p1,p1 Commune";
  const read = (more: Partial<ImportSettings>) =>
    plan(text, { levelKey: null, ...more, columns: ["code", "name", "nameEn"] }, police);
  const communes = (more: Partial<ImportSettings>) => read({ levelKey: "commune", ...more });

  test("would rename them; with the words before nothing changes", () => {
    expect(communes({}).rows[0]?.state).toBe("renamed");
    const naming = { prefix: "Công an", suffixEn: "Police" };
    expect(communes(naming).rows[0]).toMatchObject({ state: "unchanged", name: "Công an xã c1" });
  });

  test("are offered to be read so where most rows differ by the same words", () => {
    const two = {
      ...police,
      units: police.units.map((one) => ({ ...one, levelKey: "commune" })),
    };
    const both = plan(text, { columns: ["code", "name", "nameEn"] }, two);
    expect(suggestNaming(both, two)).toEqual({ prefix: "Công an", suffixEn: "Police", rows: 2 });
    expect(suggestNaming(plan(`${HEAD}00001,Phường Khác,01`), known)).toBeNull();
  });
});

test("of two units with the code of the one above that on the list's line is meant", () => {
  const twin: Known = {
    ...known,
    units: [...known.units, unit("ub1", "committee", "01", "Ủy ban")],
  };
  const { rows } = plan(`${HEAD}00002,Xã Hai,01`, { parentLevelKey: null }, twin);
  expect(rows[0]).toMatchObject({ state: "new", parentId: "p1" });
});

test.each([
  ["whose codes are units", ["01", "02"], [null, "parent"]],
  ["as the heads say where none is found", ["x"], ["parent", null]],
])("the column of the unit above: %s", (_, codes, expected) => {
  const grid = readText(
    "code,name,district_code,province_code\n00001,Xã Một,001,01\n00002,Xã Hai,002,02",
  );
  const heading = findHeading(grid);
  if (!heading) throw new Error("no heading");
  expect(columnsFound(grid, heading, new Set(codes)).slice(2)).toEqual(expected);
});

describe("a new unit that is called as another", () => {
  const shown = (text: string) =>
    plan(HEAD + text).rows.map((row) => [shownState(row), row.namesake]);

  test.each([
    [
      "under the same unit above is in question",
      "00002,Công an xã Hoà Một,01",
      ["in-question", "00001"],
    ],
    ["elsewhere is new", "00002,Xã Hòa Một,02", ["new", null]],
    ["that is closed is new", "00002,Xã Cũ,01", ["new", null]],
  ])("%s", (_, row, expected) => expect(shown(row)).toEqual([expected]));

  test("in the list itself is in question too", () => {
    const rows = "00002,Xã Hai,01\n00003,Xã Hai,01";
    expect(shown(rows)).toEqual([
      ["new", null],
      ["in-question", "00002"],
    ]);
    expect(plan(HEAD + rows).counts).toMatchObject({ new: 1, "in-question": 1 });
  });
});

test("a unit stands under none of its level, a known one nor one of the list", () => {
  const text = "code,name,parent\n00002,Xã Hai,00001\n00003,Xã Ba,00002";
  expect(plan(text, { parentLevelKey: "commune" }).rows.map(({ problem }) => problem?.key)).toEqual(
    ["units.standing-same-level", "units.standing-same-level"],
  );
});

describe("a list", () => {
  const DATED = "code,name,parent,from,to\n";

  test("names a unit once", () => {
    const { rows } = plan(`${HEAD}00002,Xã Hai,01\n00002,Xã Hai nữa,01`);
    expect(rows.map(({ state, problem }) => problem ?? state)).toEqual([
      "new",
      { key: "unit-import.twice", values: { row: 2 } },
    ]);
  });

  test("has one code for two units at different times", () => {
    const { rows } = plan(
      `${DATED}00005,Xã Trước,01,01/01/2021,01/07/2025\n00005,Xã Sau,02,01/07/2025,\n00005,Xã Chen,01,01/01/2025,01/02/2025`,
    );
    expect(rows.map(({ state, problem }) => problem?.key ?? state)).toEqual([
      "new",
      "new",
      "unit-import.twice",
    ]);
  });

  test.each([
    ["a day that is none", "31/02/2026,", "units.day-wrong"],
    ["an end before the beginning", "01/07/2026,01/01/2026", "unit-import.to-before-from"],
    ["a beginning before the unit above", "01/07/2019,", "unit-import.parent-unknown"],
  ])("%s is wrong", (_, days, key) => {
    expect(plan(`${DATED}00005,Xã Năm,01,${days}`).rows[0]?.problem?.key).toBe(key);
  });

  test("puts rows under rows, and what is under a wrong one is wrong", () => {
    const { rows } = plan(
      "code,name,level,parent\n77,Tỉnh Mới,province,\n00071,Xã Bảy,commune,77\n78,,province,\n00081,Xã Tám,commune,78",
      { underId: "t" },
    );
    expect(rows.map(({ state, problem }) => problem?.key ?? state)).toEqual([
      "new",
      "new",
      "units.name-missing",
      "unit-import.parent-unknown",
    ]);
    expect(rows[1]?.parentId).toBe(rows[0]?.id);
  });

  test("read again after it was taken changes nothing, also what it closed", () => {
    const text = `${DATED}00009,Xã Cũ,01,01/01/2020,01/07/2025\n00001,Xã Hòa Một,01,01/01/2020,`;
    const closed = {
      ...known,
      edges: [...known.edges, { ...edge("5", "gone", "p1"), to: "2025-07-01" }],
    };
    expect(plan(text, {}, closed).counts).toMatchObject({ unchanged: 2, wrong: 0 });
  });

  test("says how many units of its level it leaves out", () => {
    expect(plan(`${HEAD}00002,Xã Hai,01`).notListed).toBe(1);
  });
});
