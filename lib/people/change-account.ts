import { z } from "zod";
import { type DeedDetail, record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { createOneTimeLink } from "#lib/db/new-link.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { governs, isOneself } from "#lib/domain/role-giving.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { reasonInput, titles } from "./input.ts";
import type { Invited } from "./invite-person.ts";
import { type AccountInHand, accountInHand, unitOf } from "./reach.ts";

type Done = Outcome<{ id: string }>;

/** Closes an account: its sessions end at once, its links open nothing, and nobody acts in its place any more. */
export async function disableAccount(actor: Actor, id: unknown, input: unknown): Promise<Done> {
  const parsed = reasonInput.safeParse(input);
  return withAccount(actor, id, async (tx, account) => {
    if (isOneself(actor, account.id)) return refuse.conflict("people.not-oneself");
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
    const { reason } = parsed.data;
    const now = new Date();
    const { count } = await tx.account.updateMany({
      where: { id: account.id, disabledAt: null },
      data: { disabledAt: now, disabledReason: reason },
    });
    if (count === 0) return done({ id: account.id }); // somebody was faster, or clicked twice
    await tx.session.updateMany({
      where: { accountId: account.id, endedAt: null },
      data: { endedAt: now },
    });
    await tx.oneTimeLink.deleteMany({ where: { accountId: account.id, usedAt: null } });
    await writeDown(tx, actor, account, "account.disabled", { reason });
    return done({ id: account.id });
  });
}

/** Opens a closed account again, with the roles that are in force. Sessions that were ended stay so. */
export async function enableAccount(actor: Actor, id: unknown): Promise<Done> {
  return withAccount(actor, id, async (tx, account) => {
    const { count } = await tx.account.updateMany({
      where: { id: account.id, disabledAt: { not: null } },
      data: { disabledAt: null, disabledReason: null },
    });
    if (count > 0) await writeDown(tx, actor, account, "account.enabled", {});
    return done({ id: account.id });
  });
}

/** A new link that sets the password; those before it open nothing any more. */
export async function makeLink(actor: Actor, id: unknown): Promise<Outcome<Invited>> {
  return withAccount(actor, id, async (tx, account) => {
    if (account.disabled) return refuse.conflict("people.link-disabled");
    const link = await createOneTimeLink(tx, account.id);
    await writeDown(tx, actor, account, "account.link-made", {});
    return done({ accountId: account.id, ...link });
  });
}

const titlesInput = z.object(titles);

/** What the account is called in both languages: what it did before is shown under the new title too. */
export async function editTitles(actor: Actor, id: unknown, input: unknown): Promise<Done> {
  const parsed = titlesInput.safeParse(input);
  return withAccount(actor, id, async (tx, account) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["title", "titleEn"]));
    const { title, titleEn } = parsed.data;
    if (title === account.title && titleEn === account.titleEn) return done({ id: account.id });
    await tx.account.update({
      where: { id: account.id },
      data: { title, titleEn },
      select: { id: true },
    });
    await writeDown(tx, actor, account, "account.renamed", { before: account.title, title });
    return done({ id: account.id });
  });
}

/** Runs a deed on an account as a whole, if all of its roles are the actor's to give. */
async function withAccount<T>(
  actor: Actor,
  id: unknown,
  deed: (tx: Tx, account: AccountInHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return asActor(actor, async (tx) => {
    const account = await accountInHand(tx, actor, id);
    if (!account) return refuse.notFound();
    if (!governs(actor, [...account.seats, ...account.handed], actor.today))
      return refuse.conflict("people.beyond-reach");
    // Who acts for somebody would else come in as him when the leave is over.
    if (account.id === actor.actingFor?.accountId) return refuse.conflict("people.not-oneself");
    return deed(tx, account);
  });
}

function writeDown(
  tx: Tx,
  actor: Actor,
  account: AccountInHand,
  deed: AuditedDeed,
  detail: DeedDetail,
): Promise<void> {
  return record(tx, actor, {
    deed,
    entity: "account",
    entityId: account.id,
    ...unitOf(account),
    detail,
  });
}
