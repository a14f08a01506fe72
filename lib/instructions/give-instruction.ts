import { recordAll } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { besideOf } from "#lib/domain/beside.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, type Place, reaches, scopesFor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { namesBeside } from "./beside.ts";
import { giveInput, notBefore } from "./input.ts";

const OTHERWISE = "instructions.given-otherwise";
const FIELDS = ["ownerUnitId", "alsoTo", "text", "dueOn"];

/** `together`: to several units, each with an instruction of its own; `id` is then what they have in common. */
export type Given = { id: string; together: boolean };

/** Writes an instruction to units within the leader's reach, on the leader's line; sent twice it is one. */
export async function giveInstruction(actor: Actor, input: unknown): Promise<Outcome<Given>> {
  const parsed = notBefore(giveInput, actor.today).safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, FIELDS));
  const { id, text, ownerUnitId, alsoTo, dueOn, assignmentId, about, aboutLabel } = parsed.data;
  const owners = [...new Set([ownerUnitId, ...alsoTo])];
  const together = owners.length > 1;

  return asActor(actor, async (tx) => {
    const group = await groupOf(tx, actor, assignmentId);
    if (assignmentId && !group) return refuse.notFound();
    // Who reads it is told what it was written beside: only what its writer may see.
    const besides = await namesBeside((statement) => tx.$queryRaw(statement), actor, [about]);
    if (besideOf(about) && !besides.get(about ?? "")?.inReach) return refuse.notFound();
    const givers = await giversOf(tx, actor, owners, group);
    const beyond = owners.find((owner) => !givers.has(owner));
    if (beyond) {
      const field = beyond === ownerUnitId ? "ownerUnitId" : "alsoTo";
      return refuse.invalid({ [field]: { key: "instructions.owner-out-of-reach" } });
    }

    const before = await sentBefore(tx, actor, id, owners);
    if (before) return before === "same" ? done({ id, together }) : refuse.conflict(OTHERWISE);

    const rows = owners.map((owner) => ({
      id: together ? newId() : id,
      text,
      ownerUnitId: owner,
      assignmentId,
      dueOn: fromDay(dueOn),
      fromUnitId: givers.get(owner) ?? "",
      givenById: actor.accountId,
      togetherId: together ? id : null,
      ...(about && aboutLabel && { about, aboutLabel }),
    }));
    const { count } = await tx.instruction.createMany({ data: rows, skipDuplicates: true });
    // Sent twice at once, or somebody else's id.
    if (count === 0)
      return (await sentBefore(tx, actor, id, owners)) === "same"
        ? done({ id, together })
        : refuse.notFound();
    if (count < rows.length) throw new Error("some of the units were told before");
    await tell(tx, actor, rows, dueOn);
    return done({ id, together });
  });
}

/** What the form with this id was sent for before: the same units, others, or nothing. */
async function sentBefore(
  tx: Tx,
  actor: Actor,
  id: string,
  owners: readonly string[],
): Promise<"same" | "others" | null> {
  const sent = await tx.instruction.findMany({
    where: { OR: [{ id }, { togetherId: id }], givenById: actor.accountId },
    select: { ownerUnitId: true },
  });
  if (sent.length === 0) return null;
  const isSame = sent.length === owners.length;
  return isSame && sent.every((one) => owners.includes(one.ownerUnitId)) ? "same" : "others";
}

type Told = { id: string; ownerUnitId: string };

async function tell(tx: Tx, actor: Actor, given: readonly Told[], dueOn: CivilDate) {
  await recordAll(
    tx,
    actor,
    given.map(({ id, ownerUnitId }) => ({
      deed: "instruction.given",
      entity: "instruction",
      entityId: id,
      unitId: ownerUnitId,
      detail: { dueOn },
    })),
  );
  await tx.outbox.createMany({
    data: given.map(({ id, ownerUnitId }) => ({
      id: newId(),
      topic: "instruction.given",
      payload: { instructionId: id, unitId: ownerUnitId, byId: actor.accountId },
    })),
  });
}

/** By the unit that is told: the office of the actor that tells it. Units beyond the actor's lead are left out. */
async function giversOf(
  tx: Tx,
  actor: Actor,
  ownerIds: string[],
  group: string | null,
): Promise<Map<string, string>> {
  const giving = scopesFor(actor, "instruction:give");
  const owners = await tx.$queryRaw<(Place & { id: string })[]>(sql`
    SELECT u.id, u.command_path AS "commandPath", u.local_path AS "localPath" FROM unit u
     WHERE u.id = ANY(${ownerIds}::uuid[]) AND u.has_accounts AND ${unitWithin(giving)}`);
  return new Map(
    owners.flatMap((owner) => {
      const from = giving.find((scope) => reaches(scope, owner, group));
      return from ? [[owner.id, from.unitId] as const] : [];
    }),
  );
}

/** The group of the task that the instruction is about; null where it is about none, or out of reach. */
async function groupOf(tx: Tx, actor: Actor, assignmentId: string | null): Promise<string | null> {
  if (!assignmentId) return null;
  const [task] = await tx.$queryRaw<{ groupId: string }[]>(sql`
    SELECT t.task_group_id AS "groupId"
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
     WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(scopesFor(actor, "assignment:read"))}`);
  return task?.groupId ?? null;
}
