-- Who drafts something drafts it for whom, like the author of every other deed: one for whom it was drafted does not issue it alone.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['directive', 'task', 'assignment', 'issue_request'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN delegation_id UUID', kept);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (delegation_id) REFERENCES delegation(id) ON DELETE RESTRICT ON UPDATE CASCADE', kept, kept || '_delegation_id_fkey');
    EXECUTE format('CREATE INDEX %I ON %I (delegation_id) WHERE delegation_id IS NOT NULL', kept || '_delegated', kept);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN delegation_id SET DEFAULT delegation_in_use()', kept);
  END LOOP;
END $$;

-- Whoever changes a draft, or issues it, is its author from then on.
CREATE TRIGGER assignment_drafted_for BEFORE UPDATE OF assigned_by_id ON assignment
  FOR EACH ROW WHEN (OLD.state = 'draft') EXECUTE FUNCTION note_delegation();
