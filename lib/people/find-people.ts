import { readAsActor } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { accountWithin } from "./reach.ts";

const MOST_PEOPLE = 12;

export type FoundPerson = { id: string; title: string; titleEn: string | null; email: string };

export type PersonChoice =
  | { kind: "one"; person: FoundPerson }
  | { kind: "none" }
  | { kind: "several"; people: FoundPerson[]; more: boolean };

/** What a form offers where the words name several people, but for the one whose place is to be taken. */
export async function peopleToChoose(
  actor: Actor,
  typed: string,
  away: string,
): Promise<PersonChoice> {
  return readAsActor(actor, async (read) =>
    chosenPerson(await read<FoundPerson>(peopleNamed(actor, typed, null, away)), typed, null),
  );
}

/** Open accounts within the actor's reach that hold all the words. */
export function peopleNamed(
  actor: Actor,
  typed: string,
  personId: string | null,
  away: string,
): Sql {
  const words = parseSearch(typed);
  const named = words
    ? sql`(a.email_key = ${typed.trim().toLowerCase()} OR a.search_words @@ ${words.all}::tsquery)`
    : personId
      ? sql`a.id = ${personId}::uuid`
      : sql`false`;
  return sql`
    SELECT a.id, a.title, a.title_en AS "titleEn", a.email FROM account a
     WHERE a.disabled_at IS NULL AND a.id <> ${isId(away) ? away : null}::uuid AND ${named} AND ${accountWithin(actor)}
     ORDER BY a.id = ${personId}::uuid DESC NULLS LAST, a.password_hash IS NULL, search_key(a.title) COLLATE "C", a.id
     LIMIT ${MOST_PEOPLE + 1}::int`;
}

export function chosenPerson(
  found: readonly FoundPerson[],
  typed: string,
  personId: string | null,
): PersonChoice {
  const email = typed.trim().toLowerCase();
  const chosen = found.filter(({ id }) => id === personId);
  const whole = found.filter((one) => one.email.toLowerCase() === email);
  const [only, second] = chosen.length > 0 ? chosen : whole.length > 0 ? whole : found;
  if (!only) return { kind: "none" };
  if (!second) return { kind: "one", person: only };
  return {
    kind: "several",
    people: found.slice(0, MOST_PEOPLE),
    more: found.length > MOST_PEOPLE,
  };
}
