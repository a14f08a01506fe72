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
  { ...unit("ctd", "department", "Cục Công tác đảng và công tác chính trị"), symbol: "X03" },
  unit("qltt", "department", "Cục Quản lý trật tự, an toàn xã hội"),
  unit("vp", "department", "Văn phòng"),
  province("qngai", "Tỉnh", "Quảng Ngãi"),
  province("danang", "Thành phố", "Đà Nẵng"),
  province("gialai", "Tỉnh", "Gia Lai"),
  province("hue", "Thành phố", "Huế"),
  unit("tuqngai", "committee", "Tỉnh ủy Quảng Ngãi"),
  commune("haichau", "Phường", "Hải Châu", "danang", "Thành phố Đà Nẵng"),
  commune("ankhe", "Phường", "An Khê", "danang", "Thành phố Đà Nẵng"),
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
  const { levels, units, sets, unsure } = read(words);
  return [
    ...levels.map((key) => `#${key}`),
    ...sets.map(({ area, unitIds }) => `@${area.id}=${unitIds.length}`),
    ...units.map(({ id }) => id),
    ...unsure.map(
      (one) =>
        `?${one.words}(${[...one.levels.map((key) => `#${key}`), ...one.units.map(({ id }) => id), ...(one.these ?? []).map(({ id }) => `!${id}`)].join(" ")})`,
    ),
  ].join(" ");
};

