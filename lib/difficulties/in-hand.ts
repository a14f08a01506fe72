import type { Tx } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import {
  type DifficultyDeed,
  type DifficultyState,
  nextDifficultyState,
} from "#lib/domain/difficulty-status.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Shown } from "./input.ts";
import { reachOf } from "./reach.ts";

/** Thousands at once take a few seconds. */
export const LONGEST_MS = 30_000;

/** A difficulty as it stands, and who moved it last: for a refusal. Instants are milliseconds. */
export type InHand = {
  id: string;
  revision: number;
  state: DifficultyState;
  /** Still with a unit for which the actor answers. */
  held: boolean;
  heldById: string;
  raisedById: string;
  passedById: string[];
  assignmentId: string;
  unit: string;
  /** By whom it was answered or passed up last. */
  by: string | null;
  byEn: string | null;
  byId: string | null;
  at: number | null;
  /** The answer, or the opinion with which it was passed up last. */
  words: string | null;
};

/**
 * What was chosen, as far as the actor's unit has or had it. For queries with difficulty `x`, its task as `t`, and
 * `last`: who moved it last.
 */
export function dealtWith(actor: Actor, ids: readonly string[]): Sql {
  const { held, passedOn } = reachOf(actor);
  return sql`x.id = ANY(${[...ids]}::uuid[]) AND (${held} OR ${passedOn})`;
}

/** Who answered or passed up difficulty `x` last, as a lateral row `last`. */
export const LAST_OF_X: Sql = sql`LATERAL (
  SELECT m.at, m.words, c.id AS by_id, c.title, c.title_en
    FROM (SELECT x.answered_at AS at, x.answer AS words, x.answered_by_id AS by_id WHERE x.answered_at IS NOT NULL
           UNION ALL SELECT dp.passed_at, dp.opinion, dp.passed_by_id FROM difficulty_pass dp WHERE dp.difficulty_id = x.id) m
    LEFT JOIN account c ON c.id = m.by_id ORDER BY m.at DESC LIMIT 1) last`;

/** The chosen ones, held against others until the transaction ends, in the order of their ids. */
export async function takeInHand(tx: Tx, actor: Actor, shown: readonly Shown[]): Promise<InHand[]> {
  const reach = dealtWith(
    actor,
    shown.map(({ id }) => id),
  );
  const tables = sql`difficulty x JOIN assignment a ON a.id = x.assignment_id JOIN task t ON t.id = a.task_id`;
  await tx.$queryRaw(sql`SELECT x.id FROM ${tables} WHERE ${reach} ORDER BY x.id FOR UPDATE OF x`);
  return tx.$queryRaw<InHand[]>(sql`
    SELECT x.id, x.revision::int, x.state, ${reachOf(actor).held} AS held, x.addressed_to_id AS "heldById",
           x.unit_id AS "raisedById", x.assignment_id AS "assignmentId", ru.short_name AS unit,
           (SELECT coalesce(array_agg(dp.from_id::text), '{}') FROM difficulty_pass dp WHERE dp.difficulty_id = x.id) AS "passedById",
           last.title AS by, last.title_en AS "byEn", last.by_id AS "byId", last.words,
           (extract(epoch FROM last.at) * 1000)::float8 AS at
      FROM ${tables} JOIN unit ru ON ru.id = x.unit_id LEFT JOIN ${LAST_OF_X} ON true
     WHERE ${reach} ORDER BY x.id`);
}

/**
 * Whether the deed can be done to all that was shown. `repeated`: the same person has just done the same, so that there
 * is nothing left to do; otherwise what moved meanwhile is refused with who moved it and when, and nothing is written.
 */
export function stillAsShown(
  shown: readonly Shown[],
  inHand: readonly InHand[],
  deed: Exclude<DifficultyDeed, "reword">,
  actor: Pick<Actor, "accountId">,
  words: string,
): Outcome<{ left: InHand[]; repeated: number }> {
  if (inHand.length === 0) return refuse.notFound();
  const revisions = new Map(shown.map(({ id, revision }) => [id, revision]));
  const moved = inHand.filter(
    ({ id, revision, state, held }) =>
      !held || !nextDifficultyState(state, deed) || revisions.get(id) !== revision,
  );
  const isRepeated = ({ byId, words: said }: InHand) => byId === actor.accountId && said === words;
  const inTheWay = moved.filter((one) => !isRepeated(one));
  const [first] = inTheWay;
  if (first) return refuse.conflict(...movedWords(first, inTheWay.length - 1));
  const left = inHand.filter((one) => !moved.includes(one));
  return { ok: true, value: { left, repeated: moved.length } };
}

function movedWords(
  { state, held, unit, by, byEn, at }: InHand,
  others: number,
): [key: string, values: Record<string, string | number>] {
  const told = { unit, by: by ?? "", byEn: byEn ?? by ?? "", at: at ?? 0, others };
  if (state === "answered") return ["difficulties.meanwhile-answered", told];
  if (!held) return ["difficulties.meanwhile-passed-up", told];
  return ["difficulties.meanwhile-reworded", { unit, others }];
}
