-- People are looked for by their title and address, and belong to the office that invited them.
ALTER TABLE "account"
  ADD COLUMN "invited_from_id" UUID,
  ADD COLUMN "disabled_reason" TEXT,
  ADD COLUMN "search_words" tsvector GENERATED ALWAYS AS (search_words(title || ' ' || coalesce(title_en, '') || ' ' || email)) STORED;
CREATE INDEX "account_invited_from_id_idx" ON "account"("invited_from_id");
ALTER TABLE "account" ADD CONSTRAINT "account_invited_from_id_fkey" FOREIGN KEY ("invited_from_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE account ADD CONSTRAINT account_disabled_reason CHECK (disabled_reason IS NULL OR (disabled_at IS NOT NULL AND NOT is_blank(disabled_reason)));
CREATE INDEX account_by_title ON account (search_key(title) COLLATE "C", id);
-- What was planned and never came into force may be taken back.
GRANT DELETE ON membership TO tiendo_actor;

-- Somebody acts for somebody else during leave: for roles of the one who is away, from a day to the day before another.
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "from_account_id" UUID NOT NULL,
    "to_account_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "delegation_id_from_account_id_key" ON "delegation"("id", "from_account_id");
CREATE INDEX "delegation_from_account_id_idx" ON "delegation"("from_account_id");
CREATE INDEX "delegation_to_account_id_idx" ON "delegation"("to_account_id");
CREATE INDEX "delegation_given_by_id_idx" ON "delegation"("given_by_id");
CREATE INDEX "delegation_withdrawn_by_id_idx" ON "delegation"("withdrawn_by_id");
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_account_id_fkey" FOREIGN KEY ("from_account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_account_id_fkey" FOREIGN KEY ("to_account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE delegation
  ADD CONSTRAINT delegation_not_to_oneself CHECK (from_account_id <> to_account_id),
  ADD CONSTRAINT delegation_dates CHECK (valid_to > valid_from AND valid_to <= valid_from + 366),
  ADD CONSTRAINT delegation_reason CHECK (NOT is_blank(reason)),
  ADD CONSTRAINT delegation_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)),
  ADD CONSTRAINT delegation_once EXCLUDE USING gist
    (from_account_id WITH =, to_account_id WITH =, in_force(valid_from, valid_to) WITH &&) WHERE (withdrawn_at IS NULL);

-- Only roles of one's own are handed over: so nobody who acts for another can pass that on.
CREATE UNIQUE INDEX "membership_id_account_id_key" ON "membership"("id", "account_id");
CREATE TABLE "delegation_membership" (
    "delegation_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "delegation_membership_pkey" PRIMARY KEY ("delegation_id", "membership_id")
);
CREATE INDEX "delegation_membership_membership_id_account_id_idx" ON "delegation_membership"("membership_id", "account_id");
ALTER TABLE "delegation_membership" ADD CONSTRAINT "delegation_membership_delegation_id_account_id_fkey" FOREIGN KEY ("delegation_id", "account_id") REFERENCES "delegation"("id", "from_account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation_membership" ADD CONSTRAINT "delegation_membership_membership_id_account_id_fkey" FOREIGN KEY ("membership_id", "account_id") REFERENCES "membership"("id", "account_id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT ON delegation, delegation_membership TO tiendo_actor;
REVOKE UPDATE, DELETE ON delegation, delegation_membership FROM tiendo_actor;
GRANT UPDATE (withdrawn_at, withdrawn_by_id) ON delegation TO tiendo_actor;

-- In whose place somebody who is signed in works just now; null is the own.
ALTER TABLE "session" ADD COLUMN "delegation_id" UUID;
CREATE INDEX "session_delegation_id_idx" ON "session"("delegation_id");
ALTER TABLE "session" ADD CONSTRAINT "session_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

/* The delegation under which this transaction works, set at the door with the account; null is the own capacity. */
CREATE FUNCTION delegation_in_use() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('tiendo.delegation', true), '')::uuid;

-- Wherever the author of a deed is kept, it is kept for whom, by the database itself: no deed can forget it.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['audit_event', 'report_version', 'review', 'urge', 'difficulty_pass', 'instruction',
                              'instruction_step', 'assignment_change', 'extension_request', 'difficulty'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN delegation_id UUID', kept);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (delegation_id) REFERENCES delegation(id) ON DELETE RESTRICT ON UPDATE CASCADE', kept, kept || '_delegation_id_fkey');
    EXECUTE format('CREATE INDEX %I ON %I (delegation_id) WHERE delegation_id IS NOT NULL', kept || '_delegated', kept);
    -- Who answers a difficulty comes later than who raised it.
    IF kept <> 'difficulty' THEN
      EXECUTE format('ALTER TABLE %I ALTER COLUMN delegation_id SET DEFAULT delegation_in_use()', kept);
    END IF;
  END LOOP;
END $$;
CREATE FUNCTION note_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.delegation_id := delegation_in_use();
  RETURN NEW;
END $$;
CREATE TRIGGER difficulty_answered_for BEFORE UPDATE OF answered_by_id ON difficulty
  FOR EACH ROW WHEN (NEW.answered_by_id IS DISTINCT FROM OLD.answered_by_id) EXECUTE FUNCTION note_delegation();
