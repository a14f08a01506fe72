-- What was decided about a request for more time: the day that was granted, why one was declined, and by somebody else.
ALTER TABLE "extension_request" ADD COLUMN "granted_due_on" DATE, ADD COLUMN "decided_for_id" UUID;
CREATE INDEX "extension_request_decided_for_id_idx" ON "extension_request"("decided_for_id");
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decided_for_id_fkey" FOREIGN KEY ("decided_for_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE extension_request SET granted_due_on = wanted_due_on WHERE state = 'granted';

ALTER TABLE extension_request
  ADD CONSTRAINT extension_granted CHECK ((state = 'granted') = (granted_due_on IS NOT NULL)),
  ADD CONSTRAINT extension_granted_later CHECK (granted_due_on > due_on),
  ADD CONSTRAINT extension_declined_why CHECK (state <> 'declined' OR NOT is_blank(decision_note)),
  ADD CONSTRAINT extension_decided_after CHECK (decided_on >= asked_on),
  ADD CONSTRAINT extension_not_own CHECK (state NOT IN ('granted', 'declined') OR decided_by_id <> asked_by_id);
CREATE INDEX extension_waiting ON extension_request (due_on, id) WHERE state = 'asked';

-- What was asked stays as it was asked, and what was decided as it was decided; in whose place, the database notes itself.
CREATE FUNCTION keep_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'asked'
     OR (NEW.assignment_id, NEW.asked_on, NEW.asked_by_id, NEW.due_on, NEW.wanted_due_on, NEW.reason)
        IS DISTINCT FROM (OLD.assignment_id, OLD.asked_on, OLD.asked_by_id, OLD.due_on, OLD.wanted_due_on, OLD.reason) THEN
    RAISE EXCEPTION 'what was asked or decided is not rewritten'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
  END IF;
  NEW.decided_for_id := delegation_in_use();
  RETURN NEW;
END $$;
CREATE TRIGGER extension_stays BEFORE UPDATE ON extension_request FOR EACH ROW EXECUTE FUNCTION keep_extension();
