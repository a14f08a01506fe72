ALTER TABLE "instruction" ADD COLUMN "first_text" TEXT, ADD COLUMN "together_id" UUID;
-- The same instruction goes to a unit once.
CREATE UNIQUE INDEX "instruction_together_id_owner_unit_id_key" ON "instruction"("together_id", "owner_unit_id");

ALTER TABLE instruction_step DROP CONSTRAINT instruction_step_due;
ALTER TABLE instruction_step
  ADD CONSTRAINT instruction_step_due CHECK ((kind IN ('asked_again', 'amended')) = (due_on IS NOT NULL));
