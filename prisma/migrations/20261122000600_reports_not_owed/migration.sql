-- When a task is done, the reports of later periods that nobody has begun are no longer owed: their rows go.
-- What was begun stays for good. An urge falls with the report it was about; the audit trail keeps it.
GRANT DELETE ON report TO tiendo_actor;

CREATE FUNCTION report_begun_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a report that was begun stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'report_begun_stays';
END $$;
CREATE TRIGGER report_begun_stays BEFORE DELETE ON report
  FOR EACH ROW WHEN (OLD.state <> 'expected') EXECUTE FUNCTION report_begun_stays();

ALTER TABLE urge DROP CONSTRAINT urge_report_id_fkey;
ALTER TABLE urge ADD CONSTRAINT urge_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE ON UPDATE CASCADE;
