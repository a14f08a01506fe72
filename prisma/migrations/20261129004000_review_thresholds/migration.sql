-- From when on a report is worth a look, as an office set it: a ledger, in which the newest line of a key holds. No value
-- means: as the offices above have it, else as the product has it.
CREATE TYPE "ThresholdKey" AS ENUM ('points', 'relative', 'plan_part', 'stages', 'peers_distance', 'peers_least', 'peers_floor', 'over_target');

CREATE TABLE "review_threshold" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "task_group_id" UUID,
    "key" "ThresholdKey" NOT NULL,
    "value" DECIMAL(8,2),
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "review_threshold_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "review_threshold_unit_id_idx" ON "review_threshold"("unit_id");
CREATE INDEX "review_threshold_task_group_id_idx" ON "review_threshold"("task_group_id");
CREATE INDEX "review_threshold_recorded_by_id_idx" ON "review_threshold"("recorded_by_id");
ALTER TABLE "review_threshold" ADD CONSTRAINT "review_threshold_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_threshold" ADD CONSTRAINT "review_threshold_task_group_id_fkey" FOREIGN KEY ("task_group_id") REFERENCES "task_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_threshold" ADD CONSTRAINT "review_threshold_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE review_threshold
  ADD CONSTRAINT review_threshold_value CHECK (value > 0 AND value <= 10000),
  ADD CONSTRAINT review_threshold_whole CHECK (key NOT IN ('stages', 'peers_least') OR value = trunc(value)),
  ADD CONSTRAINT review_threshold_reason CHECK (NOT is_blank(reason));
CREATE TRIGGER review_threshold_stays BEFORE UPDATE ON review_threshold FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON review_threshold TO tiendo_actor;
REVOKE UPDATE, DELETE ON review_threshold FROM tiendo_actor;
