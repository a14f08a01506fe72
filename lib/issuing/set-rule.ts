import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { typedWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { LONGEST_WORDS } from "./limits.ts";
import { setsRules } from "./sets-rules.ts";

const input = z.object({
  unitId: z.string("issuing.unit-missing").refine(isId, "issuing.unit-missing"),
  rule: z.enum(["second", "anybody"], "issuing.rule-missing"),
  reason: typedWords("issuing.reason-missing", LONGEST_WORDS, "issuing.too-long"),
});

/**
 * Says whether what a unit and those below it draft is issued by a second person. Set from the top alone: an office
 * that is bound by the rule does not lift it. The same again changes nothing.
 */
export async function setRule(
  actor: Actor,
  given: unknown,
): Promise<Outcome<{ unitId: string; changed: boolean }>> {
  if (!setsRules(actor)) return refuse.notFound();
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, Object.keys(input.shape)));
  const { unitId, reason } = parsed.data;
  const secondPerson = parsed.data.rule === "second";

  return asActor(actor, async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { id: unitId, hasAccounts: true },
      select: { name: true },
    });
    if (!unit) return refuse.invalid({ unitId: { key: "issuing.unit-missing" } });
    const changed = await tx.$executeRaw(sql`
      INSERT INTO issuing_rule AS r (unit_id, second_person, reason, set_by_id)
      VALUES (${unitId}::uuid, ${secondPerson}, ${reason}, ${actor.accountId}::uuid)
          ON CONFLICT (unit_id) DO UPDATE
         SET second_person = EXCLUDED.second_person, reason = EXCLUDED.reason, set_by_id = EXCLUDED.set_by_id, set_at = now()
       WHERE r.second_person <> EXCLUDED.second_person`);
    if (changed > 0)
      await record(tx, actor, {
        deed: secondPerson ? "rule.second-person" : "rule.anybody",
        entity: "rule",
        entityId: unitId,
        unitId,
        detail: { name: unit.name, reason },
      });
    return done({ unitId, changed: changed > 0 });
  });
}
