-- The rules that the code relies on, where Prisma's schema has no words for them.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ---------------------------------------------------------------- words and days
CREATE FUNCTION is_blank(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value IS NULL OR value ~ '^\s*$';

/* The civil day of an instant in Việt Nam; a deadline is a day. */
CREATE FUNCTION civil_day(moment timestamptz) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

/* In force from a day to the day before another. */
CREATE FUNCTION in_force(from_day date, to_day date) RETURNS daterange
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN daterange(from_day, to_day, '[)');

-- ---------------------------------------------------------------- units
ALTER TABLE territory
  ADD CONSTRAINT territory_dates CHECK (in_force_to > in_force_from),
  ADD CONSTRAINT territory_named CHECK (NOT is_blank(name) AND NOT is_blank(code)),
  ADD CONSTRAINT territory_code_once_at_a_time
    EXCLUDE USING gist (kind WITH =, code WITH =, in_force(in_force_from, in_force_to) WITH &&);

-- Paths are compared byte by byte as ranges: [path, path with its last '/' raised to '0').
ALTER TABLE unit
  ALTER COLUMN segment TYPE text COLLATE "C",
  ALTER COLUMN command_path TYPE text COLLATE "C",
  ALTER COLUMN local_path TYPE text COLLATE "C",
  ADD CONSTRAINT unit_dates CHECK (in_force_to > in_force_from),
  ADD CONSTRAINT unit_named CHECK (NOT is_blank(name) AND NOT is_blank(short_name)),
  ADD CONSTRAINT unit_segment CHECK (segment ~ '^[a-z0-9]+$'),
  ADD CONSTRAINT unit_command_path CHECK (command_path ~ '^([a-z0-9]+/)+$'),
  ADD CONSTRAINT unit_local_path CHECK (local_path ~ '^([a-z0-9]+/)+$');
CREATE INDEX unit_command_path_key ON unit (command_path);
CREATE INDEX unit_local_path_key ON unit (local_path);

ALTER TABLE unit_parent
  ADD CONSTRAINT unit_parent_dates CHECK (in_force_to > in_force_from),
  ADD CONSTRAINT unit_parent_not_itself CHECK (parent_id <> unit_id),
  ADD CONSTRAINT unit_parent_one_at_a_time
    EXCLUDE USING gist (unit_id WITH =, line WITH =, in_force(in_force_from, in_force_to) WITH &&);

ALTER TABLE unit_attribute
  ADD CONSTRAINT unit_attribute_dates CHECK (in_force_to > in_force_from),
  ADD CONSTRAINT unit_attribute_one_at_a_time
    EXCLUDE USING gist (unit_id WITH =, key WITH =, in_force(in_force_from, in_force_to) WITH &&);

ALTER TABLE succession
  ADD CONSTRAINT succession_not_itself CHECK (from_unit_id <> to_unit_id OR kind = 'rename'),
  ADD CONSTRAINT succession_share CHECK (share > 0 AND share <= 1),
  ADD CONSTRAINT succession_basis CHECK (NOT is_blank(legal_basis));

CREATE FUNCTION check_succession_shares() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(share) > 1 FROM succession
       WHERE from_unit_id = NEW.from_unit_id AND effective_on = NEW.effective_on) THEN
    RAISE EXCEPTION 'the shares of a succession exceed the whole'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'succession_shares';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER succession_shares AFTER INSERT OR UPDATE ON succession
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_succession_shares();

/* Rewrites the paths of all units as their parents stand on a day; a unit that leads to no root has none. */
CREATE FUNCTION refresh_unit_paths(on_day date DEFAULT civil_day(now())) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE IF NOT EXISTS path_now (unit_id uuid, line "Line", path text COLLATE "C", PRIMARY KEY (unit_id, line)) ON COMMIT DROP;
  TRUNCATE path_now;
  INSERT INTO path_now
  WITH RECURSIVE walk AS (
    SELECT p.unit_id, p.line, u.segment || '/' AS path
      FROM unit_parent p JOIN unit u ON u.id = p.unit_id
     WHERE p.parent_id IS NULL AND in_force(p.in_force_from, p.in_force_to) @> on_day
    UNION ALL
    SELECT p.unit_id, p.line, w.path || u.segment || '/'
      FROM walk w
      JOIN unit_parent p ON p.parent_id = w.unit_id AND p.line = w.line
      JOIN unit u ON u.id = p.unit_id
     WHERE in_force(p.in_force_from, p.in_force_to) @> on_day
  )
  SELECT unit_id, line, path FROM walk;

  UPDATE unit u SET command_path = c.path, local_path = l.path
    FROM unit v
    LEFT JOIN path_now c ON c.unit_id = v.id AND c.line = 'command'
    LEFT JOIN path_now l ON l.unit_id = v.id AND l.line = 'local'
   WHERE u.id = v.id
     AND (u.command_path IS DISTINCT FROM c.path OR u.local_path IS DISTINCT FROM l.path);