describe("one unit", () => {
  test.each([
    ["Cục Đào tạo", "dt"],
    ["CUC DAO TAO", "dt"],
    ["DT", "dt"],
    ["Cục KHTC", "khtc"],
    ["Department of Training", "dt"],
    ["Cục Kế hoạch và tài chính", "khtc"],
    ["Cục Kế hoạch và Tài chính.", "khtc"],
    ["X03", "ctd"],
    ["(X03)", "ctd"],
    ["Cục Công tác đảng và công tác chính trị (X03)", "ctd"],
    ["Cục Quản lý trật tự, an toàn xã hội (C06)", "qltt"],
    ["CATP Huế", "hue"],
    ["CA TP. Đà Nẵng", "danang"],
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
    ["Văn phòng Bộ", "vp"],
    ["Cục Đào tạo, Bộ Công an", "dt"],
    ["Cục Kế hoạch & Tài chính", "khtc"],
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

describe("a list after the words for its kind is these units and no others", () => {
  test.each([
    ["CA các tỉnh, TP: Huế, Đà Nẵng", "hue danang"],
    ["Công an các tỉnh, thành phố: Huế, Đà Nẵng.", "hue danang"],
    ["Công an các tỉnh, thành phố sau: Huế và Đà Nẵng", "hue danang"],
    ["Công an các tỉnh, thành phố gồm: CATP Huế, CATP Đà Nẵng", "hue danang"],
    ["CÔNG AN CÁC TỈNH: GIA LAI", "gialai"],
    ["Công an các tỉnh, TP: Huế; Gia Lai; Cục Đào tạo", "hue gialai dt"],
    ["Công an các tỉnh, TP:\n- Huế\n- Đà Nẵng", "hue danang"],
    ["Công an các tỉnh, TP:\nHuế\nĐà Nẵng\nCục Đào tạo", "hue danang dt"],
    ["Công an các tỉnh, thành phố (Huế, Đà Nẵng)", "hue danang"],
    ["Công an các tỉnh, thành phố Huế, Đà Nẵng", "hue danang"],
    ["Công an các tỉnh Quảng Ngãi, Gia Lai và thành phố Huế", "qngai gialai hue"],
    ["Chủ trì: Công an các tỉnh: Gia Lai, Quảng Ngãi", "gialai qngai"],
    ["Công an: Huế, Đà Nẵng, Gia Lai", "hue danang gialai"],
    ["Công an các phường: Hải Châu, An Khê", "haichau ankhe"],
    ["Công an các phường Hải Châu, An Khê", "haichau ankhe"],
    ["Công an cấp xã: Gia Lai", "xgialai"],
    ["Công an các tỉnh: Huế và Công an cấp xã", "#commune hue"],
    ["CA các tỉnh, TP: Huế, Đà Nẵngg", "hue ?Đà Nẵngg()"],
    ["CA các tỉnh, TP: Nà Nội, Huế", "hue ?Nà Nội()"],
    ["Công an các tỉnh, TP:", "?Công an các tỉnh, TP(#province)"],
    ["Công an cấp xã: Đà Nẵng", "?Đà Nẵng()"],
    ["Công an cấp tỉnh (trừ Huế, Đà Nẵng)", "?Công an cấp tỉnh (trừ Huế, Đà Nẵng)()"],
    ["Công an cấp tỉnh, trừ Huế, Đà Nẵng", "?Công an cấp tỉnh, trừ Huế, Đà Nẵng()"],
    ["Công an các tỉnh: trừ Huế", "?Công an các tỉnh: trừ Huế()"],
    ["các tỉnh, thành phố phía Nam", "?các tỉnh, thành phố phía Nam(#province)"],
    [
      "Công an các tỉnh, TP, Huế, Đà Nẵng",
      "?Công an các tỉnh, TP, Huế, Đà Nẵng(#province !hue !danang)",
    ],
    ["Công an các tỉnh, thành phố Huế", "?Công an các tỉnh, thành phố Huế(#province !hue)"],
    ["Công an các tỉnh, TP\nHuế\nCục Đào tạo", "dt ?Công an các tỉnh, TP\nHuế(#province !hue)"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));

  test("however the names are parted, no level is meant", () => {
    const heads = [
      "CA các tỉnh, TP",
      "Công an các tỉnh, thành phố",
      "các tỉnh",
      "Công an cấp tỉnh",
    ];
    const names = fc.array(fc.constantFrom("Huế", "Đà Nẵng", "Hà Nộii", "TP. Huế", "x"), {
      minLength: 1,
    });
    const marks = fc.constantFrom(", ", "; ", "\n", " và ", "\n- ");
    const colons = fc.constantFrom(": ", ":\n", " : ", ":");
    fc.assert(
      fc.property(fc.constantFrom(...heads), colons, names, marks, (head, colon, some, mark) => {
        expect(read(head + colon + some.join(mark)).levels).toEqual([]);
      }),
    );
  });
});

describe("all communes of a province", () => {
  test.each([
    ["Công an cấp xã tỉnh Gia Lai", "@gialai=1 xgialai"],
    ["Công an cấp xã thành phố Đà Nẵng", "@danang=2 haichau ankhe"],
    ["Công an cấp xã thuộc Công an TP. Đà Nẵng", "@danang=2 haichau ankhe"],
    ["Công an phường, xã thuộc thành phố Đà Nẵng", "@danang=2 haichau ankhe"],
    ["Công an các xã, phường, đặc khu trên địa bàn Đà Nẵng", "@danang=2 haichau ankhe"],
    ["các xã, phường của Đà Nẵng", "@danang=2 haichau ankhe"],
    ["Công an cấp xã Đà Nẵng, Gia Lai", "@danang=2 @gialai=1 haichau ankhe xgialai"],
    ["Công an cấp xã tỉnh Gia Lai và Công an thành phố Huế", "@gialai=1 xgialai hue"],
    ["Commune police of Da Nang", "@danang=2 haichau ankhe"],
    ["Công an cấp xã tỉnh Gia Lai; Công an cấp xã", "#commune"],
    ["Công an xã Gia Lai", "xgialai"],
    ["các phường thuộc Đà Nẵng", "?các phường thuộc Đà Nẵng()"],
    ["Công an cấp xã tỉnh Gia Lay", "?Công an cấp xã tỉnh Gia Lay()"],
    ["Công an cấp xã tỉnh Quảng Ngãi", "?Công an cấp xã tỉnh Quảng Ngãi()"],
  ])("%s", (words, expected) => expect(said(words)).toBe(expected));
});

describe("whoever is not certain is not guessed", () => {
  test.each([
    ["UBND tỉnh Quảng Ngãi", "?UBND tỉnh Quảng Ngãi(qngai)"],
    ["Gia Lai", "?Gia Lai(gialai xgialai)"],
    ["các đơn vị", "?các đơn vị(#department #province #commune)"],
    ["UBND các tỉnh, thành phố", "?UBND các tỉnh, thành phố(#province #committee)"],
    ["Công an tỉnh", "?Công an tỉnh(#province)"],
    ["Công an xã", "?Công an xã(#commune)"],
    ["Cục Viễn thông và cơ yếu", "?Cục Viễn thông và cơ yếu()"],
    [
      "Phòng Công tác đảng và công tác chính trị, Cục Đào tạo",
      "dt ?Phòng Công tác đảng và công tác chính trị()",
    ],
    ["Kế hoạch và tài chính", "?Kế hoạch và tài chính(khtc)"],
    ["các phường", "?các phường(#commune)"],
    ["Công an các xã", "?Công an các xã(#commune)"],
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

describe("in the plan of a province", () => {
  const danang = UNITS.find(({ id }) => id === "danang") ?? null;
  const here = unitReader(UNITS, LEVELS, danang);

  test.each(["các xã", "Công an các xã", "Tất cả các xã", "Toàn bộ xã"])(
    "%s are its communes and wards",
    (words) => {
      const { levels, units, sets, unsure } = here(words);
      expect({ levels, unsure }).toEqual({ levels: [], unsure: [] });
      expect(units.map(({ id }) => id)).toEqual(["haichau", "ankhe"]);
      expect(sets).toMatchObject([{ area: { id: "danang" }, understood: words }]);
    },
  );

  test("the province's police are its own", () => {
    expect(here("Công an tỉnh").units.map(({ id }) => id)).toEqual(["danang"]);
  });

  test("wards alone, and communes elsewhere, stay in question", () => {
    expect(here("các phường").unsure).toHaveLength(1);
    expect(read("các xã").unsure).toHaveLength(1);
  });
});
