-- A list of people in hand, until its rows are taken over: it is read anew each time it is looked at.
CREATE TABLE people_import (
  id            uuid PRIMARY KEY,
  created_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name          text,
  grid          jsonb NOT NULL
);
ALTER TABLE people_import
  ADD CONSTRAINT people_import_is_a_table CHECK (jsonb_typeof(grid) = 'array' AND jsonb_array_length(grid) BETWEEN 1 AND 5000);
CREATE INDEX people_import_created_by_id_idx ON people_import (created_by_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON people_import TO tiendo_actor;

-- A mail may carry the link that sets a password. The link is made as the mail is sent: nowhere does its secret lie.
ALTER TABLE mail
  ADD COLUMN purpose text NOT NULL DEFAULT 'notices',
  ADD CONSTRAINT mail_purpose CHECK (purpose IN ('notices', 'link'));
CREATE UNIQUE INDEX mail_one_link_waiting ON mail (account_id) WHERE purpose = 'link' AND state = 'waiting';
