/** As REFUSED of `constraints.cases.ts`, about the register of units. */
export const REFUSED_OF_UNITS: [what: string, statement: string, refusal: string][] = [
  [
    "two units of one level with one code at a time",
    `INSERT INTO unit (id, level_key, code, segment, name, short_name, search_name, in_force_from) SELECT :elsewhere, level_key, code, 'elsewhere', 'a', 'a', 'a', '2020-01-01' FROM unit WHERE id = :north`,
    "unit_code_once_at_a_time",
  ],
  [
    "two names from one day",
    `INSERT INTO unit_name (id, unit_id, name, short_name, in_force_from) SELECT gen_random_uuid(), unit_id, 'b', 'b', in_force_from FROM unit_name WHERE unit_id = :north`,
    "unit_name_unit_id_in_force_from_key",
  ],
  [
    "a name without words",
    `INSERT INTO unit_name (id, unit_id, name, short_name, in_force_from) VALUES (gen_random_uuid(), :north, ' ', 'b', '2026-01-01')`,
    "unit_name_worded",
  ],
  [
    "a ring of parents on a day to come",
    `UPDATE unit_parent SET in_force_to = '2099-01-01' WHERE unit_id = :north AND line = 'command'; INSERT INTO unit_parent (id, unit_id, line, parent_id, in_force_from) VALUES (gen_random_uuid(), :north, 'command', :northOne, '2099-01-01'); SET CONSTRAINTS ALL IMMEDIATE`,
    "below itself",
  ],
  [
    "a unit that ends while others stand under it",
    `UPDATE unit SET in_force_to = '2099-01-01' WHERE id = :north; SET CONSTRAINTS ALL IMMEDIATE`,
    "in which both are in force",
  ],
  [
    "a place under another before the unit's own first day",
    `UPDATE unit_parent SET in_force_from = '2015-01-01' WHERE unit_id = :northOne; SET CONSTRAINTS ALL IMMEDIATE`,
    "in which both are in force",
  ],
  [
    "an attribute of no known kind",
    `INSERT INTO unit_attribute (id, unit_id, key, value, in_force_from) VALUES (gen_random_uuid(), :north, 'nothing', '1', '2020-01-01')`,
    "unit_attribute_key_fkey",
  ],
  [
    "an attribute that says nothing",
    `INSERT INTO unit_attribute (id, unit_id, key, value, in_force_from) VALUES (gen_random_uuid(), :north, 'class', ' ', '2020-01-01')`,
    "unit_attribute_said",
  ],
  [
    "an import of units without rows",
    `INSERT INTO unit_import (id, created_by_id, grid, settings) VALUES (gen_random_uuid(), :author, '[]', '{}')`,
    "unit_import_is_a_table",
  ],
];
