import { createHash } from "node:crypto";
import { commonTerm, type Term } from "#lib/domain/account-state.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { type Actor, type Line, type Place, ROLES, type Role } from "#lib/domain/policy.ts";
import { isOneself, maySeat } from "#lib/domain/role-giving.ts";
import { searchKey } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import { type Field, findHeading, readCells } from "./import-columns.ts";
import { dayAfter, inOrder, inviteInput, outlasting, roleInput } from "./input.ts";

export type KnownUnit = Nameable &
  Place & {
    nameEn: string | null;
    closesOn: CivilDate | null;
  };
/** `groupIds`: in their order; none for all groups of tasks. */
export type KnownRole = Term & { unitId: string; role: Role; line: Line; groupIds: string[] };
/** An account of which the list has the e-mail; `mine`: within reach of who imports. */
export type KnownAccount = {
  id: string;
  email: string;
  title: string;
  mine: boolean;
  roles: KnownRole[];
};
export type Known = {
  units: readonly KnownUnit[];
  accounts: readonly KnownAccount[];
  groups: readonly { id: string; key: string; vi: string; en: string }[];
};

/**
 * - new: an account with this role
 * - role: one more role for an account that is there, or that a row above makes
 * - wrong: says what has to be corrected in the list
 * - there: the account has this role
 */
export const ROW_STATES = ["wrong", "new", "role", "there"] as const;
export type RowState = (typeof ROW_STATES)[number];

export function isRowState(value: unknown): value is RowState {
  return ROW_STATES.includes(value as RowState);
}

export type PlannedPerson = {
  row: number;
  cells: Record<Field, string>;
  state: RowState;
  problems: Message[];
  /** Of an account that is there. */
  accountId: string | null;
  email: string;
  title: string;
  titleEn: string | null;
  unit: KnownUnit | null;
  role: Role | null;
  line: Line;
  groupIds: string[];
  from: CivilDate;
  lastDay: CivilDate | null;
};

export type PeoplePlan = { rows: PlannedPerson[]; digest: string; heading: boolean };

/** What a list of people would come to, without writing anything. The same rules as for inviting one. */
export function planPeople(grid: Grid, actor: Actor, known: Known): PeoplePlan {
  const heading = findHeading(grid);
  if (!heading) return { rows: [], digest: "", heading: false };
  const findUnit = unitFinder(known.units);
  const accounts = new Map(known.accounts.map((one) => [one.email.toLowerCase(), one]));
  const read = (row: readonly string[], number: number) =>
    readPerson(readCells(row, heading.columns), number, { actor, known, findUnit });
  const rows: PlannedPerson[] = [];
  /** Who has which roles once the rows so far are taken. */
  const made = new Map<string, { title: string; roles: KnownRole[] }>();
  for (const [place, row] of grid.entries()) {
    if (place < heading.end || row.every((cell) => cell === "")) continue;
    const person = read(row, place + 1);
    const account = accounts.get(person.email);
    const before = made.get(person.email) ?? account;
    if (account) person.accountId = account.id;
    if (before && person.title === "") person.title = before.title;
    if (!before && person.title === "") person.problems.push({ key: "people.title-missing" });
    if (account && !account.mine) person.problems.push({ key: "people.email-taken" });
    if (account && isOneself(actor, account.id))
      person.problems.push({ key: "people.not-to-oneself" });
    const role = roleOf(person);
    const held = role && before?.roles.find((one) => isSameRole(one, role));
    if (role && held && !isCovered(role, held))
      person.problems.push({ key: "people-import.role-otherwise" });
    person.state = stateOf(person, role, { isKnown: before !== undefined, has: Boolean(held) });
    if (role && (person.state === "new" || person.state === "role"))
      made.set(person.email, {
        title: person.title,
        roles: [...(before?.roles ?? []), role],
      });
    rows.push(person);
  }
  return { rows, digest: digestOf(rows), heading: true };
}

function stateOf(
  { problems }: PlannedPerson,
  role: KnownRole | null,
  { isKnown, has }: { isKnown: boolean; has: boolean },
): RowState {
  if (problems.length > 0 || !role) return "wrong";
  if (has) return "there";
  return isKnown ? "role" : "new";
}

/** The same role at the same unit on a day that both have: an account has it once. */
function isSameRole(held: KnownRole, role: KnownRole): boolean {
  return (
    held.unitId === role.unitId &&
    held.role === role.role &&
    held.line === role.line &&
    commonTerm(held, role) !== null
  );
}

/** What is held is all that is asked for: nothing would be lost by passing the row over. */
function isCovered(role: KnownRole, held: KnownRole): boolean {
  return (
    held.groupIds.join() === role.groupIds.join() &&
    held.from <= role.from &&
    (held.to === null || (role.to !== null && role.to <= held.to))
  );
}

