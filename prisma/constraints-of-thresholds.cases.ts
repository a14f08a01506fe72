/** As `REFUSED`, for from when on a report is worth a look. */
export const REFUSED_OF_THRESHOLDS: [what: string, statement: string, refusal: string][] = [
  [
    "a threshold of nothing",
    `INSERT INTO review_threshold (id, unit_id, key, value, reason, recorded_by_id) VALUES (gen_random_uuid(), :north, 'points', 0, 'a', :author)`,
    "review_threshold_value",
  ],
  [
    "half a stage",
    `INSERT INTO review_threshold (id, unit_id, key, value, reason, recorded_by_id) VALUES (gen_random_uuid(), :north, 'stages', 2.5, 'a', :author)`,
    "review_threshold_whole",
  ],
  [
    "a threshold without a reason",
    `INSERT INTO review_threshold (id, unit_id, key, value, reason, recorded_by_id) VALUES (gen_random_uuid(), :north, 'points', 5, ' ', :author)`,
    "review_threshold_reason",
  ],
  [
    "a threshold that is written over",
    `INSERT INTO review_threshold (id, unit_id, key, value, reason, recorded_by_id) VALUES (:elsewhere, :north, 'points', 5, 'a', :author); UPDATE review_threshold SET value = 6 WHERE id = :elsewhere`,
    "permission denied for table review_threshold",
  ],
];
