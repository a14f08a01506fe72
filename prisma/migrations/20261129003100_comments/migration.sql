-- What is said beside an assignment: never edited, withdrawn by its author within an hour.
CREATE TABLE comment (
  id            uuid PRIMARY KEY,
  assignment_id uuid NOT NULL REFERENCES assignment (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- For which unit it was written.
  unit_id       uuid NOT NULL REFERENCES unit (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  text          text NOT NULL,
  written_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  written_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  withdrawn_at  timestamptz(3)
);
ALTER TABLE comment
  ADD CONSTRAINT comment_worded CHECK (NOT is_blank(text) AND char_length(text) <= 2000),
  ADD CONSTRAINT comment_withdrawn_within_an_hour CHECK (withdrawn_at BETWEEN written_at AND written_at + interval '1 hour');
CREATE INDEX comment_assignment_id_written_at_idx ON comment (assignment_id, written_at);
CREATE INDEX comment_unit_id_idx ON comment (unit_id);
CREATE INDEX comment_written_by_id_idx ON comment (written_by_id);
CREATE TRIGGER comment_stays BEFORE UPDATE ON comment FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
        OR (NEW.id, NEW.assignment_id, NEW.unit_id, NEW.text, NEW.written_at, NEW.written_by_id)
           IS DISTINCT FROM (OLD.id, OLD.assignment_id, OLD.unit_id, OLD.text, OLD.written_at, OLD.written_by_id))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_kept BEFORE DELETE ON comment FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON comment TO tiendo_actor;
