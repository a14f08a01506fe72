import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Nameable, unitFinder } from "./match-units.ts";

const danang = {
  areaId: "p48",
  areaName: "Công an thành phố Đà Nẵng",
  areaShortName: "Thành phố Đà Nẵng",
};
const hanoi = {
  areaId: "p01",
  areaName: "Công an thành phố Hà Nội",
  areaShortName: "Thành phố Hà Nội",
};
const daklak = { areaId: "p66", areaName: "Công an tỉnh Đắk Lắk", areaShortName: "Tỉnh Đắk Lắk" };
const commune = (id: string, shortName: string, area: typeof danang): Nameable => {
  const [kind = "", ...rest] = shortName.split(" ");
  return {
    id,
    code: id,
    name: `Công an ${kind.toLowerCase()} ${rest.join(" ")}`,
    shortName,
    ...area,
  };
};
const UNITS = [
  commune("20242", "Phường Hải Châu", danang),
  commune("20500", "Xã Đại Lộc", danang),
  commune("20300", "Phường An Khê", danang),
  commune("00101", "Xã Hoà Xá", hanoi),
  commune("00102", "Xã Tân Lập", hanoi),
  commune("24001", "Phường Tân Lập", daklak),
  commune("24002", "Xã Cư M'gar", daklak),
  commune("24003", "Phường Đại Lộc", daklak),
];
const whole = (id: string, name: string, shortName = name): Nameable => ({
  id,
  code: id.toUpperCase(),
  name,
  shortName,
  areaId: id,
  areaName: name,
  areaShortName: shortName,
});
const province = (id: string, kind: string, name: string) =>
  whole(id, `Công an ${kind.toLowerCase()} ${name}`, `${kind} ${name}`);
/** Provinces and departments, as a task of the ministry has them. */
const ABOVE = [
  province("hue", "Thành phố", "Huế"),
  province("hp", "Thành phố", "Hải Phòng"),
  { ...province("hcm", "Thành phố", "Hồ Chí Minh"), nameEn: "Ho Chi Minh City Police" },
  province("camau", "Tỉnh", "Cà Mau"),
  province("qngai", "Tỉnh", "Quảng Ngãi"),
  commune("06001", "Đặc khu Cát Hải", { ...hanoi, areaId: "hp" }),
  { ...whole("ctd", "Cục Công tác đảng và công tác chính trị"), symbol: "X03" },
  whole("qltt", "Cục Quản lý trật tự, an toàn xã hội"),
];
const find = unitFinder(UNITS);
const said = (typed: string) => {
  const match = find(typed);
  if (match.kind === "none") return "none";
  return match.kind === "one" ? match.unit.id : match.units.map(({ id }) => id).join("+");
};

describe("a unit is found by", () => {
  test.each([
    ["its code", "20242", "20242"],
    ["its short name", "Phường Hải Châu", "20242"],
    ["its whole name", "Công an phường Hải Châu", "20242"],
    ["its name without accents", "phuong hai chau", "20242"],
    ["its bare name", "Hải Châu", "20242"],
    ["an abbreviated kind", "P. Hải Châu", "20242"],
    ["an abbreviated kind without a space", "p.Hai Chau", "20242"],
    ["either tone placement", "xã Hòa Xá", "00101"],
    ["its name without the apostrophe", "cu mgar", "24002"],
    ["its kind, where another has the bare name", "Xã Tân Lập", "00102"],
    ["its province behind a comma", "Tân Lập, Đắk Lắk", "24001"],
    ["its province in brackets", "Tân Lập (TP Hà Nội)", "00102"],
    ["its province's whole name", "Đại Lộc, Công an thành phố Đà Nẵng", "20500"],
    ["its province abbreviated", "đại lộc, tp. da nang", "20500"],
  ])("%s", (_, typed, expected) => expect(said(typed)).toBe(expected));
});

describe("as documents abbreviate it", () => {
  const findAbove = unitFinder(ABOVE);
  test.each([
    ["CATP Hải Phòng", "hp"],
    ["CA TP Hải Phòng", "hp"],
    ["CA TP. Hai Phong", "hp"],
    ["CATP.Huế", "hue"],
    ["CATP Hồ Chí Minh", "hcm"],
    ["CATP HCM", "hcm"],
    ["CATP.HCM", "hcm"],
    ["TP.HCM", "hcm"],
    ["TPHCM", "hcm"],
    ["Tp HCM", "hcm"],
    ["Công an TP.HCM", "hcm"],
    ["Công an thành phố HCM", "hcm"],
    ["Ho Chi Minh City Police", "hcm"],
    ["CA Huế", "hue"],
    ["Cà Mau", "camau"],
    ["ca mau", "camau"],
    ["CA Cà Mau", "camau"],
    ["CA tỉnh Cà Mau", "camau"],
    ["CAT Cà Mau", "camau"],
    ["T. Cà Mau", "camau"],
    ["Công an tỉnh Huế", "hue"],
    ["Công an thành phố Quảng Ngãi", "qngai"],
    ["Cát Hải", "06001"],
    ["X03", "ctd"],
    ["(X03)", "ctd"],
    ["Cục X03", "ctd"],
    ["Cục Công tác đảng và công tác chính trị (X03)", "ctd"],
    ["Cục Công tác đảng và công tác chính trị (CTD)", "ctd"],
    ["Cục Công tác đảng và công tác chính trị (A05)", "none"],
    ["Cục Quản lý trật tự, an toàn xã hội", "qltt"],
    ["Cục Quản lý trật tự, an toàn xã hội (C06)", "qltt"],
    ["Cục Quản lý trật tự, an toàn xã hội (X03)", "none"],
    ["CA Mau", "camau"],
    ["CATP", "none"],
    ["CA", "none"],
    ["Mau", "none"],
  ])("%s", (typed, expected) => {
    const match = findAbove(typed);
    expect(match.kind === "one" ? match.unit.id : match.kind).toBe(expected);
  });
});

test.each([
  ["a bare name that several have", "Tân Lập", "00102+24001"],
  ["another kind", "Phường Hoà Xá", "none"],
  ["the wrong province", "Hải Châu, Hà Nội", "none"],
  ["a province that does not exist", "Tân Lập, Atlantis", "none"],
  ["nothing", "  ", "none"],
  ["a province alone", "Thành phố Đà Nẵng", "none"],
])("%s is not one unit", (_, typed, expected) => expect(said(typed)).toBe(expected));

test("whatever is typed, only units with that name are found", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      expect(["none", "one", "several"]).toContain(find(typed).kind);
    }),
  );
  for (const unit of UNITS) expect(said(`${unit.name}, ${unit.areaName}`)).toBe(unit.id);
});
