/** As `constraints.cases.ts`: plans from year to year, a second person who issues, comments. */
export const REFUSED_OF_PLANS: [what: string, statement: string, refusal: string][] = [
  [
    "a directive as its own template",
    `INSERT INTO directive_source (directive_id, source_id, year, office_id) VALUES (:directive, :directive, 2027, :north)`,
    "directive_source_not_itself",
  ],
  [
    "a task as its own template",
    `INSERT INTO task_origin (task_id, directive_id, source_id) VALUES (:task, :directive, :task)`,
    "task_origin_not_itself",
  ],
  [
    "a signed file that is replaced without a reason",
    `INSERT INTO directive_file_replaced (id, directive_id, file_id, reason, replaced_by_id) VALUES (gen_random_uuid(), :directive, :file, ' ', :author)`,
    "directive_file_replaced_reason",
  ],
  [
    "a signed file that made way twice",
    `INSERT INTO directive_file_replaced (id, directive_id, file_id, reason, replaced_by_id) VALUES (gen_random_uuid(), :directive, :file, 'a', :author), (gen_random_uuid(), :directive, :file, 'b', :author)`,
    "directive_file_replaced_file_id_key",
  ],
  [
    "a replaced file that is forgotten",
    `INSERT INTO directive_file_replaced (id, directive_id, file_id, reason, replaced_by_id) VALUES (:elsewhere, :directive, :file, 'a', :author); DELETE FROM directive_file_replaced WHERE id = :elsewhere`,
    "directive_file_replaced",
  ],
  [
    "a rule on issuing without a reason",
    `INSERT INTO issuing_rule (unit_id, second_person, reason) VALUES (:north, true, ' ')`,
    "issuing_rule_reason",
  ],
  [
    "an author who issues what was drafted",
    `INSERT INTO issue_request (id, directive_id, asked_by_id, state, decided_by_id, decided_at) VALUES (:elsewhere, :directive, :author, 'issued', :author, now())`,
    "issue_request_second_person",
  ],
  [
    "somebody else who withdraws a request",
    `INSERT INTO issue_request (id, directive_id, asked_by_id, state, decided_by_id, decided_at) VALUES (:elsewhere, :directive, :author, 'withdrawn', :reviewer, now())`,
    "issue_request_second_person",
  ],
  [
    "a request that was decided by nobody",
    `INSERT INTO issue_request (id, directive_id, asked_by_id, state, decided_at) VALUES (:elsewhere, :directive, :author, 'issued', now())`,
    "issue_request_decided",
  ],
  [
    "a draft that is sent back without a reason",
    `INSERT INTO issue_request (id, directive_id, asked_by_id, state, decided_by_id, decided_at) VALUES (:elsewhere, :directive, :author, 'returned', :reviewer, now())`,
    "issue_request_reason",
  ],
  [
    "a draft that waits twice",
    `INSERT INTO issue_request (id, directive_id, asked_by_id) VALUES (:elsewhere, :directive, :author), (gen_random_uuid(), :directive, :author)`,
    "issue_request_once|Unique constraint",
  ],
  [
    "a comment without words",
    `INSERT INTO comment (id, assignment_id, unit_id, text, written_by_id) VALUES (:elsewhere, :assignment, :northOne, ' ', :author)`,
    "comment_worded",
  ],
  [
    "a comment that is changed",
    `INSERT INTO comment (id, assignment_id, unit_id, text, written_by_id) VALUES (:elsewhere, :assignment, :northOne, 'a', :author); UPDATE comment SET text = 'b' WHERE id = :elsewhere`,
    "permission denied",
  ],
  [
    "a comment that is withdrawn after an hour",
    `INSERT INTO comment (id, assignment_id, unit_id, text, written_by_id, written_at) VALUES (:elsewhere, :assignment, :northOne, 'a', :author, now() - interval '61 minutes'); UPDATE comment SET withdrawn_at = now() WHERE id = :elsewhere`,
    "comment_withdrawn_within_an_hour",
  ],
  [
    "a comment that comes back",
    `INSERT INTO comment (id, assignment_id, unit_id, text, written_by_id, withdrawn_at) VALUES (:elsewhere, :assignment, :northOne, 'a', :author, now()); UPDATE comment SET withdrawn_at = NULL WHERE id = :elsewhere`,
    "only ever added",
  ],
];
