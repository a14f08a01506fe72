-- Plans from year to year, and a second person who issues what one drafted.
ALTER TABLE task ADD COLUMN drafted_by_id uuid REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX task_drafted_by_id_idx ON task (drafted_by_id);

-- What a draft was copied from: a second copy for the same year by the same office finds the first one.
CREATE TABLE directive_source (
  directive_id uuid PRIMARY KEY REFERENCES directive (id) ON DELETE CASCADE ON UPDATE CASCADE,
  source_id    uuid NOT NULL REFERENCES directive (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  year         smallint NOT NULL,
  office_id    uuid NOT NULL REFERENCES unit (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE directive_source
  ADD CONSTRAINT directive_source_not_itself CHECK (directive_id <> source_id),
  ADD CONSTRAINT directive_source_year CHECK (year BETWEEN 1975 AND 2100);
CREATE UNIQUE INDEX directive_source_source_id_year_office_id_key ON directive_source (source_id, year, office_id);
CREATE INDEX directive_source_office_id_idx ON directive_source (office_id);

CREATE TABLE task_origin (
  task_id      uuid PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE ON UPDATE CASCADE,
  directive_id uuid NOT NULL REFERENCES directive (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  source_id    uuid NOT NULL REFERENCES task (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE task_origin ADD CONSTRAINT task_origin_not_itself CHECK (task_id <> source_id);
CREATE UNIQUE INDEX task_origin_directive_id_source_id_key ON task_origin (directive_id, source_id);
CREATE INDEX task_origin_source_id_idx ON task_origin (source_id);

-- Of a unit and those below it, until a rule of their own says otherwise.
CREATE TABLE issuing_rule (
  unit_id       uuid PRIMARY KEY REFERENCES unit (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  second_person boolean NOT NULL,
  reason        text NOT NULL,
  set_by_id     uuid REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  set_at        timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
ALTER TABLE issuing_rule ADD CONSTRAINT issuing_rule_reason CHECK (NOT is_blank(reason));
CREATE INDEX issuing_rule_set_by_id_idx ON issuing_rule (set_by_id);

/* Whether what this office drafts is issued by somebody else: the nearest rule at it or above it decides. */
CREATE FUNCTION second_person_issues(office uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce((SELECT r.second_person FROM issuing_rule r JOIN unit a ON a.id = r.unit_id JOIN unit u ON u.id = office
                    WHERE a.id = u.id OR starts_with(u.command_path, a.command_path)
                    ORDER BY a.id = u.id DESC, length(a.command_path) DESC LIMIT 1), false);

CREATE TYPE "IssueRequestState" AS ENUM ('waiting', 'issued', 'returned', 'withdrawn');
-- A draft that its author holds ready; none for the task is the directive itself.
CREATE TABLE issue_request (
  id            uuid PRIMARY KEY,
  directive_id  uuid NOT NULL REFERENCES directive (id) ON DELETE CASCADE ON UPDATE CASCADE,
  task_id       uuid REFERENCES task (id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_by_id   uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  asked_at      timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  note          text,
  state         "IssueRequestState" NOT NULL DEFAULT 'waiting',
  decided_by_id uuid REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  decided_at    timestamptz(3),
  reason        text
);
ALTER TABLE issue_request
  ADD CONSTRAINT issue_request_decided CHECK (
    (state = 'waiting') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  ADD CONSTRAINT issue_request_second_person CHECK (
    state = 'waiting' OR (state = 'withdrawn') = (decided_by_id = asked_by_id)),
  ADD CONSTRAINT issue_request_reason CHECK (state <> 'returned' OR NOT is_blank(reason));
CREATE UNIQUE INDEX issue_request_once ON issue_request (directive_id, task_id) NULLS NOT DISTINCT WHERE state = 'waiting';
CREATE INDEX issue_request_directive_id_idx ON issue_request (directive_id);
CREATE INDEX issue_request_task_id_idx ON issue_request (task_id);
CREATE INDEX issue_request_asked_by_id_idx ON issue_request (asked_by_id);
CREATE INDEX issue_request_decided_by_id_idx ON issue_request (decided_by_id);

GRANT SELECT, INSERT ON directive_source, task_origin TO tiendo_actor;
GRANT SELECT, INSERT, UPDATE ON issuing_rule, issue_request TO tiendo_actor;
