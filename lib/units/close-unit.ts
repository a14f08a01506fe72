import { sql } from "#lib/db/sql.ts";
import { dateValue } from "#lib/domain/civil-date.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { inTheWay } from "#lib/domain/unit-closing.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { closeInput } from "./input.ts";
import { openAtUnit } from "./open-at-unit.ts";
import { ownedBy } from "./reach.ts";
import { changeMessage, tell, withUnit } from "./unit-in-hand.ts";

/**
 * Ends a unit from a day on (the day before is its last): only when nothing is left behind there. A day to come is
 * planned and may be moved or taken back until then.
 */
export async function closeUnit(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = closeInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["from", "basis"]));
  const { from: on, basis } = parsed.data;

  return withUnit(actor, input, ownedBy(actor), async (tx, unit) => {
    const { life } = unit;
    if (life.to !== null && life.to <= actor.today)
      return refuse.conflict("units.closed-already", { on: dateValue(life.to) });
    if (on <= life.from)
      return refuse.invalid({ from: changeMessage({ kind: "before-beginning", on: life.from }) });
    const open = await openAtUnit((statement) => tx.$queryRaw(statement), unit.id, on, actor.today);
    const fields = inTheWay(open);
    if (Object.keys(fields).length > 0) return refuse.invalid(fields, { key: "units.still-open" });

    // What ended with the day that was planned before ends with the new one.
    await tx.$executeRaw(sql`
      UPDATE unit_parent SET in_force_to = ${on}::date
       WHERE unit_id = ${unit.id}::uuid
         AND (in_force_to IS NULL OR in_force_to > ${on}::date OR in_force_to = ${life.to}::date)`);
    await tx.$executeRaw(sql`
      UPDATE unit SET in_force_to = ${on}::date, closing_basis = ${basis} WHERE id = ${unit.id}::uuid`);
    await tell(tx, actor, unit, "unit.closed", { name: unit.name, from: on, basis });
    return done({ id: unit.id });
  });
}
