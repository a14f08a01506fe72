-- From the annex of a directive to its tasks: the import in hand, what a task was made of, units named one by one.
CREATE TABLE annex_import (
  id            uuid PRIMARY KEY,
  directive_id  uuid NOT NULL REFERENCES directive (id) ON DELETE CASCADE ON UPDATE CASCADE,
  created_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name          text,
  grid          jsonb NOT NULL,
  settings      jsonb NOT NULL,
  corrections   jsonb NOT NULL DEFAULT '{}',
  version       integer NOT NULL DEFAULT 1
);
ALTER TABLE annex_import
  ADD CONSTRAINT annex_import_is_a_table CHECK (jsonb_typeof(grid) = 'array' AND jsonb_array_length(grid) BETWEEN 1 AND 1000);
CREATE INDEX annex_import_directive_id_idx ON annex_import (directive_id);
CREATE INDEX annex_import_created_by_id_idx ON annex_import (created_by_id);

CREATE TABLE task_source (
  task_id            uuid PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE ON UPDATE CASCADE,
  directive_id       uuid NOT NULL REFERENCES directive (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  key                text NOT NULL,
  lead_words         text NOT NULL,
  coordinating_words text NOT NULL,
  deadline_words     text NOT NULL
);
-- The same row of an annex makes no second task, however often it is sent.
CREATE UNIQUE INDEX task_source_directive_id_key_key ON task_source (directive_id, key);

CREATE TABLE task_unit (
  task_id uuid NOT NULL REFERENCES task (id) ON DELETE CASCADE ON UPDATE CASCADE,
  unit_id uuid NOT NULL REFERENCES unit (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  role    "PartyRole" NOT NULL,
  PRIMARY KEY (task_id, unit_id, role)
);
CREATE INDEX task_unit_unit_id_idx ON task_unit (unit_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON annex_import TO tiendo_actor;
GRANT SELECT, INSERT ON task_source TO tiendo_actor;
GRANT SELECT, INSERT, DELETE ON task_unit TO tiendo_actor;
