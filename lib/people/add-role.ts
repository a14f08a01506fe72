import { asActor } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { isOneself } from "#lib/domain/role-giving.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { inOrder, roleInput } from "./input.ts";
import { giveRole, placedRole, ROLE_FIELDS, ROLE_ONCE } from "./place-role.ts";
import { accountInHand } from "./reach.ts";

/** Gives an account one more role, from today or another day. Nobody gives himself one. */
export async function addRole(
  actor: Actor,
  accountId: unknown,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = inOrder(roleInput, actor.today).safeParse(input);
  try {
    return await asActor(actor, async (tx) => {
      const account = await accountInHand(tx, actor, accountId);
      if (!account) return refuse.notFound();
      if (isOneself(actor, account.id)) return refuse.conflict("people.not-to-oneself");
      if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ROLE_FIELDS));
      const placed = await placedRole(tx, actor, parsed.data);
      if (!placed.ok) return placed;
      await giveRole(tx, actor, account.id, placed.value);
      return done({ id: account.id });
    });
  } catch (error) {
    if (violatedConstraint(error) !== ROLE_ONCE) throw error;
    return refuse.invalid({ role: { key: "people.role-held" } });
  }
}
