import type { CivilDate } from "#lib/domain/civil-date.ts";
import { slug } from "#lib/domain/text.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import {
  type CommuneTerritory,
  type ProvinceTerritory,
  plainName,
  readTerritories,
} from "./territories.ts";

export type Level =
  | "ministry"
  | "department"
  | "province"
  | "committee"
  | "commune"
  | "organisation";

/** In their order on the screen; the days are working days after a cut-off in which a report is in time. */
export const LEVELS: readonly { key: Level; nameVi: string; nameEn: string; days: number }[] = [
  { key: "ministry", nameVi: "Bộ", nameEn: "Ministry", days: 5 },
  { key: "department", nameVi: "Cục", nameEn: "Department", days: 5 },
  { key: "province", nameVi: "Công an cấp tỉnh", nameEn: "Provincial police", days: 5 },
  { key: "committee", nameVi: "Tỉnh ủy, thành ủy", nameEn: "Provincial Party committee", days: 5 },
  { key: "commune", nameVi: "Công an cấp xã", nameEn: "Commune police", days: 3 },
  {
    key: "organisation",
    nameVi: "Cơ quan, tổ chức phối hợp",
    nameEn: "Coordinating organisation",
    days: 5,
  },
];

export type DemoUnit = {
  id: string;
  /** Unique and stable: the seed of everything that happens to the unit. */
  ordinal: number;
  level: Level;
  code: string;
  segment: string;
  name: string;
  nameEn: string;
  shortName: string;
  /** Of the official unit that it serves; departments and organisations have none. */
  territoryCode: string | null;
  provinceCode: string | null;
  /** Undefined: not on this line. Null: its root. */
  commandParent: string | null | undefined;
  localParent: string | null | undefined;
  commune: CommuneTerritory | null;
  /** How many stations a provincial police leads. */
  stations: number;
};

/**
 * Stations stand on the territory of July 2025, but work that began before is told of them as well: until the units of
 * those years are loaded, each station answers for what its predecessors did. Hence the early day.
 */
export const IN_FORCE_FROM: CivilDate = "2016-01-01";
const FOUNDED_MS = Date.UTC(2016, 0, 1);

const DEPARTMENTS = [
  ["CTD", "Cục Công tác đảng và công tác chính trị", "Department of Party and Political Work"],
  ["KHTC", "Cục Kế hoạch và tài chính", "Department of Planning and Finance"],
  ["HCHT", "Cục Hậu cần và hạ tầng", "Department of Logistics and Infrastructure"],
  ["DT", "Cục Đào tạo", "Department of Training"],
  ["TCBC", "Cục Tổ chức và biên chế", "Department of Organisation and Staffing"],
  ["VP", "Văn phòng", "Ministry Office"],
] as const;
export const POLITICAL_DEPARTMENT = "CTD";
/** The letters of its documents' numbers, as in 01/KH-X03. */
export const POLITICAL_SYMBOL = "X03";

const ORGANISATIONS = [
  [
    "MTTQ",
    "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Central Committee of the Viet Nam Fatherland Front",
    "Mặt trận Tổ quốc",
  ],
  ["BTC", "Bộ Tài chính", "Ministry of Finance", "Bộ Tài chính"],
  ["BNV", "Bộ Nội vụ", "Ministry of Home Affairs", "Bộ Nội vụ"],
] as const;

export type DemoUnits = {
  all: DemoUnit[];
  ofLevel: (level: Level) => DemoUnit[];
  ministry: DemoUnit;
  provinceOf: (unit: DemoUnit) => DemoUnit | undefined;
  committeeOf: (unit: DemoUnit) => DemoUnit | undefined;
  communesOf: (provinceCode: string) => DemoUnit[];
  provinces: ProvinceTerritory[];
};

