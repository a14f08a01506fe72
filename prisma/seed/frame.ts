import type pg from "pg";
import { REGIME_NAMES, REGIME_RULES, REGIMES } from "#lib/domain/calendar.ts";
import { VIETNAM_HOLIDAYS } from "#lib/domain/holidays.ts";
import { searchKey } from "#lib/domain/text.ts";
import { type Cell, copyRows } from "./copy-rows.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import { writeFormerNames } from "./former-names.ts";
import { legalBasisOf, REORGANISED_ON } from "./territories.ts";
import {
  type DemoUnits,
  IN_FORCE_FROM,
  LEVELS,
  POLITICAL_DEPARTMENT,
  POLITICAL_SYMBOL,
} from "./units.ts";

const FRAME_MS = Date.UTC(2016, 0, 1);

/** The calendars and the country: what exists before any directive. */
export async function writeFrame(client: pg.Client, units: DemoUnits): Promise<void> {
  await copyRows(
    client,
    "regime",
    ["key", "name_vi", "name_en", "cutoff_day"],
    REGIMES.map((key) => [
      key,
      REGIME_NAMES[key].nameVi,
      REGIME_NAMES[key].nameEn,
      REGIME_RULES[key].cutoffDay,
    ]),
  );
  await copyRows(
    client,
    "holiday",
    ["day", "kind", "name_vi", "name_en"],
    VIETNAM_HOLIDAYS.map(({ day, kind, nameVi, nameEn }) => [day, kind, nameVi, nameEn]),
  );
  await copyRows(
    client,
    "unit_level",
    ["key", "name_vi", "name_en", "ordinal", "report_working_days"],
    LEVELS.map(({ key, nameVi, nameEn, days }, index) => [key, nameVi, nameEn, index + 1, days]),
  );
  await copyRows(
    client,
    "territory",
    [
      "id",
      "kind",
      "code",
      "name",
      "name_en",
      "search_name",
      "parent_id",
      "in_force_from",
      "legal_basis",
    ],
    territoryRows(units),
  );
  await copyRows(
    client,
    "unit",
    [
      "id",
      "level_key",
      "code",
      "segment",
      "name",
      "name_en",
      "short_name",
      "search_name",
      "territory_id",
      "has_accounts",
      "in_force_from",
    ],
    unitRows(units),
  );
  await writeFormerNames(client, units);
  await copyRows(
    client,
    "unit_parent",
    ["id", "unit_id", "line", "parent_id", "in_force_from"],
    parentRows(units),
  );
  await copyRows(
    client,
    "unit_attribute",
    ["id", "unit_id", "key", "value", "in_force_from"],
    attributeRows(units),
  );
}

function* territoryRows(units: DemoUnits): Generator<Cell[]> {
  for (const { code, name, bareName } of units.provinces) {
    const nameEn =
      units
        .ofLevel("province")
        .find((unit) => unit.code === code)
        ?.nameEn.replace(/ Police$/, "") ?? bareName;
    yield [
      territoryId("province", code),
      "province",
      code,
      name,
      nameEn.replace("Provincial", "Province"),
      searchKey(name),
      null,
      REORGANISED_ON,
      legalBasisOf(code),
    ];
  }
  for (const { code, shortName, nameEn, provinceCode } of units.ofLevel("commune")) {
    yield [
      territoryId("commune", code),
      "commune",
      code,
      shortName,
      nameEn.replace(/ Police$/, ""),
      searchKey(shortName),
      territoryId("province", provinceCode ?? ""),
      REORGANISED_ON,
      legalBasisOf(code),
    ];
  }
}

function* unitRows(units: DemoUnits): Generator<Cell[]> {
  for (const unit of units.all) {
    const kind = unit.level === "commune" ? "commune" : "province";
    yield [
      unit.id,
      unit.level,
      unit.code,
      unit.segment,
      unit.name,
      unit.nameEn,
      unit.shortName,
      searchKey(unit.name),
      unit.territoryCode === null ? null : territoryId(kind, unit.territoryCode),
      unit.level !== "organisation",
      IN_FORCE_FROM,
    ];
  }
}

/** The ministry is the root of the local line too, so that one place reaches everything. */
function* parentRows(units: DemoUnits): Generator<Cell[]> {
  for (const { id, ordinal, commandParent, localParent } of units.all) {
    if (commandParent !== undefined) {
      yield [
        demoId(ID_OF.unitParent, FRAME_MS, ordinal, 1),
        id,
        "command",
        commandParent,
        IN_FORCE_FROM,
      ];
    }
    if (localParent !== undefined) {
      yield [
        demoId(ID_OF.unitParent, FRAME_MS, ordinal, 2),
        id,
        "local",
        localParent,
        IN_FORCE_FROM,
      ];
    }
  }
}

/** From which former province a station came: published figures of 2022 to 2024 are about those. */
function* attributeRows(units: DemoUnits): Generator<Cell[]> {
  for (const { id, ordinal, code } of units.ofLevel("department"))
    if (code === POLITICAL_DEPARTMENT)
      yield [
        demoId(ID_OF.attribute, FRAME_MS, ordinal, 3),
        id,
        "symbol",
        POLITICAL_SYMBOL,
        IN_FORCE_FROM,
      ];
  for (const { id, ordinal, commune } of units.ofLevel("commune")) {
    if (commune?.formerProvince) {
      yield [
        demoId(ID_OF.attribute, FRAME_MS, ordinal, 1),
        id,
        "former_province",
        commune.formerProvince,
        REORGANISED_ON,
      ];
    }
    if (commune?.kind === "đặc khu") {
      yield [demoId(ID_OF.attribute, FRAME_MS, ordinal, 2), id, "island", "true", REORGANISED_ON];
    }
  }
}

export function territoryId(kind: "province" | "commune", code: string): string {
  return demoId(ID_OF.territory, FRAME_MS, Number(code), kind === "province" ? 1 : 2);
}