END $$;

CREATE FUNCTION unit_parent_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_unit_paths();
  RETURN NULL;
END $$;
CREATE TRIGGER unit_parent_changed AFTER INSERT OR UPDATE OR DELETE ON unit_parent
  FOR EACH STATEMENT EXECUTE FUNCTION unit_parent_changed();

/* At the end of a transaction, so that an edge can be ended by one statement and the next begun by another. */
CREATE FUNCTION check_unit_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unit_parent p JOIN unit u ON u.id = p.unit_id
              WHERE p.id = NEW.id AND in_force(p.in_force_from, p.in_force_to) @> civil_day(now())
                AND CASE p.line WHEN 'command' THEN u.command_path ELSE u.local_path END IS NULL) THEN
    RAISE EXCEPTION 'the parents of a unit lead to no root'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_parent_has_root';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_parent_has_root AFTER INSERT OR UPDATE ON unit_parent
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit_root();

-- ---------------------------------------------------------------- directives, goals, tasks
ALTER TABLE directive
  ADD CONSTRAINT directive_worded CHECK (NOT is_blank(number) AND NOT is_blank(title) AND NOT is_blank(number_key));
ALTER TABLE directive_link ADD CONSTRAINT directive_link_not_itself CHECK (from_id <> to_id);
ALTER TABLE clause
  ADD CONSTRAINT clause_worded CHECK (NOT is_blank(label)),
  ADD CONSTRAINT clause_ordinal CHECK (ordinal > 0),
  ADD CONSTRAINT clause_not_itself CHECK (parent_id <> id);
CREATE UNIQUE INDEX clause_order ON clause (directive_id, parent_id, ordinal) NULLS NOT DISTINCT;

ALTER TABLE indicator
  ADD CONSTRAINT indicator_decimals CHECK (decimals BETWEEN 0 AND 4),
  ADD CONSTRAINT indicator_threshold CHECK (
    (derivation IS NOT DISTINCT FROM 'threshold') = (threshold IS NOT NULL)
    AND (derivation IS NOT DISTINCT FROM 'threshold') = (source_id IS NOT NULL)),
  ADD CONSTRAINT indicator_not_itself CHECK (source_id <> id);
ALTER TABLE goal ADD CONSTRAINT goal_baseline CHECK (baseline_year BETWEEN 1975 AND 2100 AND baseline >= 0);
ALTER TABLE goal_milestone ADD CONSTRAINT goal_milestone_target CHECK (target >= 0);
ALTER TABLE target_entry
  ADD CONSTRAINT target_entry_not_itself CHECK (from_unit_id <> to_unit_id),
  ADD CONSTRAINT target_entry_changes CHECK (amount <> 0),
  ADD CONSTRAINT target_entry_reason CHECK (NOT is_blank(reason)),
  ADD CONSTRAINT target_entry_milestone FOREIGN KEY (goal_id, milestone_on) REFERENCES goal_milestone (goal_id, "on");

ALTER TABLE task
  ADD CONSTRAINT task_worded CHECK (NOT is_blank(code) AND NOT is_blank(title) AND NOT is_blank(product)),
  ADD CONSTRAINT task_dates CHECK (due_on >= start_on),
  ADD CONSTRAINT task_no_change CHECK (NOT (kind = 'document' AND no_change));

