import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/policy.ts";
import { type Known, planPeople } from "./plan-people.ts";

const area = { areaId: "north", areaName: "Công an tỉnh Bắc", areaShortName: "Tỉnh Bắc" };
const unit = (id: string, code: string, name: string, path: string) => ({
  ...{ id, code, name, shortName: name.replace("Công an ", ""), ...area },
  ...{ nameEn: null, commandPath: path, localPath: null, closesOn: null },
});
const known: Known = {
  units: [
    unit("north", "01", "Công an tỉnh Bắc", "m/n/"),
    unit("one", "0101", "Công an xã Bắc Một", "m/n/a/"),
    unit("two", "0102", "Công an xã Bắc Hai", "m/n/b/"),
  ],
  accounts: [
    {
      ...{ id: "known", email: "Co@Bac.example", title: "Cán bộ", mine: true },
      roles: [
        {
          unitId: "one",
          role: "officer",
          line: "command",
          groupIds: [],
          from: "2026-01-01",
          to: null,
        },
      ],
    },
    { id: "far", email: "xa@nam.example", title: "Cán bộ", mine: false, roles: [] },
    { id: "me", email: "toi@bac.example", title: "Quản trị", mine: true, roles: [] },
  ],
  groups: [
    {
      id: "0197a000-0000-7000-8000-000000000001",
      key: "money",
      vi: "Tập huấn, trang bị",
      en: "Training",
    },
  ],
};
const actor: Actor = {
  ...{ accountId: "me", title: "Quản trị", titleEn: null, today: "2026-11-30" },
  memberships: [
    {
      ...{ unitId: "north", role: "admin", line: "command", path: "m/n/", taskGroupIds: null },
    } as Actor["memberships"][number],
  ],
};

const HEAD = [
  "Thư điện tử",
  "Chức danh",
  "Đơn vị",
  "Vai trò",
  "Nhóm nhiệm vụ",
  "Từ ngày",
  "Đến hết ngày",
];
const planned = (...rows: string[][]) =>
  planPeople([["Danh sách"], HEAD, ...rows], actor, known).rows;
const one = (...cells: string[]) => {
  const [row] = planned(cells);
  return [row?.state, row?.problems.map(({ key }) => key)];
};

describe("a row of a list of people", () => {
  test.each([
    ["by name", ["a@b.example", "Cán bộ", "xa bac mot", "Cán bộ báo cáo"], "new", []],
    ["by code, in English", ["a@b.example", "Officer", "0101", "officer"], "new", []],
    [
      "with groups and days",
      ["a@b.example", "X", "0101", "reviewer", "Tập huấn, trang bị", "1/12/2026", "31/12/2026"],
      "new",
      [],
    ],
    ["one more role", ["co@bac.example", "", "0102", "officer"], "role", []],
    ["the role that is held", ["co@bac.example", "", "0101", "officer"], "there", []],
    [
      "the role that is held for all groups, asked for one",
      ["co@bac.example", "", "0101", "officer", "Tập huấn, trang bị"],
      "wrong",
      ["people-import.role-otherwise"],
    ],
    [
      "the role that is held, asked from before",
      ["co@bac.example", "", "0101", "officer", "", "31/12/2025"],
      "wrong",
      ["people-import.role-otherwise"],
    ],
    ["no mail", ["", "X", "0101", "officer"], "wrong", ["people.email-missing"]],
    ["no title", ["a@b.example", "", "0101", "officer"], "wrong", ["people.title-missing"]],
    ["no unit", ["a@b.example", "X", "", "officer"], "wrong", ["people.unit-missing"]],
    ["no such unit", ["a@b.example", "X", "Nam", "officer"], "wrong", ["people.unit-unknown"]],
    ["no role", ["a@b.example", "X", "0101", ""], "wrong", ["people.role-missing"]],
    [
      "no such role",
      ["a@b.example", "X", "0101", "Thủ kho"],
      "wrong",
      ["people-import.role-unknown"],
    ],
    [
      "no such group",
      ["a@b.example", "X", "0101", "officer", "Vũ khí"],
      "wrong",
      ["people.group-unknown"],
    ],
    [
      "days that end before they begin",
      ["a@b.example", "X", "0101", "officer", "", "1/1/2027", "1/12/2026"],
      "wrong",
      ["people.last-day-before"],
    ],
    [
      "somebody else's",
      ["xa@nam.example", "X", "0101", "officer"],
      "wrong",
      ["people.email-taken"],
    ],
    ["oneself", ["toi@bac.example", "", "0101", "officer"], "wrong", ["people.not-to-oneself"]],
  ] as const)("%s", (_, cells, state, problems) => {
    expect(one(...cells)).toEqual([state, problems]);
  });

  test("of somebody in a row above is one more role, and once only", () => {
    const rows = planned(
      ["a@b.example", "Cán bộ", "0101", "officer"],
      ["A@B.example", "", "0102", "officer"],
      ["a@b.example", "Cán bộ", "0101", "officer"],
    );
    expect(rows.map(({ state }) => state)).toEqual(["new", "role", "there"]);
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  test("without a heading nothing is guessed", () => {
    expect(planPeople([["a@b.example", "X"]], actor, known)).toMatchObject({
      heading: false,
      rows: [],
    });
  });

  test("of somebody whose role a row above makes for other groups is not passed over", () => {
    const rows = planned(
      ["a@b.example", "X", "0101", "reviewer", "Tập huấn, trang bị"],
      ["a@b.example", "X", "0101", "reviewer", ""],
    );
    expect(rows.map(({ state }) => state)).toEqual(["new", "wrong"]);
  });
});
