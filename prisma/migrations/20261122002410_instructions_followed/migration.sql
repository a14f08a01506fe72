-- A leader's instruction is followed until its answer is accepted: every answer and every word about it is kept.
CREATE TYPE "InstructionState" AS ENUM ('open', 'answered', 'accepted');
CREATE TYPE "InstructionStepKind" AS ENUM ('answered', 'asked_again', 'accepted');

CREATE TABLE "instruction_step" (
    "id" UUID NOT NULL,
    "instruction_id" UUID NOT NULL,
    "kind" "InstructionStepKind" NOT NULL,
    "text" TEXT,
    "evidence" TEXT,
    "due_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID NOT NULL,

    CONSTRAINT "instruction_step_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "instruction_step_instruction_id_at_idx" ON "instruction_step"("instruction_id", "at");
CREATE INDEX "instruction_step_account_id_idx" ON "instruction_step"("account_id");
ALTER TABLE "instruction_step" ADD CONSTRAINT "instruction_step_instruction_id_fkey" FOREIGN KEY ("instruction_id") REFERENCES "instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "instruction_step" ADD CONSTRAINT "instruction_step_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "instruction_step" ("id", "instruction_id", "kind", "text", "at", "account_id")
  SELECT overlay("id"::text placing 'c' from 20 for 1)::uuid, "id", 'answered', "answer", "answered_at", coalesce("answered_by_id", "given_by_id")
    FROM "instruction" WHERE "answered_at" IS NOT NULL;

-- Which office gives it: whoever leads there follows it, also when the one who wrote it has left.
ALTER TABLE "instruction"
  ADD COLUMN "from_unit_id" UUID,
  ADD COLUMN "about_label" TEXT,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
UPDATE "instruction" i SET "from_unit_id" = coalesce(
  (SELECT m."unit_id" FROM "membership" m WHERE m."account_id" = i."given_by_id" ORDER BY m."role" = 'leader' DESC, m."valid_from" LIMIT 1),
  i."owner_unit_id");
ALTER TABLE "instruction" ALTER COLUMN "from_unit_id" SET NOT NULL;
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE "instruction" SET "due_on" = civil_day("given_at") + 15 WHERE "due_on" IS NULL;
ALTER TABLE "instruction" ALTER COLUMN "due_on" SET NOT NULL;

ALTER TABLE "instruction" DROP CONSTRAINT "instruction_answered";
DROP INDEX "instruction_owner_unit_id_state_idx";
DROP INDEX "instruction_answered_by_id_idx";
ALTER TABLE "instruction" DROP CONSTRAINT "instruction_answered_by_id_fkey";
ALTER TABLE "instruction" DROP COLUMN "answer", DROP COLUMN "answered_at", DROP COLUMN "answered_by_id";
ALTER TABLE "instruction" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "instruction" ALTER COLUMN "state" TYPE "InstructionState" USING (CASE "state"::text WHEN 'answered' THEN 'answered' ELSE 'open' END::"InstructionState");
ALTER TABLE "instruction" ALTER COLUMN "state" SET DEFAULT 'open';
CREATE INDEX "instruction_owner_unit_id_state_due_on_idx" ON "instruction"("owner_unit_id", "state", "due_on");
CREATE INDEX "instruction_from_unit_id_state_due_on_idx" ON "instruction"("from_unit_id", "state", "due_on");

ALTER TABLE instruction ADD CONSTRAINT instruction_about_labelled CHECK (about IS NULL OR NOT is_blank(about_label));
ALTER TABLE instruction_step
  ADD CONSTRAINT instruction_step_worded CHECK (kind = 'accepted' OR NOT is_blank(text)),
  ADD CONSTRAINT instruction_step_due CHECK ((kind = 'asked_again') = (due_on IS NOT NULL));
CREATE TRIGGER instruction_step_stays BEFORE UPDATE ON instruction_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON instruction_step TO tiendo_actor;
REVOKE UPDATE, DELETE ON instruction_step FROM tiendo_actor;