ALTER TABLE regime ADD CONSTRAINT regime_cutoff CHECK (cutoff_day BETWEEN 0 AND 28);
ALTER TABLE period
  ADD CONSTRAINT period_dates CHECK (ends_on >= starts_on),
  ADD CONSTRAINT period_number CHECK (number > 0),
  ADD CONSTRAINT period_once EXCLUDE USING gist
    (regime_key WITH =, cadence WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (cadence <> 'once');

-- ---------------------------------------------------------------- assignments
ALTER TABLE assignment
  ADD CONSTRAINT assignment_occurrence CHECK (occurrence > 0),
  ADD CONSTRAINT assignment_dates CHECK (due_on >= start_on AND first_due_on >= start_on),
  ADD CONSTRAINT assignment_first_deadline CHECK ((first_due_on IS NULL) = (due_on IS NULL)),
  ADD CONSTRAINT assignment_issued CHECK ((state = 'draft') = (assigned_on IS NULL)),
  ADD CONSTRAINT assignment_done CHECK ((state = 'done') = (done_on IS NOT NULL)),
  ADD CONSTRAINT assignment_ended CHECK (
    (state IN ('done', 'refused', 'suspended', 'cancelled', 'superseded')) = (ended_on IS NOT NULL)),
  ADD CONSTRAINT assignment_end_reason CHECK (
    state NOT IN ('refused', 'suspended', 'cancelled', 'superseded') OR NOT is_blank(end_reason)),
  ADD CONSTRAINT assignment_figures CHECK (
    waiting >= 0 AND planned >= 0 AND allocated >= 0 AND disbursed >= 0 AND target >= 0),
  ADD CONSTRAINT assignment_not_its_parent CHECK (parent_id <> id);
CREATE INDEX assignment_open_due ON assignment (due_on) WHERE done_on IS NULL AND ended_on IS NULL;

ALTER TABLE assignment_party ADD CONSTRAINT assignment_party_role CHECK (role <> 'lead');
ALTER TABLE assignment_change
  ADD CONSTRAINT assignment_change_reason CHECK (NOT is_blank(reason)),
  ADD CONSTRAINT assignment_change_deadline CHECK (kind <> 'deadline' OR due_before IS DISTINCT FROM due_after),
  ADD CONSTRAINT assignment_change_target CHECK (kind <> 'target' OR target_before IS DISTINCT FROM target_after);
ALTER TABLE extension_request
  ADD CONSTRAINT extension_asked_in_time CHECK (asked_on <= due_on),
  ADD CONSTRAINT extension_later CHECK (wanted_due_on > due_on),
  ADD CONSTRAINT extension_reason CHECK (NOT is_blank(reason)),
  ADD CONSTRAINT extension_decided CHECK (
    (state = 'asked') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_by_id IS NULL));
CREATE UNIQUE INDEX extension_one_open ON extension_request (assignment_id) WHERE state = 'asked';
ALTER TABLE assignment_figure ADD CONSTRAINT assignment_figure_sane CHECK (numerator >= 0 AND denominator >= 0);
ALTER TABLE step ADD CONSTRAINT step_worded CHECK (NOT is_blank(title) AND ordinal > 0);

CREATE FUNCTION keep_assignment_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO assignment_day (assignment_id, day, state) VALUES (NEW.id, civil_day(now()), NEW.state)
  ON CONFLICT (assignment_id, day) DO UPDATE SET state = EXCLUDED.state;
  RETURN NULL;
END $$;
CREATE TRIGGER assignment_issued AFTER INSERT ON assignment
  FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION keep_assignment_day();
CREATE TRIGGER assignment_moved AFTER UPDATE OF state ON assignment
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_assignment_day();

-- ---------------------------------------------------------------- reports and reviews
ALTER TABLE report
  ADD CONSTRAINT report_version_counted CHECK (current_version >= 0 AND (current_version = 0) = (first_submitted_at IS NULL)),
  ADD CONSTRAINT report_submitted CHECK (
    state NOT IN ('submitted', 'returned', 'approved', 'received') OR (current_version > 0 AND submitted_at IS NOT NULL)),
  ADD CONSTRAINT report_decided CHECK (state NOT IN ('returned', 'approved', 'received') OR decided_at IS NOT NULL),
  ADD CONSTRAINT report_expected CHECK (state <> 'expected' OR current_version = 0);
CREATE INDEX report_waiting ON report (assignment_id) WHERE state = 'submitted';
CREATE INDEX report_owed ON report (due_on, assignment_id) WHERE state IN ('expected', 'draft', 'returned');
CREATE INDEX report_due ON report (due_on);

ALTER TABLE report_version
  ADD CONSTRAINT report_version_number CHECK (number > 0),
  ADD CONSTRAINT report_version_stage CHECK ((stage IS NULL) = (works_id IS NULL) AND (stage IS NULL) = (stage_on IS NULL)),
  ADD CONSTRAINT report_version_document CHECK (document_date IS NULL OR NOT is_blank(document_number));
