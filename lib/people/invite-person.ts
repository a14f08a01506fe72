import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { createOneTimeLink, type NewLink } from "#lib/db/new-link.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere, reaches, scopesFor } from "#lib/domain/policy.ts";
import { inOrder as fieldsInOrder, wrongFields } from "#lib/domain/wrong-fields.ts";
import { inOrder, inviteInput, roleInput } from "./input.ts";
import { giveRole, placedRole, ROLE_FIELDS } from "./place-role.ts";

const FIELDS = ["email", "title", "titleEn", ...ROLE_FIELDS];

export type Invited = NewLink & { accountId: string };

/** Makes an account with its first role, and the link by which its owner sets the password: told once, here. */
export async function invitePerson(actor: Actor, input: unknown): Promise<Outcome<Invited>> {
  if (!mayAnywhere(actor, "people:manage")) return refuse.notFound();
  const who = inviteInput.safeParse(input);
  const role = inOrder(roleInput, actor.today).safeParse(input);
  const wrong: Record<string, Message> = {
    ...(who.success ? {} : wrongFields(who.error)),
    ...(role.success ? {} : wrongFields(role.error)),
  };
  if (!who.success || !role.success) return refuse.invalid(fieldsInOrder(wrong, FIELDS));
  const { email, title, titleEn } = who.data;

  try {
    return await asActor(actor, async (tx) => {
      const placed = await placedRole(tx, actor, role.data);
      if (!placed.ok) return placed;
      const { place } = placed.value;
      const accountId = newId();
      const from = scopesFor(actor, "people:manage").find((scope) => reaches(scope, place));
      await tx.account.create({
        data: {
          id: accountId,
          email,
          emailKey: email.toLowerCase(),
          title,
          titleEn,
          invitedFromId: from?.unitId ?? null,
        },
        select: { id: true },
      });
      await record(tx, actor, {
        deed: "account.created",
        entity: "account",
        entityId: accountId,
        unitId: place.id,
        detail: { title },
      });
      await giveRole(tx, actor, accountId, placed.value);
      return done({ accountId, ...(await createOneTimeLink(tx, accountId)) });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "account_email_key_key") throw error;
    return refuse.invalid({ email: { key: "people.email-taken" } });
  }
}
