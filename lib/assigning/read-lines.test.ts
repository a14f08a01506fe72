import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import { readUnitLines, readUnitTable } from "./read-lines.ts";

const UNITS: Nameable[] = ["Phường Hải Châu", "Xã Đại Lộc", "Xã Tân Lập", "Xã Tân Lập"].map(
  (shortName, index) => ({
    id: `u${index}`,
    code: `${100 + index}`,
    name: `Công an ${shortName.toLowerCase()}`,
    shortName,
    areaId: index < 3 ? "p48" : "p01",
    areaName: index < 3 ? "Công an thành phố Đà Nẵng" : "Công an thành phố Hà Nội",
    areaShortName: index < 3 ? "Thành phố Đà Nẵng" : "Thành phố Hà Nội",
  }),
);
const find = unitFinder(UNITS);
const vi = { locale: "vi", targets: true, today: "2026-11-22" } as const;

describe("readUnitLines", () => {
  test("one a line, empty lines and repetitions do not count", () => {
    const { units, problems } = readUnitLines("hai chau\r\n\n 101 \nPhường Hải Châu\n", find);
    expect(units.map(({ id }) => id)).toEqual(["u0", "u1"]);
    expect(problems).toEqual([]);
  });

  test("what is not one unit is told with its line", () => {
    const { units, problems } = readUnitLines("Hải Châu\n\nThuận Hóa\nTân Lập", find);
    expect(units).toHaveLength(1);
    expect(problems).toEqual([
      { line: 3, typed: "Thuận Hóa", what: "unknown" },
      {
        line: 4,
        typed: "Tân Lập",
        what: "ambiguous",
        areas: ["Thành phố Đà Nẵng", "Thành phố Hà Nội"],
      },
    ]);
  });
});

describe("readUnitTable", () => {
  test("unit, target, deadline as a spreadsheet gives them", () => {
    const { rows, problems } = readUnitTable(
      "Đơn vị\tMức\tHạn\nPhường Hải Châu\t95,5\t14/12/2030\n101\t\t1/2/2027\nTân Lập, Hà Nội\t1.000\t\n",
      find,
      vi,
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ unit, target, dueOn }) => [unit.id, target, dueOn])).toEqual([
      ["u0", 95.5, "2030-12-14"],
      ["u1", null, "2027-02-01"],
      ["u3", 1000, null],
    ]);
  });

  test.each([
    ["Hải Châu\t1.5", "target"],
    ["Hải Châu\tmột trăm", "target"],
    ["Hải Châu\t-3", "target"],
    ["Hải Châu\t3\t31/2/2027", "due"],
    ["Hải Châu\t3\t21/11/2026", "due-past"],
    ["Hải Châu\t3\nhai chau\t4", "twice"],
    ["Nơi khác\t3", "unknown"],
  ])("%j: %s", (text, what) => {
    expect(readUnitTable(text, find, vi).problems.map((one) => one.what)).toEqual([what]);
  });

  test("in English, with semicolons, with a percent sign", () => {
    const en = { ...vi, locale: "en" } as const;
    const { rows } = readUnitTable("Hai Chau; 95.5%; 2027-01-31", find, en);
    expect(rows[0]).toMatchObject({ target: 95.5, dueOn: "2027-01-31" });
  });

  test("without targets the second column is the deadline", () => {
    const { rows } = readUnitTable("Hải Châu\t14/12/2030", find, { ...vi, targets: false });
    expect(rows[0]).toMatchObject({ target: null, dueOn: "2030-12-14" });
  });

  test("every line is a row, a problem, or says nothing", () => {
    const cell = fc.constantFrom(
      "Hải Châu",
      "Tân Lập",
      "nơi nào",
      "95",
      "1,5",
      "14/12/2030",
      "",
      "x",
    );
    const line = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join("\t"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { rows, problems } = readUnitTable(lines.join("\n"), find, vi);
        const said = [...rows, ...problems].map((one) => one.line);
        expect(new Set(said).size).toBe(said.length);
        const spoken = lines.filter((each) => each.trim() !== "");
        expect(said.length).toBe(spoken.length);
      }),
    );
  });
});
