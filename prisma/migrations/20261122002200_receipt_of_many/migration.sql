-- One receipt can be for several reports that were sent together. A receipt of one report names it itself.
CREATE TABLE "receipt_report" (
    "receipt_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,

    CONSTRAINT "receipt_report_pkey" PRIMARY KEY ("receipt_id","report_id")
);
CREATE INDEX "receipt_report_report_id_idx" ON "receipt_report"("report_id");
ALTER TABLE "receipt_report" ADD CONSTRAINT "receipt_report_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "receipt_report" ADD CONSTRAINT "receipt_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As receipts: written once.
CREATE TRIGGER receipt_report_stays BEFORE UPDATE OR DELETE ON receipt_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON receipt_report TO tiendo_actor;
