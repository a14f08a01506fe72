import { goalNamed } from "#lib/dashboards/goal-named.ts";
import { goalPage } from "#lib/dashboards/goal-page.ts";
import { besideAt } from "#lib/domain/beside.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { InstructionPage } from "#lib/instructions/one-instruction.ts";

/** Pages that rank or draw the units below one: of a unit without any they say nothing. */
const OF_UNITS_BELOW = ["ranking", "heat", "map"];

/**
 * Where the reader finds what an instruction was written beside: there, or, where that unit is out of reach, the same of
 * the unit that must answer. Null: nowhere.
 */
export async function besideAddress(
  actor: Actor,
  { about, beside, readOwner }: InstructionPage,
): Promise<string | null> {
  if (!about || !beside) return about;
  const { of, inReach } = beside;
  if (of.kind === "goal") {
    if (inReach && (await goalNamed(actor, of.goalId, of.unitId))) return about;
    const unit = readOwner?.id;
    return unit && (await goalPage(actor, of.goalId, { unit })) ? besideAt(about, of, unit) : null;
  }
  if (inReach) return about;
  if ("id" in of || !readOwner) return null;
  if (OF_UNITS_BELOW.includes(of.kind) && !readOwner.hasUnitsBelow) return null;
  return besideAt(about, of, readOwner.id);
}
