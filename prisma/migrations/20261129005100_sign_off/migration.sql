-- Where a unit wants it, its head signs a report before it leaves: the officer hands it up, the head sends it or hands
-- it back. Until it is sent it is a draft in law.
CREATE TABLE "sign_off_rule" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "required" BOOLEAN NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by_id" UUID NOT NULL,

    CONSTRAINT "sign_off_rule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "sign_off_rule_unit_id_valid_from_set_at_idx" ON "sign_off_rule"("unit_id", "valid_from", "set_at");
CREATE INDEX "sign_off_rule_set_by_id_idx" ON "sign_off_rule"("set_by_id");
ALTER TABLE "sign_off_rule" ADD CONSTRAINT "sign_off_rule_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sign_off_rule" ADD CONSTRAINT "sign_off_rule_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "hand_up" (
    "report_id" UUID NOT NULL,
    "base_version" SMALLINT NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_by_id" UUID NOT NULL,
    "back_at" TIMESTAMPTZ(3),
    "back_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "hand_up_pkey" PRIMARY KEY ("report_id")
);
CREATE INDEX "hand_up_handed_by_id_idx" ON "hand_up"("handed_by_id");
CREATE INDEX "hand_up_back_by_id_idx" ON "hand_up"("back_by_id");
ALTER TABLE "hand_up" ADD CONSTRAINT "hand_up_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report_draft"("report_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "hand_up" ADD CONSTRAINT "hand_up_handed_by_id_fkey" FOREIGN KEY ("handed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_up" ADD CONSTRAINT "hand_up_back_by_id_fkey" FOREIGN KEY ("back_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who wrote what another one signed and sent.
ALTER TABLE "report_version" ADD COLUMN "prepared_by_id" UUID, ADD COLUMN "prepared_at" TIMESTAMPTZ(3);
CREATE INDEX "report_version_prepared_by_id_idx" ON "report_version"("prepared_by_id");
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE hand_up
  ADD CONSTRAINT hand_up_back CHECK ((back_at IS NULL) = (back_by_id IS NULL) AND (back_at IS NULL) = (reason IS NULL)),
  ADD CONSTRAINT hand_up_reason CHECK (reason IS NULL OR NOT is_blank(reason)),
  ADD CONSTRAINT hand_up_order CHECK (back_at >= handed_at),
  ADD CONSTRAINT hand_up_base CHECK (base_version >= 0);
ALTER TABLE report_version
  ADD CONSTRAINT report_version_prepared CHECK ((prepared_at IS NULL) = (prepared_by_id IS NULL) AND prepared_at <= submitted_at);
CREATE TRIGGER sign_off_rule_stays BEFORE UPDATE OR DELETE ON sign_off_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON sign_off_rule TO tiendo_actor;
GRANT SELECT, INSERT, UPDATE, DELETE ON hand_up TO tiendo_actor;