ALTER TABLE report_value ADD CONSTRAINT report_value_sane CHECK (numerator >= 0 AND denominator >= 0);
ALTER TABLE report_money
  ADD CONSTRAINT report_money_year CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT report_money_sane CHECK (planned >= 0 AND allocated >= 0 AND disbursed >= 0),
  ADD CONSTRAINT report_money_explained CHECK (disbursed <= allocated OR NOT is_blank(note)),
  ADD CONSTRAINT report_money_district CHECK (source <> 'district' OR year <= 2025);
ALTER TABLE review
  ADD CONSTRAINT review_reason CHECK (decision <> 'returned' OR NOT is_blank(reason)),
  ADD CONSTRAINT review_opinion CHECK (decision <> 'opinion' OR (line = 'local' AND NOT is_blank(reason)));
CREATE UNIQUE INDEX urge_once_a_day ON urge (report_id, civil_day(at));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
END $$;
CREATE TRIGGER report_version_stays BEFORE UPDATE OR DELETE ON report_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_value_stays BEFORE UPDATE OR DELETE ON report_value FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_money_stays BEFORE UPDATE OR DELETE ON report_money FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_step_stays BEFORE UPDATE OR DELETE ON report_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_stays BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decision <> 'opinion'
     AND EXISTS (SELECT FROM report_version WHERE id = NEW.version_id AND submitted_by_id = NEW.decided_by_id) THEN
    RAISE EXCEPTION 'nobody decides their own report' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_not_own BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION check_review();

/* How many reports of an assignment wait for a decision. One statement, one update per assignment. */
CREATE FUNCTION count_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment a SET waiting = a.waiting + d.change
    FROM (SELECT assignment_id, sum(change)::smallint AS change
            FROM (SELECT n.assignment_id, 1 AS change FROM after_rows n WHERE n.state = 'submitted'
                  UNION ALL
                  SELECT o.assignment_id, -1 FROM before_rows o WHERE o.state = 'submitted') c
           GROUP BY assignment_id HAVING sum(change) <> 0) d
   WHERE a.id = d.assignment_id;
  RETURN NULL;
END $$;
CREATE FUNCTION count_waiting_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment a SET waiting = a.waiting + d.change
    FROM (SELECT assignment_id, count(*)::smallint AS change FROM after_rows WHERE state = 'submitted' GROUP BY 1) d
   WHERE a.id = d.assignment_id;
  RETURN NULL;
END $$;
CREATE TRIGGER report_added AFTER INSERT ON report REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_waiting_of_new();
CREATE TRIGGER report_moved AFTER UPDATE ON report REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_waiting();

-- ---------------------------------------------------------------- files, difficulties, instructions
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_size CHECK (bytes > 0),
  ADD CONSTRAINT stored_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE evidence ADD CONSTRAINT evidence_one_owner CHECK (num_nonnulls(version_id, stage_event_id, assignment_id) = 1);
ALTER TABLE difficulty
  ADD CONSTRAINT difficulty_worded CHECK (NOT is_blank(text)),
  ADD CONSTRAINT difficulty_answered CHECK (
    (state = 'answered') = (answered_at IS NOT NULL) AND (answered_at IS NULL OR NOT is_blank(answer)));
ALTER TABLE instruction
  ADD CONSTRAINT instruction_worded CHECK (NOT is_blank(text)),
  ADD CONSTRAINT instruction_answered CHECK (
    (state = 'answered') = (answered_at IS NOT NULL) AND (answered_at IS NULL OR NOT is_blank(answer)));

-- ---------------------------------------------------------------- works and money
ALTER TABLE site ADD CONSTRAINT site_area CHECK (area_m2 > 0);
ALTER TABLE works
  ADD CONSTRAINT works_named CHECK (NOT is_blank(name)),
  ADD CONSTRAINT works_handed_over CHECK ((stage >= 'handed_over') = (handed_over_on IS NOT NULL)),
  ADD CONSTRAINT works_state_reason CHECK (state = 'active' OR NOT is_blank(state_reason)),
  ADD CONSTRAINT works_paused_by_document CHECK (state <> 'paused' OR NOT is_blank(state_document)),
  ADD CONSTRAINT works_sizes CHECK (floor_area_m2 > 0 AND cost >= 0);
CREATE UNIQUE INDEX works_one_main ON works (unit_id) WHERE is_main AND state NOT IN ('cancelled', 'replaced');

