import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { changedFrom, type Range } from "#lib/domain/dated-ranges.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { attributeInput } from "./input.ts";
import { manageable } from "./reach.ts";
import { changeMessage, tell, withUnit } from "./unit-in-hand.ts";

export type KeptAttribute = Range & { id?: string; value: string; basis: string | null };

/**
 * Says what is true of a unit from a day on: of what is true or not "yes" or "no", else one of the attribute's choices
 * or, where it lists none, words; blank: it is so no longer.
 */
export async function setAttribute(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = attributeInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["key", "value", "from"]));
  const { key, value, from, basis } = parsed.data;

  return withUnit(actor, input, manageable(actor), async (tx, unit) => {
    const kind = await tx.unitAttributeKey.findUnique({
      where: { key },
      select: { isFlag: true, choices: true },
    });
    if (!kind) return refuse.invalid({ key: { key: "units.attribute-missing" } });
    const unlike = unlikeKind(kind, value);
    if (unlike) return refuse.invalid({ value: { key: unlike } });
    const said = kind.isFlag ? (value === "yes" ? "true" : null) : value;
    const before = await attributesOf(tx, unit.id, key);
    const change = changedFrom<KeptAttribute>(before, {
      from,
      next: said === null ? null : { value: said, basis },
      isSame: (held) => held.value === said,
      life: unit.life,
      today: actor.today,
    });
    if (!change.ok) {
      const field = change.problem.kind === "same" ? "value" : "from";
      return refuse.invalid({ [field]: changeMessage(change.problem) });
    }
    await writeAttributes(tx, unit.id, key, before, change.rows);
    await tell(tx, actor, unit, "unit.attribute-set", {
      name: unit.name,
      attribute: key,
      value: said,
      from,
      basis,
    });
    return done({ id: unit.id });
  });
}

/** Why the attribute cannot say this, as a message key; null if it can. */
function unlikeKind(
  { isFlag, choices }: { isFlag: boolean; choices: readonly string[] },
  value: string | null,
): string | null {
  if (isFlag) return value === "yes" || value === "no" ? null : "units.value-yes-no";
  if (value === null || choices.length === 0 || choices.includes(value)) return null;
  return "units.value-not-listed";
}

export async function attributesOf(tx: Tx, unitId: string, key: string): Promise<KeptAttribute[]> {
  return tx.$queryRaw<KeptAttribute[]>(sql`
    SELECT id, value, legal_basis AS basis, in_force_from::text AS "from", in_force_to::text AS "to"
      FROM unit_attribute WHERE unit_id = ${unitId}::uuid AND key = ${key} ORDER BY in_force_from`);
}

export async function writeAttributes(
  tx: Tx,
  unitId: string,
  key: string,
  before: readonly KeptAttribute[],
  after: readonly KeptAttribute[],
): Promise<void> {
  const kept = new Map(after.flatMap((row) => (row.id ? [[row.id, row]] : [])));
  const gone = before.flatMap(({ id }) => (id && !kept.has(id) ? [id] : []));
  await tx.unitAttribute.deleteMany({ where: { id: { in: gone } } });
  for (const { id, to } of before) {
    const now = id && kept.get(id);
    if (now && now.to !== to)
      await tx.$executeRaw(
        sql`UPDATE unit_attribute SET in_force_to = ${now.to}::date WHERE id = ${id}::uuid`,
      );
  }
  for (const { id, value, from, to, basis } of after) {
    if (id) continue;
    await tx.$executeRaw(sql`
      INSERT INTO unit_attribute (id, unit_id, key, value, in_force_from, in_force_to, legal_basis)
      VALUES (${newId()}::uuid, ${unitId}::uuid, ${key}, ${value}, ${from}::date, ${to}::date, ${basis})`);
  }
}
