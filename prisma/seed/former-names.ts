import type pg from "pg";
import { legalBasisOf, RAISED_ON, wasRaised } from "./territories.ts";
import type { DemoUnit, DemoUnits } from "./units.ts";

/** What became of words when a province became a city and communes became wards. */
const RAISED = [
  ["Công an thành phố", "Công an tỉnh"],
  ["Công an phường", "Công an xã"],
  ["Thành ủy", "Tỉnh ủy"],
  ["Thành phố", "Tỉnh"],
  ["Phường", "Xã"],
  ["Ward Police", "Commune Police"],
  ["City", "Provincial"],
] as const;

/** How the units of Đồng Nai were called before they were raised; their present names hold from that day. */
export async function writeFormerNames(client: pg.Client, units: DemoUnits): Promise<void> {
  const raised = units.all.filter(
    ({ level, territoryCode }) =>
      territoryCode !== null &&
      wasRaised(level === "commune" ? "commune" : "province", territoryCode),
  );
  const names = raised.map((unit) => ({
    id: unit.id,
    name: before(unit, "name"),
    nameEn: before(unit, "nameEn"),
    shortName: before(unit, "shortName"),
    basis: legalBasisOf(unit.territoryCode ?? ""),
  }));
  const rows = `jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, "nameEn" text, "shortName" text, basis text)`;
  await client.query(
    `INSERT INTO unit_name (id, unit_id, name, name_en, short_name, in_force_from, legal_basis)
     SELECT gen_random_uuid(), u.id, u.name, u.name_en, u.short_name, $2, r.basis FROM ${rows} JOIN unit u ON u.id = r.id`,
    [JSON.stringify(names), RAISED_ON],
  );
  await client.query(
    `UPDATE unit_name n SET name = r.name, name_en = r."nameEn", short_name = r."shortName"
       FROM ${rows} WHERE n.unit_id = r.id AND n.in_force_from < $2`,
    [JSON.stringify(names), RAISED_ON],
  );
}

function before(unit: DemoUnit, of: "name" | "nameEn" | "shortName"): string {
  const [now, then] = RAISED.find(([word]) => unit[of].includes(word)) ?? ["", ""];
  return unit[of].replace(now, then);
}
