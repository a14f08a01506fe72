/** As `REFUSED`, for what somebody keeps for themselves: looks and saved views. */
export const REFUSED_OF_VIEWS: [what: string, statement: string, refusal: string][] = [
  [
    "a look before the one before it",
    `INSERT INTO last_look (account_id, unit_id, seen_at, before_at) VALUES (:author, :north, '2026-11-01', '2026-11-02')`,
    "last_look_order",
  ],
  [
    "a view without a name",
    `INSERT INTO saved_view (id, account_id, name, name_key, path) VALUES (gen_random_uuid(), :author, '  ', '', '/briefing')`,
    "saved_view_named",
  ],
  [
    "a view of somebody else's site",
    `INSERT INTO saved_view (id, account_id, name, name_key, path) VALUES (gen_random_uuid(), :author, 'a', 'a', '//elsewhere.example')`,
    "saved_view_path",
  ],
  [
    "a view that would lead back to itself",
    `INSERT INTO saved_view (id, account_id, name, name_key, path) VALUES (gen_random_uuid(), :author, 'a', 'a', '/')`,
    "saved_view_path",
  ],
  [
    "one name for two views",
    `INSERT INTO saved_view (id, account_id, name, name_key, path) VALUES (gen_random_uuid(), :author, 'A', 'a', '/goals'), (gen_random_uuid(), :author, 'a', 'a', '/briefing')`,
    "saved_view_account_id_name_key_key",
  ],
  [
    "two homes",
    `INSERT INTO saved_view (id, account_id, name, name_key, path, is_home) VALUES (gen_random_uuid(), :author, 'a', 'a', '/a', true), (gen_random_uuid(), :author, 'b', 'b', '/b', true)`,
    "saved_view_one_home",
  ],
];
