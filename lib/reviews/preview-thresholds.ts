import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { withProposed } from "#lib/domain/review-thresholds.ts";
import { fullestPiles } from "./fullest-piles.ts";
import type { QueueScope } from "./queue-scope.ts";
import { type PileToSort, sortPile } from "./sort-pile.ts";
import { readThresholds } from "./threshold-input.ts";
import { maySet, officesOf } from "./threshold-scope.ts";

/** Of what waits in the fullest piles: how much is to be looked at first as things stand, and with other thresholds. */
export type ThresholdPreview = {
  piles: number;
  waiting: number;
  flagged: number;
  proposed: number;
};

/** The fullest piles are enough to see what a threshold does. */
const PILES_READ = 30;

/** Sorts what waits below the office twice: as it is, and as the proposed thresholds would. Writes nothing. */
export async function previewThresholds(
  actor: Actor,
  input: unknown,
  locale: NumberLocale,
): Promise<Outcome<ThresholdPreview>> {
  const { unitId, groupId, values, wrong } = readThresholds(input, locale);
  const office = officesOf(actor).find((one) => one.unitId === unitId);
  if (!unitId || !office || !maySet(office, groupId)) return refuse.notFound();
  if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);

  const { path } = office;
  const scope: QueueScope = {
    listed: within([
      {
        line: "command",
        path,
        unitId,
        reach: "children",
        taskGroupIds: groupId ? [groupId] : null,
      },
    ]),
    decidesOn: sql`NULL::text`,
    givesOpinion: sql`false`,
  };
  const piles = await fullestPiles(actor, { scope, path, most: PILES_READ });
  const sum: ThresholdPreview = { piles: piles.length, waiting: 0, flagged: 0, proposed: 0 };
  for (const pile of piles) {
    const thresholds = withProposed(pile.thresholds, { path, groupId }, values);
    const [now, proposed] = [counts(pile, actor), counts({ ...pile, thresholds }, actor)];
    sum.waiting += now.waiting;
    sum.flagged += now.look;
    sum.proposed += proposed.look;
  }
  return done(sum);
}

function counts(pile: PileToSort, actor: Actor) {
  const { look, ordinary } = sortPile(pile, actor).sections;
  return { look: look.length, waiting: look.length + ordinary.length };
}
