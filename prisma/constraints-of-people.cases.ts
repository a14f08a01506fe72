/** As `REFUSED` in constraints.cases.ts, about accounts and who acts for whom. */
export const REFUSED_OF_PEOPLE: [what: string, statement: string, refusal: string][] = [
  [
    "a reason for closing an account that is open",
    `UPDATE account SET disabled_reason = 'nghỉ' WHERE id = :author`,
    "account_disabled_reason",
  ],
  [
    "a list of people without rows",
    `INSERT INTO people_import (id, created_by_id, grid) VALUES (gen_random_uuid(), :author, '[]')`,
    "people_import_is_a_table",
  ],
  ["acting for oneself", delegation({ to: ":reviewer" }), "delegation_not_to_oneself"],
  ["acting for no day", delegation({ until: "2026-01-01" }), "delegation_dates"],
  ["acting for years", delegation({ until: "2027-01-03" }), "delegation_dates"],
  ["acting without a reason", delegation({ reason: " " }), "delegation_reason"],
  [
    "acting twice for one at a time",
    `${delegation()}; ${delegation({ id: "gen_random_uuid()", from: "2026-01-31", until: "2026-02-10" })}`,
    "delegation_once",
  ],
  [
    "a withdrawal by nobody",
    `${delegation()}; UPDATE delegation SET withdrawn_at = now() WHERE id = :elsewhere`,
    "delegation_withdrawn",
  ],
  [
    "handing over a role of somebody else",
    `${delegation({ of: ":author", to: ":reviewer" })}; INSERT INTO delegation_membership (delegation_id, membership_id, account_id) SELECT :elsewhere, id, account_id FROM membership WHERE account_id = :reviewer`,
    "delegation_membership_delegation_id_account_id_fkey",
  ],
  [
    "the same under another's name",
    `${delegation({ of: ":author", to: ":reviewer" })}; INSERT INTO delegation_membership (delegation_id, membership_id, account_id) SELECT :elsewhere, id, :author FROM membership WHERE account_id = :reviewer`,
    "delegation_membership_membership_id_account_id_fkey",
  ],
  [
    "moving the days of what was handed over",
    `${delegation()}; SET LOCAL ROLE tiendo_actor; UPDATE delegation SET valid_to = '2026-03-01' WHERE id = :elsewhere`,
    "permission denied for table delegation",
  ],
];

function delegation({
  id = ":elsewhere",
  of = ":reviewer",
  to = ":author",
  from = "2026-01-01",
  until = "2026-02-01",
  reason = "nghỉ phép",
} = {}): string {
  return `INSERT INTO delegation (id, from_account_id, to_account_id, valid_from, valid_to, reason, given_by_id) VALUES (${id}, ${of}, ${to}, '${from}', '${until}', '${reason}', :author)`;
}