/** All units, or with a slice only those of some provinces. */
export function demoUnits(slice?: readonly string[]): DemoUnits {
  const all = readTerritories();
  const provinces = all.provinces.filter(({ code }) => slice?.includes(code) ?? true);
  const communes = all.communes.filter(({ provinceCode }) => slice?.includes(provinceCode) ?? true);
  const ministry = unit(
    0,
    "ministry",
    "BCA",
    "m",
    "Bộ Công an",
    "Ministry of Public Security",
    "Bộ Công an",
    {
      commandParent: null,
      localParent: null,
    },
  );
  const departments = DEPARTMENTS.map(([code, name, nameEn], index) =>
    unit(index + 1, "department", code, `d${slug(code)}`, name, nameEn, name, {
      commandParent: ministry.id,
    }),
  );
  const committees = provinces.map((province) => committeeUnit(province, ministry));
  const byProvince = <T extends { provinceCode: string | null }>(list: T[]) =>
    new Map(list.map((one) => [one.provinceCode, one]));
  const committee = byProvince(committees);
  const police = provinces.map((province) =>
    provinceUnit(
      province,
      ministry,
      committee.get(province.code),
      communes.filter(({ provinceCode }) => provinceCode === province.code).length,
    ),
  );
  const station = byProvince(police);
  const stations = communes.map((commune) =>
    communeUnit(commune, station.get(commune.provinceCode), committee.get(commune.provinceCode)),
  );
  const organisations = ORGANISATIONS.map(([code, name, nameEn, short], index) =>
    unit(10 + index, "organisation", code, `o${slug(code)}`, name, nameEn, short, {}),
  );

  const units = [ministry, ...departments, ...police, ...committees, ...stations, ...organisations];
  const byLevel = Map.groupBy(units, ({ level }) => level);
  const byParent = Map.groupBy(stations, ({ provinceCode }) => provinceCode);
  return {
    all: units,
    ministry,
    provinces,
    ofLevel: (level) => byLevel.get(level) ?? [],
    provinceOf: ({ provinceCode }) => station.get(provinceCode),
    committeeOf: ({ provinceCode }) => committee.get(provinceCode),
    communesOf: (code) => byParent.get(code) ?? [],
  };
}

function committeeUnit(
  { code, bareName, isCity }: ProvinceTerritory,
  ministry: DemoUnit,
): DemoUnit {
  const name = `${isCity ? "Thành ủy" : "Tỉnh ủy"} ${bareName}`;
  const nameEn = `${plainName(bareName)} ${isCity ? "City" : "Provincial"} Party Committee`;
  return unit(200 + Number(code), "committee", code, `c${code}`, name, nameEn, name, {
    localParent: ministry.id,
    provinceCode: code,
    territoryCode: code,
  });
}

function provinceUnit(
  { code, name, bareName, isCity }: ProvinceTerritory,
  ministry: DemoUnit,
  committee: DemoUnit | undefined,
  stations: number,
): DemoUnit {
  const words = `${isCity ? "thành phố" : "tỉnh"} ${bareName}`;
  const nameEn = `${plainName(bareName)} ${isCity ? "City" : "Provincial"} Police`;
  return unit(100 + Number(code), "province", code, `p${code}`, `Công an ${words}`, nameEn, name, {
    commandParent: ministry.id,
    localParent: committee?.id,
    provinceCode: code,
    territoryCode: code,
    stations,
  });
}

function communeUnit(
  commune: CommuneTerritory,
  province: DemoUnit | undefined,
  committee: DemoUnit | undefined,
): DemoUnit {
  const { code, name, kind, provinceCode } = commune;
  const bareName = name.slice(kind.length + 1);
  const kindEn = kind === "xã" ? "Commune" : kind === "phường" ? "Ward" : "Special Zone";
  const nameEn = `${plainName(name)} ${kindEn} Police`;
  return unit(
    1000 + Number(code),
    "commune",
    code,
    `x${code}`,
    `Công an ${kind} ${bareName}`,
    nameEn,
    name,
    {
      commandParent: province?.id,
      localParent: committee?.id,
      provinceCode,
      territoryCode: code,
      commune,
    },
  );
}

function unit(
  ordinal: number,
  level: Level,
  code: string,
  segment: string,
  name: string,
  nameEn: string,
  shortName: string,
  rest: Partial<
    Pick<
      DemoUnit,
      "commandParent" | "localParent" | "provinceCode" | "territoryCode" | "commune" | "stations"
    >
  >,
): DemoUnit {
  return {
    id: demoId(ID_OF.unit, FOUNDED_MS, ordinal, 0),
    ordinal,
    level,
    code,
    segment,
    name,
    nameEn,
    shortName,
    territoryCode: null,
    provinceCode: null,
    commandParent: undefined,
    localParent: undefined,
    commune: null,
    stations: 0,
    ...rest,
  };
}
