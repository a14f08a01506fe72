"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import type { Offered } from "#components/people/choose-among.tsx";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { addRole } from "#lib/people/add-role.ts";
import { disableAccount, editTitles, enableAccount, makeLink } from "#lib/people/change-account.ts";
import { cancelRole, endRole, moveRole } from "#lib/people/change-role.ts";
import { giveDelegation } from "#lib/people/give-delegation.ts";
import { type Invited, invitePerson } from "#lib/people/invite-person.ts";
import { withdrawDelegation } from "#lib/people/withdraw-delegation.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { offeredPeople, offeredUnits, shownLink } from "./offered.ts";

type Fields = ReturnType<typeof fieldsOf>;
type Deed = (actor: Actor, fields: Fields) => Promise<Outcome<{ id: string }>>;
type Offer = (actor: Actor, i18n: I18n, fields: Fields) => Promise<Offered | undefined>;

export async function inviteAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return linked(before, form, invitePerson);
}

export async function linkAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return linked(before, form, (actor, { id }) => makeLink(actor, id));
}

export async function addRoleAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    "role",
    (actor, fields) => addRole(actor, fields.id, fields),
    (actor, i18n, { unit }) => offeredUnits(actor, i18n, unit),
  );
}

export async function endRoleAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "ended", (actor, fields) => endRole(actor, which(fields), fields));
}

export async function moveRoleAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "moved", (actor, fields) => moveRole(actor, which(fields), fields));
}

export async function cancelRoleAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "cancelled", (actor, fields) => cancelRole(actor, which(fields)));
}

export async function delegateAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    "delegated",
    (actor, fields) => giveDelegation(actor, fields.id, fields),
    (actor, i18n, { person, id }) => offeredPeople(actor, i18n, person, id),
  );
}

export async function withdrawAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "withdrawn", (actor, { id, delegationId }) =>
    withdrawDelegation(actor, { accountId: id, delegationId }),
  );
}

export async function renameAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "renamed", (actor, fields) => editTitles(actor, fields.id, fields));
}

export async function disableAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "disabled", (actor, fields) =>
    disableAccount(actor, fields.id, fields),
  );
}

export async function enableAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "enabled", (actor, { id }) => enableAccount(actor, id));
}

function which({ id, membershipId }: Fields) {
  return { accountId: id, membershipId };
}

/** A deed that ends on the account's page, with word of it; refused, with what the typed words may mean. */
async function answered(
  before: FormAnswer,
  form: FormData,
  told: string,
  deed: Deed,
  offer?: Offer,
): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const fields = fieldsOf(form);
  const outcome = await deed(actor, fields);
  if (outcome.ok) redirect(`/people/${outcome.value.id}?done=${told}`);
  if (outcome.refusal.kind === "conflict") refresh(); // what was shown was out of date
  const answer = refusedAnswer(before, outcome.refusal, form, i18n);
  return offer ? { ...answer, extra: { offered: await offer(actor, i18n, fields) } } : answer;
}

/** A deed that makes a link: it goes with this answer alone, and into no address. */
async function linked(
  before: FormAnswer,
  form: FormData,
  deed: (actor: Actor, fields: Fields) => Promise<Outcome<Invited>>,
): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const fields = fieldsOf(form);
  const outcome = await deed(actor, fields);
  if (outcome.ok) {
    refresh(); // the page says until when the link works
    return shownAnswer(before, new FormData(), { link: shownLink(i18n, outcome.value) });
  }
  const offered = await offeredUnits(actor, i18n, fields.unit);
  return { ...refusedAnswer(before, outcome.refusal, form, i18n), extra: { offered } };
}
