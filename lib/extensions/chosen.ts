import { readAsActor } from "#lib/db/door.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { MOST_ITEMS } from "./limits.ts";
import { reachOf, TABLES, WAITS_X } from "./reach.ts";

/** What somebody is about to decide. */
export type ChosenExtension = {
  id: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  dueOn: CivilDate;
  firstDueOn: CivilDate;
  wantedDueOn: CivilDate;
  askedOn: CivilDate;
  by: string;
  byEn: string | null;
  reason: string;
};

export type ChosenExtensions = {
  waiting: ChosenExtension[];
  /** How many of the chosen ones wait no more. */
  gone: number;
};

/** Of the requests named what still waits for the actor's decision; null if none of them ever did. */
export async function chosenExtensions(
  actor: Actor,
  named: readonly string[],
): Promise<ChosenExtensions | null> {
  const ids = [...new Set(named.filter(isId))].slice(0, MOST_ITEMS);
  if (ids.length === 0) return null;
  const { decides, notOwn } = reachOf(actor);
  const found = await readAsActor(actor, (read) =>
    read<ChosenExtension & { waits: boolean }>(sql`
      SELECT x.id, a.id AS "assignmentId", u.short_name AS unit, u.name_en AS "unitEn", t.title, t.title_en AS "titleEn",
             a.due_on AS "dueOn", a.first_due_on AS "firstDueOn", x.wanted_due_on AS "wantedDueOn", x.asked_on AS "askedOn",
             x.reason, ${signedBy("ac", "x")}, ${WAITS_X} AS waits
        FROM ${TABLES} JOIN account ac ON ac.id = x.asked_by_id
       WHERE x.id = ANY(${ids}::uuid[]) AND ${decides} AND ${notOwn} ORDER BY x.due_on, x.id`),
  );
  if (found.length === 0) return null;
  const waiting = found.filter(({ waits }) => waits);
  return { waiting, gone: found.length - waiting.length };
}
