-- Reasons, targets given and stages reached are history: they are added to, not rewritten.
CREATE TRIGGER assignment_change_stays BEFORE UPDATE ON assignment_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE ON assignment_change, target_entry, urge FROM tiendo_actor;
-- What was migrated is the owner's to say; the product only asks.
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE ON _prisma_migrations FROM tiendo_actor;
  END IF;
END $$;
