import type { CivilDate } from "./civil-date.ts";

/** Each account is in one of these: the first that is true of it. */
export const ACCOUNT_STATES = ["disabled", "invited", "no-role", "active"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** `invited`: the password was never set, so that nobody has been here. */
export function accountState(account: {
  disabled: boolean;
  hasPassword: boolean;
  hasRoleToday: boolean;
}): AccountState {
  if (account.disabled) return "disabled";
  if (!account.hasPassword) return "invited";
  return account.hasRoleToday ? "active" : "no-role";
}

/** What accounts are looked for by. `no-link`: invited, without a link that opens anything; `link-expired`: invited, and the link opens nothing any more; `acting`: for somebody today. */
export const SOUGHT_STATES = [
  "active",
  "invited",
  "no-link",
  "link-expired",
  "no-role",
  "disabled",
  "acting",
] as const;
export type SoughtState = (typeof SOUGHT_STATES)[number];

/** From a day to the day before another; null has no end. */
export type Term = { from: CivilDate; to: CivilDate | null };

export type Tenure = "now" | "planned" | "earlier";

export function tenureOf({ from, to }: Term, today: CivilDate): Tenure {
  if (to !== null && to <= today) return "earlier";
  return from > today ? "planned" : "now";
}

/** The time that both have in common; null where they do not meet. */
export function commonTerm(a: Term, b: Term): Term | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to !== null && to <= from ? null : { from, to };
}
