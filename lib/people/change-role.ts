import { type DeedDetail, record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { type Tenure, tenureOf } from "#lib/domain/account-state.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { isLastAdminRole, isOneself, maySeat } from "#lib/domain/role-giving.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { dayAfter, inOrder, lastDayInput, outlasting, termInput } from "./input.ts";
import { ROLE_ONCE } from "./place-role.ts";
import { type AccountInHand, accountInHand } from "./reach.ts";

type Done = Outcome<{ id: string }>;
type Seat = AccountInHand["seats"][number];

/** Ends a role that is in force after a day, which may be today; what was planned to end can be ended sooner or later; one's own sooner alone. */
export async function endRole(actor: Actor, role: WhichRole, input: unknown): Promise<Done> {
  const parsed = lastDayInput.safeParse(input);
  return withRole(actor, role, "now", async (tx, account, seat) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
    const { lastDay } = parsed.data;
    if (lastDay < actor.today) return refuse.invalid({ lastDay: { key: "people.last-day-past" } });
    const closes = outlasting(lastDay, seat.closesOn, actor.today);
    if (closes) return refuse.invalid({ lastDay: closes });
    const oneself = isOneself(actor, account.id);
    // To stay longer is to be given a role.
    if (oneself && seat.to !== null && lastDay >= seat.to)
      return refuse.conflict("people.not-to-oneself");
    if (oneself && isLastAdminRole(account.seats, seat.id, actor.today))
      return refuse.conflict("people.last-admin-role");
    await changeTerm(tx, seat, { validTo: dayAfter(lastDay) });
    await writeDown(tx, actor, account, seat, "membership.ended", { lastDay });
    return done({ id: account.id });
  });
}

/** Gives a role that is not yet in force other days. */
export async function moveRole(actor: Actor, role: WhichRole, input: unknown): Promise<Done> {
  const parsed = inOrder(termInput, actor.today).safeParse(input);
  return withRole(actor, role, "planned", async (tx, account, seat) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["from", "lastDay"]));
    const { from, lastDay } = parsed.data;
    const closes = outlasting(lastDay, seat.closesOn, actor.today);
    if (closes) return refuse.invalid({ lastDay: closes });
    await changeTerm(tx, seat, { validFrom: from, validTo: dayAfter(lastDay) });
    await writeDown(tx, actor, account, seat, "membership.moved", { from, lastDay });
    return done({ id: account.id });
  });
}

/** Takes back a role that never came into force. */
export async function cancelRole(actor: Actor, role: WhichRole): Promise<Done> {
  return withRole(actor, role, "planned", async (tx, account, seat) => {
    const gone = await tx.membership.deleteMany({
      where: { id: seat.id, validFrom: fromDay(seat.from) },
    });
    if (gone.count === 0) return refuse.conflict("people.role-moved");
    // It was at the account's only unit, perhaps: who invited still finds it.
    await writeDown(tx, actor, account, seat, "membership.cancelled", { from: seat.from });
    return done({ id: account.id });
  });
}

export type WhichRole = { accountId: unknown; membershipId: unknown };

/** Runs a deed on a role that is the actor's to give, in the tenure in which the deed makes sense. */
async function withRole(
  actor: Actor,
  { accountId, membershipId }: WhichRole,
  tenure: Tenure,
  deed: (tx: Tx, account: AccountInHand, seat: Seat) => Promise<Done>,
): Promise<Done> {
  if (!isId(membershipId)) return refuse.notFound();
  try {
    return await asActor(actor, async (tx) => {
      const account = await accountInHand(tx, actor, accountId);
      const seat = account?.seats.find(({ id }) => id === membershipId);
      if (!account || !seat || !maySeat(actor, seat)) return refuse.notFound();
      if (tenureOf(seat, actor.today) !== tenure) return refuse.conflict("people.role-moved");
      if (tenure === "planned" && isOneself(actor, account.id))
        return refuse.conflict("people.not-to-oneself");
      return deed(tx, account, seat);
    });
  } catch (error) {
    if (violatedConstraint(error) !== ROLE_ONCE) throw error;
    return refuse.invalid({ from: { key: "people.role-held" } });
  }
}

async function changeTerm(
  tx: Tx,
  seat: Seat,
  { validFrom, validTo }: { validFrom?: string; validTo: string | null },
): Promise<void> {
  // The account is held, so that nobody has moved it since it was read.
  await tx.membership.update({
    where: { id: seat.id },
    data: {
      ...(validFrom && { validFrom: fromDay(validFrom) }),
      validTo: validTo && fromDay(validTo),
    },
    select: { id: true },
  });
}

function writeDown(
  tx: Tx,
  actor: Actor,
  account: AccountInHand,
  seat: Seat,
  deed: AuditedDeed,
  detail: DeedDetail,
): Promise<void> {
  return record(tx, actor, {
    deed,
    entity: "account",
    entityId: account.id,
    unitId: seat.unitId,
    detail: { role: seat.role, ...detail },
  });
}
