-- What lies beside a report: each version that is sent takes it along as its evidence, and the next one finds it there.
CREATE TABLE report_file (
  file_id     uuid PRIMARY KEY REFERENCES stored_file (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  report_id   uuid NOT NULL REFERENCES report (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Of what was sent in: the same file sent again is the same file.
  sent_sha256 text NOT NULL,
  added_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  added_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE report_file ADD CONSTRAINT report_file_sha256 CHECK (sent_sha256 ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX report_file_report_id_sent_sha256_key ON report_file (report_id, sent_sha256);
CREATE INDEX report_file_added_by_id_idx ON report_file (added_by_id);
ALTER TABLE stored_file
  ADD COLUMN has_preview boolean NOT NULL DEFAULT false,
  -- Found by a later look of the scanner: held back for good.
  ADD COLUMN infected boolean NOT NULL DEFAULT false;
GRANT SELECT, INSERT, DELETE ON report_file TO tiendo_actor;
-- What was taken away before any version took it along.
GRANT DELETE ON stored_file TO tiendo_actor;

-- What a version was sent with stays with it.
CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
