import { fromDay } from "#lib/db/days.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { namingProblem } from "#lib/domain/unit-names.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { renameInput } from "./input.ts";
import { ownedBy } from "./reach.ts";
import { shortNameOf } from "./short-name.ts";
import { changeMessage, tell, withUnit } from "./unit-in-hand.ts";

/** Gives a unit another name from a day on; earlier names keep their days. */
export async function renameUnit(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = renameInput.safeParse(input);
  if (!parsed.success)
    return refuse.invalid(wrongFields(parsed.error, ["name", "nameEn", "shortName"]));
  const { name, nameEn, shortName, from, basis, instead } = parsed.data;

  return withUnit(actor, input, ownedBy(actor), async (tx, unit) => {
    const names = await tx.$queryRaw<
      { from: CivilDate; name: string; nameEn: string | null }[]
    >(sql`
      SELECT in_force_from::text AS "from", name, name_en AS "nameEn" FROM unit_name
       WHERE unit_id = ${unit.id}::uuid ORDER BY in_force_from`);
    if (instead !== null && !names.some((each) => each.from === instead && instead > actor.today))
      return refuse.conflict("units.change-not-planned");
    const kept = names.filter((each) => each.from !== instead || instead === unit.life.from);
    const problem = namingProblem(kept, { from, name, nameEn }, unit.life, actor.today);
    if (problem)
      return refuse.invalid({
        [problem.kind === "same" ? "name" : "from"]: changeMessage(problem),
      });

    if (instead !== null && instead !== unit.life.from)
      await tx.unitName.deleteMany({ where: { unitId: unit.id, inForceFrom: fromDay(instead) } });
    const called = { name, nameEn, shortName: shortName ?? shortNameOf(name), legalBasis: basis };
    await tx.unitName.upsert({
      where: { unitId_inForceFrom: { unitId: unit.id, inForceFrom: fromDay(from) } },
      create: { id: newId(), unitId: unit.id, inForceFrom: fromDay(from), ...called },
      update: called,
      select: { id: true },
    });
    await tell(tx, actor, unit, "unit.renamed", { name, former: unit.name, from, basis });
    return done({ id: unit.id });
  });
}
