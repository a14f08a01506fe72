import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { besideOf } from "#lib/domain/beside.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { InstructionState } from "#lib/domain/instruction-status.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { INSTRUCTIONS, isOwnedBelow, LAST_ANSWER, reachOf } from "./reach.ts";

/** A page shows so many; the rest stands in the list. */
const MOST = 6;

export type InstructionHere = {
  id: string;
  text: string;
  owner: string;
  ownerEn: string | null;
  dueOn: CivilDate;
  state: InstructionState;
  /** When it was answered last, as an instant. */
  answeredAt: string | null;
};

/**
 * What leaders wrote beside the figures of a page, with the answers: those that wait first, then the newest. Beside a goal
 * it is all that was written of it at the page's unit and below; elsewhere what was written on that very page. Within the
 * actor's reach.
 */
export async function instructionsAtPage(
  actor: Actor,
  address: string,
): Promise<InstructionHere[]> {
  const of = besideOf(address);
  if (!of || !("unitId" in of)) return [];
  const { owned, given, below } = reachOf(actor);
  const [place = ""] = address.split("?");
  // A briefing says its unit in the address alone; of every other page the path says enough.
  const here = { goal: sql`true`, briefing: sql`i.about LIKE ${`%unit=${of.unitId}%`}` };
  return readAsActor(actor, (read) =>
    read<InstructionHere>(sql`
      SELECT i.id, left(i.text, 200) AS text, ou.short_name AS owner, ou.name_en AS "ownerEn", i.due_on AS "dueOn", i.state,
             said.at AS "answeredAt"
        FROM ${INSTRUCTIONS} ${LAST_ANSWER}
        JOIN unit ou ON ou.id = i.owner_unit_id
       WHERE (i.about = ${place} OR i.about LIKE ${`${place}?%`})
         AND ${of.kind === "goal" || of.kind === "briefing" ? here[of.kind] : sql`true`}
         AND i.state <> 'withdrawn' AND ${isOwnedBelow(of.unitId)} AND (${owned} OR ${given} OR ${below})
       ORDER BY i.state = 'open' DESC, i.given_at DESC, i.id LIMIT ${MOST}::int`),
  );
}
