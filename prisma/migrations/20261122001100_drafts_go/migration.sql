-- A draft that is taken back has reached nobody: it goes, and the audit trail keeps that it was there. What was issued
-- stays for good.
GRANT DELETE ON assignment TO tiendo_actor;

CREATE FUNCTION assignment_issued_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an assignment that was issued stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_issued_stays';
END $$;
CREATE TRIGGER assignment_issued_stays BEFORE DELETE ON assignment
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION assignment_issued_stays();

-- Of what was withdrawn nobody awaits a report any more: those that were not begun go, as they now do with the deed.
DELETE FROM report r USING assignment a
 WHERE a.id = r.assignment_id AND a.state IN ('cancelled', 'superseded') AND r.state = 'expected';
