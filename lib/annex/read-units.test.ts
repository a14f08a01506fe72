import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnexUnit, unitReader } from "./read-units.ts";

const LEVELS = [
  { key: "ministry", vi: "Bộ", en: "Ministry" },
  { key: "department", vi: "Cục", en: "Department" },
  { key: "province", vi: "Công an cấp tỉnh", en: "Provincial police" },
  { key: "committee", vi: "Tỉnh ủy, thành ủy", en: "Provincial Party committee" },
  { key: "commune", vi: "Công an cấp xã", en: "Commune police" },
  { key: "organisation", vi: "Cơ quan, tổ chức phối hợp", en: "Coordinating organisation" },
];

function unit(
  id: string,
  levelKey: string,
  name: string,
  more: { shortName?: string; nameEn?: string; area?: string; areaName?: string } = {},
): AnnexUnit {
  const { shortName = name, nameEn = null, area = id } = more;
  const areaName = more.areaName ?? shortName;
  const mayLead = levelKey !== "organisation";
  return {
    id,
    code: id.toUpperCase(),
    levelKey,
    name,
    shortName,
    nameEn,
    mayLead,
    areaId: area,
    areaName,
    areaShortName: areaName,
  };
}
const province = (id: string, kind: string, name: string) =>
  unit(id, "province", `Công an ${kind.toLowerCase()} ${name}`, {
    shortName: `${kind} ${name}`,
    nameEn: `${id} police`,
  });
const commune = (id: string, kind: string, name: string, area: string, areaName: string) =>
  unit(id, "commune", `Công an ${kind.toLowerCase()} ${name}`, {
    shortName: `${kind} ${name}`,
    area,
    areaName,
  });
const UNITS = [
  unit("bca", "ministry", "Bộ Công an"),
  unit("dt", "department", "Cục Đào tạo", { nameEn: "Department of Training" }),
  unit("khtc", "department", "Cục Kế hoạch và tài chính"),
  unit("ctd", "department", "Cục Công tác đảng và công tác chính trị"),
  unit("vp", "department", "Văn phòng"),
  province("qngai", "Tỉnh", "Quảng Ngãi"),
  province("danang", "Thành phố", "Đà Nẵng"),
  province("gialai", "Tỉnh", "Gia Lai"),
  province("hue", "Thành phố", "Huế"),
  unit("tuqngai", "committee", "Tỉnh ủy Quảng Ngãi"),
  commune("haichau", "Phường", "Hải Châu", "danang", "Thành phố Đà Nẵng"),
  commune("xgialai", "Xã", "Gia Lai", "gialai", "Tỉnh Gia Lai"),
  unit("bnv", "organisation", "Bộ Nội vụ"),
  unit("btc", "organisation", "Bộ Tài chính", { nameEn: "Ministry of Finance" }),
  unit("mttq", "organisation", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", {
    shortName: "Mặt trận Tổ quốc",
  }),
];
const read = unitReader(UNITS, LEVELS);
/** "#province dt ?words(candidates)" */
const said = (words: string) => {
  const { levels, units, unsure } = read(words);
  return [
    ...levels.map((key) => `#${key}`),
    ...units.map(({ id }) => id),
    ...unsure.map(
      (one) =>
        `?${one.words}(${[...one.levels.map((key) => `#${key}`), ...one.units.map(({ id }) => id)].join(" ")})`,
    ),
  ].join(" ");
};