ALTER TABLE funding_line
  ADD CONSTRAINT funding_line_year CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT funding_line_sane CHECK (planned >= 0 AND allocated >= 0 AND disbursed >= 0 AND carried_over >= 0),
  ADD CONSTRAINT funding_line_explained CHECK (disbursed <= allocated + carried_over OR NOT is_blank(note)),
  ADD CONSTRAINT funding_line_district CHECK (source <> 'district' OR year <= 2025);
CREATE UNIQUE INDEX funding_line_once ON funding_line (unit_id, works_id, year, source, assignment_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX funding_line_works_once ON funding_line (works_id, year, source) WHERE works_id IS NOT NULL;

/* The money on an assignment is the sum of the lines it owns. */
CREATE FUNCTION sum_funding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment a SET planned = s.planned, allocated = s.allocated, disbursed = s.disbursed
    FROM (SELECT t.id, coalesce(sum(f.planned), 0) AS planned, coalesce(sum(f.allocated), 0) AS allocated,
                 coalesce(sum(f.disbursed), 0) AS disbursed
            FROM (SELECT DISTINCT assignment_id AS id FROM touched) t
            LEFT JOIN funding_line f ON f.assignment_id = t.id GROUP BY t.id) s
   WHERE a.id = s.id AND (a.planned, a.allocated, a.disbursed) IS DISTINCT FROM (s.planned, s.allocated, s.disbursed);
  RETURN NULL;
END $$;
CREATE TRIGGER funding_added AFTER INSERT ON funding_line REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION sum_funding();
CREATE TRIGGER funding_changed AFTER UPDATE ON funding_line REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION sum_funding();
CREATE TRIGGER funding_removed AFTER DELETE ON funding_line REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION sum_funding();
CREATE FUNCTION funding_keeps_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a funding line keeps its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'funding_line_owner';
END $$;
CREATE TRIGGER funding_keeps_owner BEFORE UPDATE OF assignment_id ON funding_line
  FOR EACH ROW WHEN (OLD.assignment_id <> NEW.assignment_id) EXECUTE FUNCTION funding_keeps_owner();

-- ---------------------------------------------------------------- people and trust
ALTER TABLE account
  ADD CONSTRAINT account_email CHECK (email_key = lower(email) AND email_key LIKE '%_@_%'),
  ADD CONSTRAINT account_titled CHECK (NOT is_blank(title));
ALTER TABLE membership
  ADD CONSTRAINT membership_dates CHECK (valid_to > valid_from),
  ADD CONSTRAINT membership_once EXCLUDE USING gist
    (account_id WITH =, unit_id WITH =, role WITH =, line WITH =, in_force(valid_from, valid_to) WITH &&);
ALTER TABLE session
  ADD CONSTRAINT session_hash CHECK (id_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT session_dates CHECK (expires_at > created_at);
ALTER TABLE one_time_link
  ADD CONSTRAINT one_time_link_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT one_time_link_dates CHECK (expires_at > created_at);
ALTER TABLE audit_event ADD CONSTRAINT audit_event_worded CHECK (NOT is_blank(deed) AND NOT is_blank(entity));
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_kept BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_stays BEFORE UPDATE OR DELETE ON receipt FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE receipt ADD CONSTRAINT receipt_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$');
CREATE INDEX outbox_unsent ON outbox (at) WHERE sent_at IS NULL;

CREATE SEQUENCE receipt_number;
/* What an officer can read out over the phone: year and month, then a running number. */
CREATE FUNCTION next_receipt_number() RETURNS text LANGUAGE sql VOLATILE
  RETURN to_char(civil_day(now()), 'YYMM') || '-' || to_char(nextval('receipt_number'), 'FM000000');

-- ---------------------------------------------------------------- the role of the product: it owns nothing
DO $$ BEGIN
  CREATE ROLE tiendo_actor NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO tiendo_actor;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO tiendo_actor;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tiendo_actor;
GRANT DELETE ON clause, directive_link, goal_level, goal_milestone, task_level, task_indicator, report_draft,
  membership_task_group, assignment_party, step, session, one_time_link TO tiendo_actor;
REVOKE INSERT, UPDATE ON installation FROM tiendo_actor;
REVOKE UPDATE ON audit_event, receipt, report_version, report_value, report_money, report_step, review FROM tiendo_actor;
