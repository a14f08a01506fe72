-- What people are told of: made of the outbox once, read in the product, and carried out by mail.
CREATE TYPE "DigestRhythm" AS ENUM ('none', 'at_once', 'daily', 'weekly');
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'refused', 'dropped');

CREATE TABLE "preference" (
    "account_id" UUID NOT NULL,
    "locale" TEXT,
    "digest" "DigestRhythm",
    "digest_since" TIMESTAMPTZ(3),
    "calendar_hash" TEXT,
    "calendar_made_at" TIMESTAMPTZ(3),

    CONSTRAINT "preference_pkey" PRIMARY KEY ("account_id")
);
CREATE UNIQUE INDEX "preference_calendar_hash_key" ON "preference"("calendar_hash");
ALTER TABLE "preference" ADD CONSTRAINT "preference_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "rhythm" "DigestRhythm" NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");
CREATE INDEX "mail_account_id_idx" ON "mail"("account_id");
ALTER TABLE "mail" ADD CONSTRAINT "mail_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "outbox_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail_id" UUID,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notification_outbox_id_account_id_key" ON "notification"("outbox_id", "account_id");
CREATE INDEX "notification_account_id_id_idx" ON "notification"("account_id", "id" DESC);
CREATE INDEX "notification_unit_id_idx" ON "notification"("unit_id");
CREATE INDEX "notification_mail_id_idx" ON "notification"("mail_id");
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_outbox_id_fkey" FOREIGN KEY ("outbox_id") REFERENCES "outbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE preference
  ADD CONSTRAINT preference_locale CHECK (locale IN ('vi', 'en')),
  ADD CONSTRAINT preference_calendar_hash CHECK (calendar_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT preference_calendar_made CHECK ((calendar_hash IS NULL) = (calendar_made_at IS NULL));
ALTER TABLE mail
  ADD CONSTRAINT mail_message_id CHECK (message_id ~ '^<[^<>@[:space:]]+@[^<>@[:space:]]+>$'),
  ADD CONSTRAINT mail_rhythm CHECK (rhythm <> 'none'),
  ADD CONSTRAINT mail_settled CHECK ((state = 'waiting') = (settled_at IS NULL));
ALTER TABLE notification
  ADD CONSTRAINT notification_worded CHECK (NOT is_blank(kind) AND NOT is_blank(entity)),
  ADD CONSTRAINT notification_read_after CHECK (read_at >= at);
-- One mail has one Message-ID for good, however often it is tried.
CREATE FUNCTION keep_message_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.message_id <> OLD.message_id OR NEW.account_id <> OLD.account_id THEN
    RAISE EXCEPTION 'a mail keeps its Message-ID and its receiver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mail_keeps_message_id BEFORE UPDATE ON mail FOR EACH ROW EXECUTE FUNCTION keep_message_id();

-- The bell of every page; what waits for a mail; mails that wait; outbox rows that nobody has been told of.
CREATE INDEX notification_unread ON notification (account_id, unit_id) WHERE read_at IS NULL;
CREATE INDEX notification_unmailed ON notification (at) WHERE mail_id IS NULL;
CREATE INDEX mail_waiting ON mail (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX outbox_untold ON outbox (topic, at) WHERE sent_at IS NULL;
DROP INDEX outbox_unsent;

/* A UUIDv7 of that time, for rows that one statement makes by the thousand. */
CREATE FUNCTION id_at(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE
  RETURN encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
           PLACING substring(int8send(floor(extract(epoch FROM at) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid;
/* The id in a payload; none where there is something else. */
CREATE FUNCTION id_in(words text) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN words::uuid END;

-- What happened before anybody was told of anything is not told now.
UPDATE outbox SET sent_at = now() WHERE sent_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON preference, mail TO tiendo_actor;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO tiendo_actor;
GRANT DELETE ON mail, outbox TO tiendo_actor;
