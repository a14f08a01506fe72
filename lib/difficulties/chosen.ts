import { readAsActor } from "#lib/db/door.ts";
import { nothing, sql } from "#lib/db/sql.ts";
import { mayPassTo } from "#lib/domain/difficulty-status.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { conditions, type DifficultyFilter, viewsOf, WAITING, wordedAs } from "./filter.ts";
import { dealtWith } from "./in-hand.ts";
import { MOST_ITEMS } from "./limits.ts";
import { workCalendar } from "./queries.ts";
import { reachOf } from "./reach.ts";
import { type Superior, superiorsSql } from "./superiors.ts";

/** What somebody is about to answer or to pass up. */
export type ChosenDifficulty = {
  id: string;
  revision: number;
  isProposal: boolean;
  text: string;
  /** The same for all that ask the same about the same task. */
  alike: string;
  raisedAt: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  heldById: string;
  raisedById: string;
  passedById: string[];
};

export type ChosenDifficulties = {
  /** Those that still lie with the actor's unit. */
  waiting: ChosenDifficulty[];
  /** How many were answered or passed up since they were chosen. */
  gone: number;
  /** More were chosen than can be answered at once: these are the oldest. */
  cut: boolean;
  /** Units above to which all of them may go. */
  above: { id: string; name: string; nameEn: string | null }[];
};

export type Choice = {
  /** One by one. */
  items: readonly string[];
  /** All with the wording of one of these that the filter lets through and the actor may answer. */
  wordings: readonly string[];
  filter: DifficultyFilter;
};

/** Of what was chosen what still waits for the actor's unit; null if none of it was ever with it. */
export async function chosenDifficulties(
  actor: Actor,
  { items, wordings, filter }: Choice,
  most = MOST_ITEMS,
): Promise<ChosenDifficulties | null> {
  const known = (ids: readonly string[]) => [...new Set(ids.filter(isId))].slice(0, most);
  const [ids, leads] = [known(items), known(wordings)];
  if (ids.length + leads.length === 0) return null;
  return readAsActor(actor, async (read) => {
    const reach = reachOf(actor);
    const withWording =
      leads.length > 0 && viewsOf(actor).includes(filter.view)
        ? sql`OR (${wordedAs(leads)} AND ${WAITING} AND ${reach.held} AND ${conditions(filter, {
            reach,
            today: actor.today,
            calendar: await workCalendar(read),
          })})`
        : nothing;
    const all = await read<ChosenDifficulty & { waits: boolean }>(sql`
      SELECT x.id, x.revision::int, x.is_proposal AS "isProposal", x.text, x.raised_at AS "raisedAt", a.id AS "assignmentId",
             concat_ws(' ', x.wording, x.is_proposal, a.task_id) AS alike,
             ru.short_name AS unit, ru.name_en AS "unitEn", t.title, t.title_en AS "titleEn",
             x.addressed_to_id AS "heldById", x.unit_id AS "raisedById",
             (SELECT coalesce(array_agg(dp.from_id::text), '{}') FROM difficulty_pass dp WHERE dp.difficulty_id = x.id) AS "passedById",
             (x.state <> 'answered' AND ${reach.held}) AS waits
        FROM difficulty x
        JOIN assignment a ON a.id = x.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit ru ON ru.id = x.unit_id
       WHERE (${dealtWith(actor, [...ids, ...leads])}) ${withWording}
       ORDER BY x.raised_at, x.id
       LIMIT ${most + 1}::int`);
    if (all.length === 0) return null;
    const found = all.slice(0, most);
    const waiting = found.filter(({ waits }) => waits);
    const holders = [...new Set(waiting.map(({ heldById }) => heldById))];
    const superiors = await read<Superior>(superiorsSql(holders));
    const above = superiors.filter(({ id }) =>
      waiting.every((one) => {
        const ids = superiors.flatMap((each) => (each.holderId === one.heldById ? [each.id] : []));
        return mayPassTo(one, ids).includes(id);
      }),
    );
    const once = above.filter(({ id }, at) => above.findIndex((each) => each.id === id) === at);
    return {
      waiting,
      gone: found.length - waiting.length,
      cut: all.length > most,
      above: once,
    };
  });
}
