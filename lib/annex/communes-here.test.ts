import { expect, test } from "vitest";
import { type Known, rowInterpreter } from "./interpret-row.ts";
import type { AnnexUnit } from "./read-units.ts";
import type { AnnexRow } from "./rows.ts";

const here = { areaId: "48", areaName: "Đà Nẵng", areaShortName: "Đà Nẵng" };
const unit = (id: string, levelKey: string, name: string, mayLead = true): AnnexUnit => ({
  ...{ id, code: id, levelKey, name, shortName: name, nameEn: null, mayLead },
  ...(mayLead ? here : { areaId: id, areaName: name, areaShortName: name }),
});
const KNOWN: Known = {
  issuedOn: "2026-01-05",
  today: "2026-11-22",
  units: [
    unit("48", "province", "Công an thành phố Đà Nẵng"),
    unit("x1", "commune", "Công an xã Hòa Tiến"),
    unit("44", "province", "Công an tỉnh Quảng Trị", false),
  ],
  levels: [
    { key: "province", vi: "Công an cấp tỉnh", en: "Provincial police" },
    { key: "commune", vi: "Công an cấp xã", en: "Commune police" },
  ],
  groups: [],
  clauses: [],
  indicators: [],
  regimes: ["administrative"],
  calendar: { holidays: new Set(), makeUpDays: new Set() },
};
const ROW = {
  words: {
    ...{ title: "Ban hành kế hoạch", lead: "các xã", coordinating: "", deadline: "15/12/2026" },
    ...{ product: "Kế hoạch", clause: "", group: "" },
  },
  sections: [],
} as unknown as AnnexRow;
const COMMON = { taskGroupId: "g", cadence: null, startOn: "2026-01-05", product: "" };
const readBy = (units: AnnexUnit[]) => rowInterpreter({ ...KNOWN, units }, COMMON)(ROW, {});

test("in a province's own plan “các xã” are its communes, and the row says so", () => {
  const { facts, problems, notes } = readBy([...KNOWN.units]);
  expect(facts.lead.units.map(({ id }) => id)).toEqual(["x1"]);
  expect(problems).toEqual([]);
  const values = { words: "các xã", area: "Công an thành phố Đà Nẵng" };
  expect(notes).toEqual([{ field: "lead", message: { key: "annex.note-communes-here", values } }]);
});

test("in the plan of the ministry somebody says which are meant", () => {
  const { problems, notes } = readBy(KNOWN.units.map((one) => ({ ...one, mayLead: true })));
  expect(problems).toMatchObject([{ message: { key: "annex.lead-unsure" } }]);
  expect(notes).toEqual([]);
});
