-- What a unit asks is answered by the unit directly above, or handed on by it with an opinion.
ALTER TABLE "difficulty"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "held_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "difficulty" SET "held_since" = "raised_at";

CREATE TABLE "difficulty_pass" (
    "id" UUID NOT NULL,
    "difficulty_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "opinion" TEXT NOT NULL,
    "passed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "passed_by_id" UUID NOT NULL,

    CONSTRAINT "difficulty_pass_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "difficulty_pass_difficulty_id_from_id_key" ON "difficulty_pass"("difficulty_id", "from_id");
CREATE INDEX "difficulty_pass_from_id_idx" ON "difficulty_pass"("from_id");
CREATE INDEX "difficulty_pass_to_id_idx" ON "difficulty_pass"("to_id");
CREATE INDEX "difficulty_pass_passed_by_id_idx" ON "difficulty_pass"("passed_by_id");
ALTER TABLE "difficulty_pass" ADD CONSTRAINT "difficulty_pass_difficulty_id_fkey" FOREIGN KEY ("difficulty_id") REFERENCES "difficulty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "difficulty_pass" ADD CONSTRAINT "difficulty_pass_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "difficulty_pass" ADD CONSTRAINT "difficulty_pass_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "difficulty_pass" ADD CONSTRAINT "difficulty_pass_passed_by_id_fkey" FOREIGN KEY ("passed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE difficulty_pass
  ADD CONSTRAINT difficulty_pass_worded CHECK (NOT is_blank(opinion)),
  ADD CONSTRAINT difficulty_pass_moves CHECK (from_id <> to_id);
CREATE TRIGGER difficulty_pass_stays BEFORE UPDATE ON difficulty_pass FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON difficulty_pass TO tiendo_actor;
REVOKE UPDATE, DELETE ON difficulty_pass FROM tiendo_actor;

-- What waits for an answer is read the oldest first, and is the small part of all that was ever asked.
CREATE INDEX difficulty_waiting ON difficulty (raised_at, id) WHERE state <> 'answered';
