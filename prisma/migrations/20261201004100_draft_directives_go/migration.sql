-- A draft directive of which nothing was given has reached nobody: it goes with its clauses, goals and tasks, and the
-- audit trail keeps that it was there. What was issued stays for good.
GRANT DELETE ON directive, task, goal TO tiendo_actor;

CREATE FUNCTION directive_issued_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a directive or task that was issued stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'directive_issued_stays';
END $$;
CREATE TRIGGER directive_issued_stays BEFORE DELETE ON directive
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION directive_issued_stays();
CREATE TRIGGER task_issued_stays BEFORE DELETE ON task
  FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION directive_issued_stays();

CREATE FUNCTION goal_in_force_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM directive d WHERE d.id = OLD.directive_id AND d.state <> 'draft') THEN
    RAISE EXCEPTION 'a goal of an issued directive stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'directive_issued_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER goal_in_force_stays BEFORE DELETE ON goal FOR EACH ROW EXECUTE FUNCTION goal_in_force_stays();
