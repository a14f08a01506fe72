const NOTICE = `INSERT INTO outbox (id, topic, payload) VALUES (:elsewhere, 'a', '{}') ON CONFLICT DO NOTHING; INSERT INTO notification (id, account_id, outbox_id, unit_id, kind, entity, at, read_at)`;
const MAIL =
  "INSERT INTO mail (id, account_id, message_id, rhythm, state, settled_at) VALUES (gen_random_uuid(), :author,";

/** What must not be of notices, mails and preferences; see `constraints.cases.ts`. */
export const REFUSED_OF_NOTICES: [what: string, statement: string, refusal: string][] = [
  [
    "one account told twice of one event",
    `${NOTICE} VALUES (gen_random_uuid(), :author, :elsewhere, :north, 'a', 'a', now(), NULL), (gen_random_uuid(), :author, :elsewhere, :north, 'b', 'b', now(), NULL)`,
    "notification_outbox_id_account_id_key",
  ],
  [
    "a notice read before it was",
    `${NOTICE} VALUES (gen_random_uuid(), :author, :elsewhere, :north, 'a', 'a', now(), now() - interval '1 day')`,
    "notification_read_after",
  ],
  [
    "a notice without a kind",
    `${NOTICE} VALUES (gen_random_uuid(), :author, :elsewhere, :north, ' ', 'a', now(), NULL)`,
    "notification_worded",
  ],
  [
    "two mails with one Message-ID",
    `${MAIL} '<a@b>', 'daily', 'waiting', NULL), (gen_random_uuid(), :author, '<a@b>', 'daily', 'waiting', NULL)`,
    "mail_message_id_key",
  ],
  ["a Message-ID that is none", `${MAIL} 'a@b', 'daily', 'waiting', NULL)`, "mail_message_id"],
  ["a mail to who wants none", `${MAIL} '<a@b>', 'none', 'waiting', NULL)`, "mail_rhythm"],
  [
    "a mail about something else",
    `${MAIL} '<a@b>', 'daily', 'waiting', NULL); UPDATE mail SET purpose = 'news' WHERE message_id = '<a@b>'`,
    "mail_purpose",
  ],
  [
    "two links on their way to one person",
    `${MAIL} '<a@b>', 'at_once', 'waiting', NULL), (gen_random_uuid(), :author, '<c@b>', 'at_once', 'waiting', NULL); UPDATE mail SET purpose = 'link' WHERE message_id IN ('<a@b>', '<c@b>')`,
    "mail_one_link_waiting",
  ],
  ["a mail that was sent at no time", `${MAIL} '<a@b>', 'daily', 'sent', NULL)`, "mail_settled"],
  [
    "another Message-ID for a mail",
    `${MAIL} '<a@b>', 'daily', 'waiting', NULL); UPDATE mail SET message_id = '<c@b>' WHERE message_id = '<a@b>'`,
    "keeps its Message-ID",
  ],
  [
    "a language that nobody speaks here",
    "INSERT INTO preference (account_id, locale) VALUES (:author, 'fr')",
    "preference_locale",
  ],
  [
    "a feed's token instead of its hash",
    "INSERT INTO preference (account_id, calendar_hash, calendar_made_at) VALUES (:author, 'token', now())",
    "preference_calendar_hash",
  ],
  [
    "a feed that was made at no time",
    "INSERT INTO preference (account_id, calendar_hash) VALUES (:author, :hash)",
    "preference_calendar_made",
  ],
];
