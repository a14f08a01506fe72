import { z } from "zod";
import { record, recordAll } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { answeredBefore, fingerprintOf, keepReceipt, nextReceiptNumber } from "#lib/db/receipt.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, reaches, scopesFor } from "#lib/domain/policy.ts";
import { importInHand, knownFor, type Query } from "./import-in-hand.ts";
import { dayAfter } from "./input.ts";
import { type Known, type PlannedPerson, planPeople } from "./plan-people.ts";

const deed = z.object({
  importId: z.string(),
  /** The digest of the rows that were shown. */
  seen: z.string().max(100),
  /** One sending of the form; the same again gets the same answer. */
  key: z.uuid(),
});

export type TakenPeople = {
  number: string;
  importId: string;
  accounts: number;
  roles: number;
  /** Rows that are wrong: the list stays in hand for them. */
  left: number;
};

const LONGEST_MS = 60_000;

/**
 * Makes the accounts and roles that a list says, in one transaction: exactly what the page showed. Nobody has a link
 * yet: those are made for all of them together. Wrong rows stay in hand; what was taken before is there.
 */
export async function takeImport(actor: Actor, input: unknown): Promise<Outcome<TakenPeople>> {
  const parsed = deed.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { importId, seen, key } = parsed.data;
  const sending = { idempotencyKey: key, fingerprint: fingerprintOf(`${importId} ${seen}`) };
  try {
    return await asActor(
      actor,
      async (tx) => {
        const query: Query = (statement) => tx.$queryRaw(statement);
        const found = await importInHand(query, actor, importId, { lock: true });
        const given = await answeredBefore<TakenPeople>(
          tx,
          actor,
          sending,
          "people-import.changed",
        );
        if (given) return given;
        if (!found) return refuse.notFound();
        const known = await knownFor(query, actor, found.grid);
        const plan = planPeople(found.grid, actor, known);
        if (plan.digest !== seen) return refuse.conflict("people-import.changed");
        const rows = plan.rows.filter(({ state }) => state === "new" || state === "role");
        if (rows.length === 0) return refuse.conflict("people-import.nothing-ready");
        await writeRows(tx, actor, rows, known.groups);
        const left = plan.rows.filter(({ state }) => state === "wrong").length;
        if (left === 0)
          await tx.peopleImport.delete({ where: { id: importId }, select: { id: true } });
        const result: TakenPeople = {
          number: await nextReceiptNumber(tx),
          importId,
          accounts: rows.filter(({ state }) => state === "new").length,
          roles: rows.length,
          left,
        };
        const officeId = scopesFor(actor, "people:manage")[0]?.unitId;
        await record(tx, actor, {
          deed: "people.list-taken",
          entity: "account",
          ...(officeId && { unitId: officeId }),
          detail: { added: result.accounts, receipt: result.number },
        });
        await keepReceipt(tx, actor, sending, {
          deed: "people.list-taken",
          number: result.number,
          entityId: importId,
          result,
        });
        return done(result);
      },
      { timeoutMs: LONGEST_MS },
    );
  } catch (error) {
    // Somebody made one of the accounts, or gave one of the roles, at the same moment.
    if (!violatedConstraint(error)) throw error;
    return refuse.conflict("people-import.changed");
  }
}

/** One statement a table, whatever the number of rows; what is written down is as for inviting each alone. */
async function writeRows(
  tx: Tx,
  actor: Actor,
  rows: readonly PlannedPerson[],
  groups: Known["groups"],
): Promise<void> {
  const made = rows.filter(({ state }) => state === "new").map((row) => ({ ...row, id: newId() }));
  const idOf = new Map(made.map(({ email, id }) => [email, id]));
  await tx.account.createMany({
    data: made.map(({ id, email, cells, title, titleEn, unit }) => ({
      id,
      email: cells.email.trim(),
      emailKey: email,
      title,
      titleEn,
      invitedFromId:
        scopesFor(actor, "people:manage").find((scope) => unit && reaches(scope, unit))?.unitId ??
        null,
    })),
  });
  const roles = rows.map((row) => ({
    ...row,
    membershipId: newId(),
    holder: row.accountId ?? idOf.get(row.email) ?? "",
  }));
  await tx.membership.createMany({
    data: roles.map(({ membershipId, holder, unit, role, line, from, lastDay }) => {
      const validTo = dayAfter(lastDay);
      return {
        id: membershipId,
        accountId: holder,
        unitId: unit?.id ?? "",
        role: role ?? "officer",
        line,
        validFrom: fromDay(from),
        validTo: validTo && fromDay(validTo),
      };
    }),
  });
  await tx.membershipTaskGroup.createMany({
    data: roles.flatMap(({ membershipId, groupIds }) =>
      groupIds.map((taskGroupId) => ({ membershipId, taskGroupId })),
    ),
  });
  const named = (ids: readonly string[]) =>
    groups
      .filter(({ id }) => ids.includes(id))
      .map(({ vi }) => vi)
      .join(", ") || null;
  await recordAll(tx, actor, [
    ...made.map(({ id, unit, title }) => ({
      deed: "account.created" as const,
      entity: "account" as const,
      entityId: id,
      ...(unit && { unitId: unit.id }),
      detail: { title },
    })),
    ...roles.map(({ holder, unit, role, line, from, lastDay, groupIds }) => ({
      deed: "membership.added" as const,
      entity: "account" as const,
      entityId: holder,
      ...(unit && { unitId: unit.id }),
      detail: { role, line, from, lastDay, groups: named(groupIds) },
    })),
  ]);
}
