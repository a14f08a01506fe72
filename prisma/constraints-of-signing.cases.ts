/** As `constraints.cases.ts`: what is handed up and signed, and the offices' own Word files. */
const DRAFT = `INSERT INTO report_draft (report_id, form, saved_by_id) VALUES (:report, '{}', :author)`;

export const REFUSED_IN_SIGNING: [what: string, statement: string, refusal: string][] = [
  [
    "something handed up that nobody typed",
    `INSERT INTO hand_up (report_id, base_version, handed_at, handed_by_id) VALUES (:report, 0, now(), :author)`,
    "hand_up_report_id_fkey",
  ],
  [
    "a report handed back without a reason",
    `${DRAFT}; INSERT INTO hand_up (report_id, base_version, handed_at, handed_by_id, back_at, back_by_id) VALUES (:report, 0, now(), :author, now(), :author)`,
    "hand_up_back",
  ],
  [
    "a blank reason",
    `${DRAFT}; INSERT INTO hand_up (report_id, base_version, handed_at, handed_by_id, back_at, back_by_id, reason) VALUES (:report, 0, now(), :author, now(), :author, ' ')`,
    "hand_up_reason",
  ],
  [
    "a report handed back before it was handed up",
    `${DRAFT}; INSERT INTO hand_up (report_id, base_version, handed_at, handed_by_id, back_at, back_by_id, reason) VALUES (:report, 0, now(), :author, now() - interval '1 day', :author, 'a')`,
    "hand_up_order",
  ],
  [
    "a version prepared by somebody at no time",
    `INSERT INTO report_version (id, report_id, number, submitted_at, submitted_by_id, prepared_by_id) VALUES (gen_random_uuid(), :report, 3, now(), :author, :author)`,
    "report_version_prepared",
  ],
  [
    "a version prepared after it was sent",
    `INSERT INTO report_version (id, report_id, number, submitted_at, submitted_by_id, prepared_by_id, prepared_at) VALUES (gen_random_uuid(), :report, 3, now() - interval '1 day', :author, :author, now())`,
    "report_version_prepared",
  ],
  [
    "another word about signing in the place of the first",
    `INSERT INTO sign_off_rule (id, unit_id, valid_from, required, set_by_id) VALUES (gen_random_uuid(), :northOne, '2026-01-01', true, :author); UPDATE sign_off_rule SET required = false`,
    "sign_off_rule",
  ],
  [
    "a template without its name",
    `INSERT INTO word_template (id, unit_id, number, content, set_by_id) VALUES (gen_random_uuid(), :north, 1, '\\x50', :author)`,
    "word_template_named",
  ],
  [
    "two templates of one number",
    `INSERT INTO word_template (id, unit_id, number, set_by_id) VALUES (gen_random_uuid(), :north, 1, :author), (gen_random_uuid(), :north, 1, :author)`,
    "word_template_unit_id_number_key",
  ],
  [
    "another content for a template that was set",
    `INSERT INTO word_template (id, unit_id, number, set_by_id) VALUES (gen_random_uuid(), :north, 1, :author); UPDATE word_template SET number = 2`,
    "word_template",
  ],
];
