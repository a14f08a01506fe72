/** What must not be, a statement that tries it, and the words of the refusal. Names after a colon are ids of the test's world. */
export const REFUSED: [what: string, statement: string, refusal: string][] = [
  [
    "two territories with one code at a time",
    `INSERT INTO territory (id, kind, code, name, search_name, in_force_from) VALUES (:elsewhere, 'province', '01', 'a', 'a', '2000-01-01'), (gen_random_uuid(), 'province', '01', 'b', 'b', '2010-01-01')`,
    "territory_code_once_at_a_time",
  ],
  [
    "a path segment that would break ranges",
    `UPDATE unit SET segment = 'a_b' WHERE id = :north`,
    "unit_segment",
  ],
  [
    "a unit as its own parent",
    `UPDATE unit_parent SET parent_id = unit_id WHERE unit_id = :north`,
    "unit_parent_not_itself",
  ],
  [
    "two parents on one line at a time",
    `INSERT INTO unit_parent (id, unit_id, line, parent_id, in_force_from) VALUES (gen_random_uuid(), :northOne, 'command', :ministry, '2026-01-01')`,
    "unit_parent_one_at_a_time",
  ],
  [
    "a ring of parents",
    `UPDATE unit_parent SET parent_id = :northOne WHERE unit_id = :north AND line = 'command'; SET CONSTRAINTS ALL IMMEDIATE`,
    "lead to no root",
  ],
  [
    "shares of a succession beyond the whole",
    `INSERT INTO succession (id, from_unit_id, to_unit_id, kind, effective_on, share, legal_basis) VALUES (gen_random_uuid(), :northOne, :northTwo, 'split', '2025-07-01', 0.4, 'NQ'); SET CONSTRAINTS ALL IMMEDIATE`,
    "exceed the whole",
  ],
  [
    "two attributes of one kind at a time",
    `INSERT INTO unit_attribute (id, unit_id, key, value, in_force_from) VALUES (:elsewhere, :north, 'remote', '1', '2020-01-01'), (gen_random_uuid(), :north, 'remote', '0', '2021-01-01')`,
    "unit_attribute_one_at_a_time",
  ],
  [
    "the same directive twice",
    `INSERT INTO directive (id, number, number_key, type, issuer_id, issued_on, title, search_title) SELECT gen_random_uuid(), number, number_key, type, issuer_id, issued_on, 'b', 'b' FROM directive WHERE id = :directive`,
    "directive_number_key_type_issuer_id_issued_on_key",
  ],
  [
    "a directive linked to itself",
    `INSERT INTO directive_link (from_id, to_id, relation) VALUES (:directive, :directive, 'amends')`,
    "directive_link_not_itself",
  ],
  [
    "two clauses in one place",
    `INSERT INTO clause (id, directive_id, ordinal, kind, label, text) VALUES (gen_random_uuid(), :directive, 1, 'article', 'Điều 2', 'a')`,
    "clause_order",
  ],
  [
    "two tasks of one row of an annex",
    `INSERT INTO task (id, code, directive_id, task_group_id, regime_key, title, search_title, product, kind, cadence, start_on) SELECT :elsewhere, 'N', directive_id, task_group_id, regime_key, 'a', 'a', 'a', kind, cadence, start_on FROM task WHERE id = :task; INSERT INTO task_source (task_id, directive_id, key, lead_words, coordinating_words, deadline_words) VALUES (:task, :directive, 'k', '', '', ''), (:elsewhere, :directive, 'k', '', '', '')`,
    "task_source_directive_id_key_key",
  ],
  [
    "an import of nothing",
    `INSERT INTO annex_import (id, directive_id, created_by_id, grid, settings) VALUES (gen_random_uuid(), :directive, :author, '[]', '{}')`,
    "annex_import_is_a_table",
  ],
  [
    "a derived indicator without its threshold",
    `UPDATE indicator SET derivation = 'threshold' WHERE id = :indicator`,
    "indicator_threshold",
  ],
  [
    "a target for no milestone",
    `INSERT INTO target_entry (id, goal_id, milestone_on, to_unit_id, amount, recorded_on, reason) VALUES (gen_random_uuid(), :goal, '2027-12-31', :north, 1, '2026-01-01', 'giao')`,
    "target_entry_milestone",
  ],
  [
    "an unexplained target",
    `INSERT INTO target_entry (id, goal_id, milestone_on, to_unit_id, amount, recorded_on, reason) VALUES (gen_random_uuid(), :goal, '2030-12-31', :north, 1, '2026-01-01', ' ')`,
    "target_entry_reason",
  ],
  [
    "a task that ends before it starts",
    `UPDATE task SET due_on = '2020-01-01' WHERE id = :task`,
    "task_dates",
  ],
  [
    "'no change' for documents",
    `UPDATE task SET kind = 'document' WHERE id = :task`,
    "task_no_change",
  ],
  [
    "a task on a clause of another directive",
    `UPDATE task SET clause_id = :elsewhere WHERE id = :task`,
    "task_clause_id_directive_id_fkey",
  ],
  [
    "overlapping months",
    `INSERT INTO period (id, regime_key, cadence, year, number, starts_on, ends_on) VALUES (gen_random_uuid(), 'administrative', 'monthly', 2026, 11, '2026-11-01', '2026-11-30')`,
    "period_once",
  ],
  [
    "the same task twice for a unit",
    `INSERT INTO assignment (id, task_id, unit_id, start_on) SELECT gen_random_uuid(), task_id, unit_id, start_on FROM assignment WHERE id = :assignment`,
    "assignment_task_id_unit_id_occurrence_key",
  ],
  [
    "done without a day",
    `UPDATE assignment SET state = 'done', ended_on = '2026-11-01' WHERE id = :assignment`,
    "assignment_done",
  ],
  [
    "ended without a reason",
    `UPDATE assignment SET state = 'cancelled', ended_on = '2026-11-01' WHERE id = :assignment`,
    "assignment_end_reason",
  ],
  [
    "a deadline without a first one",
    `UPDATE assignment SET first_due_on = NULL WHERE id = :assignment`,
    "assignment_first_deadline",
  ],
  [
    "a change without a reason",
    `INSERT INTO assignment_change (id, assignment_id, kind, reason) VALUES (gen_random_uuid(), :assignment, 'withdrawal', '')`,
    "assignment_change_reason",
  ],
  [
    "an extension asked too late",
    `INSERT INTO extension_request (id, assignment_id, asked_on, asked_by_id, due_on, wanted_due_on, reason) VALUES (gen_random_uuid(), :assignment, '2026-12-02', :author, '2026-12-01', '2026-12-31', 'a')`,
    "extension_asked_in_time",
  ],
  [
    "a second lead",
    `INSERT INTO assignment_party (assignment_id, unit_id, role) VALUES (:assignment, :north, 'lead')`,
    "assignment_party_role",
  ],
  [
    "a second report of one period",
    `INSERT INTO report (id, assignment_id, period_id, due_on) VALUES (gen_random_uuid(), :assignment, :period, '2026-11-18')`,
    "report_assignment_id_period_id_key",
  ],
  [
    "an approval that nobody gave a day",
    `UPDATE report SET state = 'approved' WHERE id = :report`,
    "report_decided",
  ],
  [
    "a report sent without a version",
    `INSERT INTO report (id, assignment_id, period_id, due_on, state) VALUES (gen_random_uuid(), :other, :period, '2026-11-18', 'submitted')`,
    "report_submitted",
  ],
  [
    "a stage without its works",
    `INSERT INTO report_version (id, report_id, number, submitted_at, submitted_by_id, stage) VALUES (gen_random_uuid(), :report, 2, now(), :author, 'frame')`,
    "report_version_stage",
  ],
  [
    "more disbursed than allocated without a note",
    `INSERT INTO report_money (version_id, year, source, planned, allocated, disbursed) VALUES (:version, 2026, 'ministry', 9, 1, 2)`,
    "report_money_explained",
  ],
  [
    "district money after June 2025",
    `INSERT INTO report_money (version_id, year, source, planned, allocated, disbursed) VALUES (:version, 2026, 'district', 9, 1, 1)`,
    "report_money_district",
  ],
  [
    "a return without a reason",
    `INSERT INTO review (id, version_id, line, decision, unit_id, decided_by_id) VALUES (gen_random_uuid(), :version, 'command', 'returned', :north, :reviewer)`,
    "review_reason",
  ],
  [
    "an opinion on the command line",
    `INSERT INTO review (id, version_id, line, decision, reason, unit_id, decided_by_id) VALUES (gen_random_uuid(), :version, 'command', 'opinion', 'a', :north, :reviewer)`,
    "review_opinion",
  ],
  [
    "deciding one's own report",
    `INSERT INTO review (id, version_id, line, decision, unit_id, decided_by_id) VALUES (gen_random_uuid(), :version, 'command', 'approved', :north, :author)`,
    "nobody decides their own",
  ],
  [
    "two decisions on one line",
    `INSERT INTO review (id, version_id, line, decision, unit_id, decided_by_id) VALUES (gen_random_uuid(), :version, 'command', 'approved', :north, :reviewer), (gen_random_uuid(), :version, 'command', 'approved', :north, :reviewer)`,
    "review_version_id_line_key",
  ],
  [
    "urging twice a day",
    `INSERT INTO urge (id, report_id, account_id) VALUES (gen_random_uuid(), :report, :reviewer), (gen_random_uuid(), :report, :reviewer)`,
    "urge_once_a_day",
  ],
  [
    "evidence of nothing",
    `INSERT INTO evidence (id, file_id) VALUES (gen_random_uuid(), :file)`,
    "evidence_one_owner",
  ],
  [
    "a file without a digest",
    `UPDATE stored_file SET sha256 = 'x' WHERE id = :file`,
    "stored_file_sha256",
  ],
  [
    "an answer without words",
    `INSERT INTO difficulty (id, assignment_id, unit_id, addressed_to_id, text, state, answered_at) VALUES (gen_random_uuid(), :assignment, :northOne, :north, 'a', 'answered', now())`,
    "difficulty_answered",
  ],
  [
    "a difficulty passed up without an opinion",
    `INSERT INTO difficulty (id, assignment_id, unit_id, addressed_to_id, text) VALUES (:elsewhere, :assignment, :northOne, :north, 'a'); INSERT INTO difficulty_pass (id, difficulty_id, from_id, to_id, opinion, passed_by_id) VALUES (gen_random_uuid(), :elsewhere, :north, :ministry, ' ', :author)`,
    "difficulty_pass_worded",
  ],
  [
    "a difficulty passed up to where it is",
    `INSERT INTO difficulty (id, assignment_id, unit_id, addressed_to_id, text) VALUES (:elsewhere, :assignment, :northOne, :north, 'a'); INSERT INTO difficulty_pass (id, difficulty_id, from_id, to_id, opinion, passed_by_id) VALUES (gen_random_uuid(), :elsewhere, :north, :north, 'a', :author)`,
    "difficulty_pass_moves",
  ],
  [
    "an instruction without words",
    `INSERT INTO instruction (id, text, from_unit_id, owner_unit_id, due_on, given_by_id) VALUES (gen_random_uuid(), '', :ministry, :north, '2026-12-01', :author)`,
    "instruction_worded",
  ],
  [
    "an instruction about a figure without its name",
    `INSERT INTO instruction (id, text, about, from_unit_id, owner_unit_id, due_on, given_by_id) VALUES (gen_random_uuid(), 'a', '/dashboard', :ministry, :north, '2026-12-01', :author)`,
    "instruction_about_labelled",
  ],
  [
    "an answer to an instruction without words",
    `INSERT INTO instruction (id, text, from_unit_id, owner_unit_id, due_on, given_by_id) VALUES (:elsewhere, 'a', :ministry, :north, '2026-12-01', :author); INSERT INTO instruction_step (id, instruction_id, kind, account_id) VALUES (gen_random_uuid(), :elsewhere, 'answered', :author)`,
    "instruction_step_worded",
  ],
  [
    "an instruction asked again without a new day",
    `INSERT INTO instruction (id, text, from_unit_id, owner_unit_id, due_on, given_by_id) VALUES (:elsewhere, 'a', :ministry, :north, '2026-12-01', :author); INSERT INTO instruction_step (id, instruction_id, kind, text, account_id) VALUES (gen_random_uuid(), :elsewhere, 'asked_again', 'a', :author)`,
    "instruction_step_due",
  ],
  [
    "an instruction corrected without the day that holds",
    `INSERT INTO instruction (id, text, from_unit_id, owner_unit_id, due_on, given_by_id) VALUES (:elsewhere, 'a', :ministry, :north, '2026-12-01', :author); INSERT INTO instruction_step (id, instruction_id, kind, text, account_id) VALUES (gen_random_uuid(), :elsewhere, 'amended', 'a', :author)`,
    "instruction_step_due",
  ],
  [
    "handed over without a day",
    `UPDATE works SET stage = 'handed_over' WHERE id = :works`,
    "works_handed_over",
  ],
  [
    "paused without a document",
    `UPDATE works SET state = 'paused', state_reason = 'a' WHERE id = :works`,
    "works_paused_by_document",
  ],
  [
    "two main works of a station",
    `INSERT INTO works (id, unit_id, kind, name, stage_on) VALUES (gen_random_uuid(), :northOne, 'new_build', 'b', '2026-01-01')`,
    "works_one_main",
  ],
  [
    "one works, year and source twice",
    `INSERT INTO funding_line (id, assignment_id, unit_id, works_id, year, source) VALUES (gen_random_uuid(), :assignment, :northOne, :works, 2026, 'province'), (gen_random_uuid(), :other, :northOne, :works, 2026, 'province')`,
    "funding_line_works_once",
  ],
  [
    "unexplained spending",
    `INSERT INTO funding_line (id, assignment_id, unit_id, year, source, allocated, disbursed) VALUES (gen_random_uuid(), :assignment, :northOne, 2026, 'province', 1, 2)`,
    "funding_line_explained",
  ],
  [
    "a membership twice at a time",
    `INSERT INTO membership (id, account_id, unit_id, role, line, valid_from) SELECT gen_random_uuid(), account_id, unit_id, role, line, '2026-01-01' FROM membership WHERE account_id = :reviewer`,
    "membership_once",
  ],
  [
    "a session that is no hash",
    `INSERT INTO session (id_hash, account_id, expires_at) VALUES ('plain', :author, now() + interval '1 h')`,
    "session_hash",
  ],
  [
    "a receipt used twice",
    `INSERT INTO receipt (id, account_id, idempotency_key, deed, fingerprint, number) VALUES (gen_random_uuid(), :author, 'k', 'd', :hash, 'n1'), (gen_random_uuid(), :author, 'k', 'd', :hash, 'n2')`,
    "receipt_account_id_idempotency_key_key",
  ],
];
