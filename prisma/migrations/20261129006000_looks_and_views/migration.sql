-- When somebody looked at a unit's briefing: what has changed since then is shown, and a reload does not count.
CREATE TABLE "last_look" (
    "account_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "before_at" TIMESTAMPTZ(3),

    CONSTRAINT "last_look_pkey" PRIMARY KEY ("account_id","unit_id")
);
CREATE INDEX "last_look_unit_id_idx" ON "last_look"("unit_id");
ALTER TABLE "last_look" ADD CONSTRAINT "last_look_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "last_look" ADD CONSTRAINT "last_look_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE last_look ADD CONSTRAINT last_look_order CHECK (before_at < seen_at);

-- An address of the product that its owner keeps under a name; one of them may be where their work begins.
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "is_home" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "saved_view_account_id_name_key_key" ON "saved_view"("account_id", "name_key");
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_named CHECK (NOT is_blank(name) AND length(name) <= 100),
  ADD CONSTRAINT saved_view_path CHECK (path ~ '^/[^/\\[:space:]][^\\[:space:]]*$' AND length(path) <= 1000);
CREATE UNIQUE INDEX saved_view_one_home ON saved_view (account_id) WHERE is_home;

GRANT SELECT, INSERT, UPDATE, DELETE ON last_look, saved_view TO tiendo_actor;

-- What changed since a day: states, deadlines, decisions.
CREATE INDEX "assignment_day_day_idx" ON "assignment_day"("day");
CREATE INDEX assignment_change_deadline ON assignment_change (at) WHERE kind = 'deadline';
CREATE INDEX "review_decided_at_idx" ON "review"("decided_at");
