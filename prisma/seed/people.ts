import type pg from "pg";
import { hashPassword } from "#lib/people/password.ts";
import { DEMO_PASSWORD, type DemoAccount, MEMBERS_SINCE } from "./accounts.ts";
import { type Cell, copyRows } from "./copy-rows.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import { idOf } from "./issue-documents.ts";

const SINCE_MS = Date.UTC(2016, 0, 1);

/** Accounts and their roles. Only those that people use have a password. */
export async function writeAccounts(client: pg.Client, accounts: DemoAccount[]): Promise<void> {
  const hashes = await Promise.all(
    accounts.map(({ label }) => (label === null ? null : hashPassword(DEMO_PASSWORD))),
  );
  await copyRows(
    client,
    "account",
    ["id", "email", "email_key", "title", "title_en", "password_hash", "created_at"],
    accounts.map(({ id, email, title, titleEn }, index) => [
      id,
      email,
      email,
      title,
      titleEn,
      hashes[index] ?? null,
      `${MEMBERS_SINCE}T00:00:00Z`,
    ]),
  );
}

/** After the groups of tasks, which may limit a role. */
export async function writeMemberships(client: pg.Client, accounts: DemoAccount[]): Promise<void> {
  const seats = new Map<number, number>();
  const memberships: Cell[][] = [];
  const groups: Cell[][] = [];
  for (const account of accounts) {
    for (const line of account.lines) {
      const seat = (seats.get(account.unit.ordinal) ?? 0) + 1;
      seats.set(account.unit.ordinal, seat);
      const id = demoId(ID_OF.membership, SINCE_MS, account.unit.ordinal, seat);
      memberships.push([id, account.id, account.unit.id, account.role, line, MEMBERS_SINCE]);
      for (const group of account.groups ?? []) groups.push([id, idOf.taskGroup(group)]);
    }
  }
  await copyRows(
    client,
    "membership",
    ["id", "account_id", "unit_id", "role", "line", "valid_from"],
    memberships,
  );
  await copyRows(client, "membership_task_group", ["membership_id", "task_group_id"], groups);
}
