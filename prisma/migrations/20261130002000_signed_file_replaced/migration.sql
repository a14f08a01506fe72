-- A signed file that was added to a directive in force and was the wrong one: what was there before is kept, with why.
CREATE TABLE directive_file_replaced (
  id             uuid PRIMARY KEY,
  directive_id   uuid NOT NULL REFERENCES directive (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The one that stood until then.
  file_id        uuid NOT NULL REFERENCES stored_file (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason         text NOT NULL,
  replaced_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  replaced_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  delegation_id  uuid DEFAULT delegation_in_use() REFERENCES delegation (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE directive_file_replaced
  ADD CONSTRAINT directive_file_replaced_reason CHECK (NOT is_blank(reason) AND char_length(reason) <= 500);
CREATE UNIQUE INDEX directive_file_replaced_file_id_key ON directive_file_replaced (file_id);
CREATE INDEX directive_file_replaced_directive_id_idx ON directive_file_replaced (directive_id);
CREATE INDEX directive_file_replaced_replaced_by_id_idx ON directive_file_replaced (replaced_by_id);
CREATE TRIGGER directive_file_replaced_stays BEFORE UPDATE OR DELETE ON directive_file_replaced
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON directive_file_replaced TO tiendo_actor;
