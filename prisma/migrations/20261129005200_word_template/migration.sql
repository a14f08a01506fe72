-- The Word file that an office gives its reports out in: versions, the newest counts. Without content the office went
-- back to what the unit above has, or to the product's own.
CREATE TABLE "word_template" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "name" TEXT,
    "content" BYTEA,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by_id" UUID NOT NULL,

    CONSTRAINT "word_template_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "word_template_unit_id_number_key" ON "word_template"("unit_id", "number");
CREATE INDEX "word_template_set_by_id_idx" ON "word_template"("set_by_id");
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE word_template
  ADD CONSTRAINT word_template_number CHECK (number > 0),
  ADD CONSTRAINT word_template_named CHECK ((content IS NULL) = (name IS NULL) AND (name IS NULL OR NOT is_blank(name))),
  ADD CONSTRAINT word_template_bounded CHECK (octet_length(content) BETWEEN 1 AND 1048576);
CREATE TRIGGER word_template_stays BEFORE UPDATE OR DELETE ON word_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON word_template TO tiendo_actor;
