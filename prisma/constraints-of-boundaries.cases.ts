const SET = `INSERT INTO boundary_set (id, unit_id, state, file_name, source, licence, width, height, imported_by_id) VALUES`;

/** As `REFUSED`, of boundaries. */
export const REFUSED_OF_BOUNDARIES: [what: string, statement: string, refusal: string][] = [
  [
    "two maps of one unit at a time",
    `${SET} (gen_random_uuid(), :north, 'in_force', 'a', 'a', 'a', 9, 9, :author), (gen_random_uuid(), :north, 'in_force', 'b', 'b', 'b', 9, 9, :author)`,
    "boundary_set_one_in_force",
  ],
  [
    "boundaries that nobody is credited for",
    `${SET} (gen_random_uuid(), :north, 'draft', 'a', ' ', 'a', 9, 9, :author)`,
    "boundary_set_credited",
  ],
  [
    "a drawing without a size",
    `${SET} (gen_random_uuid(), :north, 'draft', 'a', 'a', 'a', 0, 9, :author)`,
    "boundary_set_has_size",
  ],
  [
    "a shape that is no path",
    `${SET} (:elsewhere, :north, 'draft', 'a', 'a', 'a', 9, 9, :author); INSERT INTO boundary (set_id, unit_id, path, label_x, label_y) VALUES (:elsewhere, :northOne, 'M0 0"><script>', 1, 1)`,
    "boundary_is_a_path",
  ],
  [
    "a shape with nothing to draw",
    `${SET} (:elsewhere, :north, 'draft', 'a', 'a', 'a', 9, 9, :author); INSERT INTO boundary (set_id, unit_id, path, label_x, label_y) VALUES (:elsewhere, :northOne, '', 1, 1)`,
    "boundary_is_drawn",
  ],
];