function roleOf({ unit, role, line, groupIds, from, lastDay }: PlannedPerson): KnownRole | null {
  if (!unit || !role) return null;
  return {
    unitId: unit.id,
    role,
    line,
    groupIds: groupIds.toSorted(),
    from,
    to: dayAfter(lastDay),
  };
}

type Reading = { actor: Actor; known: Known; findUnit: ReturnType<typeof unitFinder<KnownUnit>> };

function readPerson(
  cells: Record<Field, string>,
  row: number,
  { actor, known, findUnit }: Reading,
): PlannedPerson {
  const problems: Message[] = [];
  const { email, title, titleEn } = cells;
  // Who has an account already needs no title here.
  const who = inviteInput.safeParse({ email, title: title || "-", titleEn });
  if (!who.success) problems.push(...Object.values(wrongFields(who.error)));
  const match = cells.unit === "" ? null : findUnit(cells.unit);
  const unit = match?.kind === "one" ? match.unit : null;
  if (match && !unit)
    problems.push({
      key: match.kind === "none" ? "people.unit-unknown" : "people-import.unit-several",
    });
  const role = roleNamed(cells.role);
  const line = lineNamed(cells.line);
  if (cells.role !== "" && !role) problems.push({ key: "people-import.role-unknown" });
  if (!line) problems.push({ key: "people-import.line-unknown" });
  const groups = groupsNamed(cells.groups, known.groups);
  if (!groups) problems.push({ key: "people.group-unknown" });
  const asked = inOrder(roleInput, actor.today).safeParse({
    unit: cells.unit,
    ...(role && { role }),
    ...(line && { line }),
    groups: groups ?? [],
    from: cells.from || actor.today,
    lastDay: cells.lastDay,
  });
  if (!asked.success) {
    const { role: unnamed, ...wrong } = wrongFields(asked.error);
    problems.push(...Object.values(wrong));
    if (unnamed && cells.role === "") problems.push(unnamed);
  }
  const { from = actor.today, lastDay = null } = asked.success ? asked.data : {};
  if (unit && line)
    problems.push(...placeProblems(actor, { unit, line, groupIds: groups ?? [], lastDay }));
  return {
    row,
    cells,
    state: "wrong",
    problems,
    accountId: null,
    email: email.trim().toLowerCase(),
    title,
    titleEn: titleEn || null,
    unit,
    role,
    line: line ?? "command",
    groupIds: groups ?? [],
    from,
    lastDay,
  };
}

type Asked = { unit: KnownUnit; line: Line; groupIds: string[]; lastDay: CivilDate | null };

/** Why this role cannot be given there, or not by this admin. */
function placeProblems(actor: Actor, { unit, line, groupIds, lastDay }: Asked): Message[] {
  const onLine = line === "command" ? unit.commandPath : unit.localPath;
  if (onLine === null) return [{ key: "people.unit-not-on-line" }];
  const taskGroupIds = groupIds.length > 0 ? groupIds : null;
  if (!maySeat(actor, { line, place: unit, taskGroupIds })) {
    const wider = maySeat(actor, { line, place: unit, taskGroupIds: [] });
    return [{ key: wider ? "people.groups-beyond" : "people.line-beyond" }];
  }
  const closes = outlasting(lastDay, unit.closesOn, actor.today);
  return closes ? [closes] : [];
}

/** Roles and lines by their names in both languages, and by their keys. */
const NAMES = (["vi", "en"] as const).map((locale) => i18nFor(locale).t);
const ROLES_NAMED = new Map(
  ROLES.flatMap((role) => [
    [role, role] as const,
    ...NAMES.map((t) => [searchKey(t(`people.roles.${role}`)), role] as const),
  ]),
);
const LINES_NAMED = new Map<string, Line>([
  ["", "command"],
  ...(["command", "local"] as const).flatMap((line) => [
    [line, line] as [string, Line],
    ...NAMES.map((t) => [searchKey(t(`people.lines.${line}`)), line] as [string, Line]),
  ]),
]);

function roleNamed(words: string): Role | null {
  return ROLES_NAMED.get(searchKey(words) as Role) ?? null;
}

function lineNamed(words: string): Line | null {
  return LINES_NAMED.get(searchKey(words)) ?? null;
}

/** Names or keys of groups, parted by semicolons or lines: a comma may belong to a name. Null where one is unknown. */
function groupsNamed(words: string, groups: Known["groups"]): string[] | null {
  const ids = words
    .split(/[;\n]/)
    .map(searchKey)
    .filter((name) => name !== "")
    .map((name) =>
      groups.find(({ key, vi, en }) => [key, vi, en].some((own) => searchKey(own) === name)),
    );
  return ids.includes(undefined) ? null : [...new Set(ids.flatMap((group) => group?.id ?? []))];
}

function digestOf(rows: readonly PlannedPerson[]): string {
  const shown = rows.map((row) => [
    row.state,
    row.email,
    row.title,
    row.accountId,
    row.unit?.id,
    row.role,
    row.line,
    row.groupIds,
    row.from,
    row.lastDay,
  ]);
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}
