-- An approval given by mistake may be taken back for a day by who gave it. What was decided moves here as it was, so
-- that nothing of it is lost, and leaves the decisions in force.
CREATE TABLE "review_taken_back" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "line" "Line" NOT NULL,
    "decision" "Decision" NOT NULL,
    "unit_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "delegation_id" UUID,
    "taken_back_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_taken_back_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "review_taken_back_version_id_idx" ON "review_taken_back"("version_id");
CREATE INDEX "review_taken_back_unit_id_idx" ON "review_taken_back"("unit_id");
CREATE INDEX "review_taken_back_decided_by_id_idx" ON "review_taken_back"("decided_by_id");
CREATE INDEX review_taken_back_delegated ON review_taken_back (delegation_id) WHERE delegation_id IS NOT NULL;
ALTER TABLE "review_taken_back" ADD CONSTRAINT "review_taken_back_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_taken_back" ADD CONSTRAINT "review_taken_back_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_taken_back" ADD CONSTRAINT "review_taken_back_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "review_taken_back" ADD CONSTRAINT "review_taken_back_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE review_taken_back
  ADD CONSTRAINT review_taken_back_approval CHECK (decision IN ('approved', 'received')),
  ADD CONSTRAINT review_taken_back_in_time CHECK (
    taken_back_at >= decided_at AND taken_back_at <= decided_at + interval '24 hours');
CREATE TRIGGER review_taken_back_stays BEFORE UPDATE OR DELETE ON review_taken_back
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a line of money held, and where a building stood, before a version was approved: no other record tells it.
CREATE TABLE "funding_before" (
    "version_id" UUID NOT NULL,
    "funding_line_id" UUID NOT NULL,
    "planned" BIGINT NOT NULL,
    "allocated" BIGINT NOT NULL,
    "disbursed" BIGINT NOT NULL,
    "note" TEXT,

    CONSTRAINT "funding_before_pkey" PRIMARY KEY ("version_id","funding_line_id")
);
CREATE INDEX "funding_before_funding_line_id_idx" ON "funding_before"("funding_line_id");
ALTER TABLE "funding_before" ADD CONSTRAINT "funding_before_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "funding_before" ADD CONSTRAINT "funding_before_funding_line_id_fkey" FOREIGN KEY ("funding_line_id") REFERENCES "funding_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "works_before" (
    "version_id" UUID NOT NULL,
    "works_id" UUID NOT NULL,
    "stage" "WorksStage" NOT NULL,
    "stage_on" DATE NOT NULL,
    "handed_over_on" DATE,

    CONSTRAINT "works_before_pkey" PRIMARY KEY ("version_id","works_id")
);
CREATE INDEX "works_before_works_id_idx" ON "works_before"("works_id");
ALTER TABLE "works_before" ADD CONSTRAINT "works_before_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "works_before" ADD CONSTRAINT "works_before_works_id_fkey" FOREIGN KEY ("works_id") REFERENCES "works"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A decision goes only where it was kept first.
CREATE FUNCTION check_taking_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM review_taken_back k
     WHERE (k.id, k.version_id, k.line, k.decision, k.decided_by_id, k.decided_at)
         = (OLD.id, OLD.version_id, OLD.line, OLD.decision, OLD.decided_by_id, OLD.decided_at)) THEN
    RAISE EXCEPTION 'a decision stays unless it is kept as taken back'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER review_stays ON review;
CREATE TRIGGER review_stays BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_goes_kept BEFORE DELETE ON review FOR EACH ROW EXECUTE FUNCTION check_taking_back();

GRANT SELECT, INSERT ON review_taken_back TO tiendo_actor;
REVOKE UPDATE, DELETE ON review_taken_back FROM tiendo_actor;
GRANT SELECT, INSERT, UPDATE, DELETE ON funding_before, works_before TO tiendo_actor;
-- Figures and a stage that only the approval made go with it.
GRANT DELETE ON review, period_figure, year_figure, assignment_figure, works_stage_event TO tiendo_actor;
