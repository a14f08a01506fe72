import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { isAtTop, scopesFor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { levelInput } from "./input.ts";

/** Adds a level of units, below those that are known: for who manages units at the top. */
export async function addLevel(actor: Actor, input: unknown): Promise<Outcome<{ key: string }>> {
  if (!isAtTop(actor, "unit:manage")) return refuse.notFound();
  const parsed = levelInput.safeParse(input);
  if (!parsed.success)
    return refuse.invalid(wrongFields(parsed.error, ["key", "nameVi", "nameEn", "days"]));
  const { key, nameVi, nameEn, days } = parsed.data;
  const unitId = scopesFor(actor, "unit:manage")[0]?.unitId;

  return asActor(actor, async (tx) => {
    const last = await tx.unitLevel.aggregate({ _max: { ordinal: true } });
    const { count } = await tx.unitLevel.createMany({
      data: [
        { key, nameVi, nameEn, reportWorkingDays: days, ordinal: (last._max.ordinal ?? 0) + 1 },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse.invalid({ key: { key: "units.level-taken" } });
    await record(tx, actor, {
      deed: "unit.level-added",
      entity: "unit",
      ...(unitId && { unitId }),
      detail: { name: nameVi, code: key },
    });
    return done({ key });
  });
}
