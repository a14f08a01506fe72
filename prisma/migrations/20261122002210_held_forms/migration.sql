-- What somebody sent after the session had run out waits for the same account, for a day.
CREATE TABLE "held_form" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "shown_at" TIMESTAMPTZ(3),
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "held_form_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "held_form_account_id_page_key" ON "held_form"("account_id", "page");
CREATE INDEX "held_form_held_at_idx" ON "held_form"("held_at");
ALTER TABLE "held_form" ADD CONSTRAINT "held_form_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE held_form
  ADD CONSTRAINT held_form_page CHECK (page ~ '^/([^/\\]|$)' AND length(page) <= 2000),
  ADD CONSTRAINT held_form_bounded CHECK (octet_length(fields::text) <= 2097152);
GRANT SELECT, INSERT, UPDATE, DELETE ON held_form TO tiendo_actor;
