import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { tenureOf } from "#lib/domain/account-state.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { delegatedTerm, wrongDelegationDays } from "#lib/domain/delegation.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { maySeat } from "#lib/domain/role-giving.ts";
import { inOrder as fieldsInOrder, wrongFields } from "#lib/domain/wrong-fields.ts";
import { chosenPerson, type FoundPerson, peopleNamed } from "./find-people.ts";
import { dayAfter, delegationInput } from "./input.ts";
import { accountInHand } from "./reach.ts";

const FIELDS = ["memberships", "person", "from", "lastDay", "reason", "document"];

/**
 * Lets somebody act in the place of an account that is away: for some of its roles, from a day through another. Both
 * are within the actor's reach, and the roles are the actor's to give. Who himself acts for somebody hands nothing on.
 */
export async function giveDelegation(
  actor: Actor,
  awayId: unknown,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = delegationInput.safeParse(input);
  try {
    return await asActor(actor, async (tx) => {
      const away = await accountInHand(tx, actor, awayId);
      if (!away) return refuse.notFound();
      if (actor.actingFor) return refuse.conflict("people.acting-not-passed-on");
      if (away.disabled) return refuse.conflict("people.link-disabled");
      if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, FIELDS));
      const { from, lastDay, reason, document } = parsed.data;
      const term = { from, to: addDays(lastDay, 1) };

      const wrong: Record<string, Message> = {};
      for (const [name, key] of Object.entries(wrongDelegationDays({ from, lastDay }, actor.today)))
        wrong[name] = { key };
      const seats = away.seats.filter(({ id }) => parsed.data.memberships.includes(id));
      const lasting = seats.filter((seat) => tenureOf(seat, actor.today) !== "earlier");
      if (lasting.length === 0 || lasting.length !== new Set(parsed.data.memberships).size)
        wrong.memberships = { key: "people.roles-missing" };
      else if (!lasting.every((seat) => maySeat(actor, seat)))
        wrong.memberships = { key: "people.roles-beyond" };
      else if (!lasting.every((seat) => delegatedTerm(term, seat)))
        wrong.memberships = { key: "people.role-not-then" };
      const choice = await personMeant(tx, actor, away.id, parsed.data);
      if ("key" in choice) wrong.person = choice;
      if ("key" in choice || Object.keys(wrong).length > 0)
        return refuse.invalid(fieldsInOrder(wrong, FIELDS));

      const id = newId();
      await tx.delegation.create({
        data: {
          id,
          fromAccountId: away.id,
          toAccountId: choice.id,
          validFrom: fromDay(from),
          validTo: fromDay(dayAfter(lastDay) ?? lastDay),
          reason,
          document,
          givenById: actor.accountId,
          memberships: { create: lasting.map((seat) => ({ membershipId: seat.id })) },
        },
        select: { id: true },
      });
      const [first] = lasting;
      await record(tx, actor, {
        deed: "delegation.given",
        entity: "delegation",
        entityId: id,
        ...(first && { unitId: first.unitId }),
        detail: { away: away.title, standIn: choice.title, from, lastDay, reason, document },
      });
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "delegation.given",
          payload: { delegationId: id, accountIds: [away.id, choice.id] },
        },
        select: { id: true },
      });
      return done({ id: away.id });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "delegation_once") throw error;
    return refuse.invalid({ person: { key: "people.delegation-held" } });
  }
}

async function personMeant(
  tx: Tx,
  actor: Actor,
  awayId: string,
  { person, personId }: { person: string; personId: string | null },
): Promise<FoundPerson | Message> {
  if (person === "" && !personId) return { key: "people.person-missing" };
  const found = await tx.$queryRaw<FoundPerson[]>(peopleNamed(actor, person, personId, awayId));
  const choice = chosenPerson(found, person, personId);
  if (choice.kind === "none") return { key: "people.person-unknown" };
  if (choice.kind === "several") return { key: "people.person-several" };
  // Nobody gives himself a role.
  return choice.person.id === actor.accountId ? { key: "people.person-self" } : choice.person;
}