describe("one unit", () => {
  test.each([
    ["Cục Đào tạo", "dt"],
    ["CUC DAO TAO", "dt"],
    ["DT", "dt"],
    ["Department of Training", "dt"],
    ["Cục Kế hoạch và tài chính", "khtc"],
    ["Cục Kế hoạch và Tài chính.", "khtc"],
    ["Công an tỉnh Quảng Ngãi", "qngai"],
    ["CA tỉnh Quảng Ngãi", "qngai"],
    ["Công an TP. Đà Nẵng", "danang"],
    ["Công an tỉnh Đà Nẵng", "danang"],
    ["Công an tỉnh Gia Lai", "gialai"],
    ["Công an thành phố Gia Lai", "gialai"],
    ["Tỉnh ủy Quảng Ngãi", "tuqngai"],
    ["Tỉnh uỷ Quảng Ngãi", "tuqngai"],
    ["Công an phường Hải Châu", "haichau"],
    ["Công an phường Hải Châu, Đà Nẵng", "haichau"],
    ["Bộ Nội vụ", "bnv"],
    ["Chủ trì: Cục Đào tạo", "dt"],
    ["Cục Đào tạo (chủ trì)", "dt"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("a whole level", () => {
  test.each([
    ["các tỉnh, thành phố", "#province"],
    ["Công an các tỉnh, thành phố trực thuộc Trung ương", "#province"],
    ["Công an các tỉnh, TP", "#province"],
    ["34 tỉnh, thành phố", "#province"],
    ["CA tỉnh, thành phố", "#province"],
    ["Công an cấp tỉnh", "#province"],
    ["Công an các địa phương", "#province"],
    ["provincial police", "#province"],
    ["Công an các xã, phường, đặc khu", "#commune"],
    ["Công an cấp xã", "#commune"],
    ["các phường, xã", "#commune"],
    ["các đơn vị thuộc Bộ", "#department"],
    ["các đơn vị trực thuộc Bộ Công an", "#department"],
    ["các cục", "#department"],
    ["Công an các đơn vị, địa phương", "#department #province"],
    ["Các tỉnh ủy, thành ủy", "#committee"],
    ["tỉnh uỷ, thành uỷ trực thuộc Trung ương", "#committee"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("lists", () => {
  test.each([
    ["Cục Đào tạo; Văn phòng", "dt vp"],
    ["Cục Đào tạo, Văn phòng", "dt vp"],
    ["Cục Đào tạo và Văn phòng", "dt vp"],
    ["- Cục Đào tạo\n- Cục Kế hoạch và tài chính", "dt khtc"],
    ["Cục Kế hoạch và tài chính và Cục Công tác đảng và công tác chính trị", "khtc ctd"],
    ["Bộ Nội vụ, Bộ Tài chính và Công an các tỉnh, thành phố", "#province bnv btc"],
    ["Cục Đào tạo, các tỉnh, thành phố, Công an các xã, phường, đặc khu", "#province #commune dt"],
    ["Công an tỉnh Quảng Ngãi, Gia Lai, Huế", "qngai gialai hue"],
    ["Công an tỉnh Gia Lai; Công an các tỉnh, thành phố", "#province"],
    ["Cục Đào tạo; Cục Đào tạo", "dt"],
    ["Ministry of Finance and Department of Training", "btc dt"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("whoever is not certain is not guessed", () => {
  test.each([
    ["UBND tỉnh Quảng Ngãi", "?UBND tỉnh Quảng Ngãi(qngai)"],
    ["Gia Lai", "?Gia Lai(gialai xgialai)"],
    ["các đơn vị", "?các đơn vị(#department #province #commune)"],
    ["UBND các tỉnh, thành phố", "?UBND các tỉnh, thành phố(#province #committee)"],
    ["Văn phòng Bộ", "?Văn phòng Bộ(vp)"],
    ["Kế hoạch và tài chính", "?Kế hoạch(khtc) ?tài chính(khtc btc)"],
    ["các đơn vị liên quan", "?các đơn vị liên quan()"],
    ["Cục Đào tạo và các đơn vị liên quan", "dt ?các đơn vị liên quan()"],
    ["Bộ Quốc phòng", "?Bộ Quốc phòng()"],
    ["", ""],
    [" ; , - ", ""],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

test("it takes any words, and accents change nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => void read(words)));
  for (const words of ["Công an tỉnh Quảng Ngãi, Huế", "các tỉnh, thành phố"])
    expect(said(words.normalize("NFD"))).toBe(said(words));
});
