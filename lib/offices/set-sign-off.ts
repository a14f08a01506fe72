import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { typedDay } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

const setting = z.object({
  required: z.enum(["yes", "no"], "offices.choose"),
  validFrom: typedDay("offices.day-missing", "offices.day-wrong"),
});

/**
 * Says whether a unit's head signs before its reports leave, from a day on: today or later. It stays on record; another
 * word about the same day counts instead. Refused while nobody at the unit could sign.
 */
export async function setSignOff(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ unitId: string }>> {
  const { unitId } = (input ?? {}) as { unitId?: unknown };
  if (!isId(unitId)) return refuse.notFound();
  const parsed = setting.safeParse(input);
  if (!parsed.success) {
    return refuse.invalid(wrongFields(parsed.error, ["required", "validFrom"]));
  }
  const { validFrom } = parsed.data;
  const required = parsed.data.required === "yes";
  if (validFrom < actor.today) return refuse.invalid({ validFrom: { key: "offices.day-past" } });
  return asActor(actor, async (tx) => {
    const [unit] = await tx.$queryRaw<{ heads: number }[]>(sql`
      SELECT (SELECT count(*)::int FROM membership m JOIN account c ON c.id = m.account_id
               WHERE m.unit_id = u.id AND m.role = 'head' AND c.disabled_at IS NULL
                 AND in_force(m.valid_from, m.valid_to) @> civil_day(now())) AS heads
        FROM unit u
       WHERE u.id = ${unitId}::uuid AND u.has_accounts AND ${unitWithin(scopesFor(actor, "office:manage"))}`);
    if (!unit) return refuse.notFound();
    if (required && unit.heads === 0)
      return refuse.invalid({ required: { key: "offices.no-head" } });
    await tx.signOffRule.create({
      data: {
        id: newId(),
        unitId,
        required,
        validFrom: fromDay(validFrom),
        setById: actor.accountId,
      },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: required ? "unit.sign-off-wanted" : "unit.sign-off-dropped",
      entity: "unit",
      entityId: unitId,
      unitId,
      detail: { validFrom },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "unit.sign-off",
        payload: { unitId, required, validFrom, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ unitId });
  });
}
