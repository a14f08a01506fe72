import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { besideOf } from "#lib/domain/beside.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, type Place, reaches, scopesFor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { namesBeside } from "./beside.ts";
import { giveInput, notBefore } from "./input.ts";

const FIELDS = ["ownerUnitId", "text", "dueOn"];

/** Writes an instruction to a unit within the leader's reach, on the leader's line; sent twice it is one. */
export async function giveInstruction(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = notBefore(giveInput, actor.today).safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, FIELDS));
  const { id, text, ownerUnitId, dueOn, assignmentId, about, aboutLabel } = parsed.data;

  return asActor(actor, async (tx) => {
    const group = await groupOf(tx, actor, assignmentId);
    if (assignmentId && !group) return refuse.notFound();
    // Who reads it is told what it was written beside: only what its writer may see.
    const besides = await namesBeside((statement) => tx.$queryRaw(statement), actor, [about]);
    if (besideOf(about) && !besides.get(about ?? "")?.inReach) return refuse.notFound();
    const giving = scopesFor(actor, "instruction:give");
    const [owner] = await tx.$queryRaw<Place[]>(sql`
      SELECT u.command_path AS "commandPath", u.local_path AS "localPath" FROM unit u
       WHERE u.id = ${ownerUnitId}::uuid AND u.has_accounts AND ${unitWithin(giving)}`);
    const from = owner && giving.find((scope) => reaches(scope, owner, group));
    if (!from) return refuse.invalid({ ownerUnitId: { key: "instructions.owner-out-of-reach" } });

    const { count } = await tx.instruction.createMany({
      data: [
        {
          id,
          text,
          ownerUnitId,
          assignmentId,
          dueOn: fromDay(dueOn),
          fromUnitId: from.unitId,
          givenById: actor.accountId,
          ...(about && aboutLabel && { about, aboutLabel }),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      const own = await tx.instruction.count({ where: { id, givenById: actor.accountId } });
      return own > 0 ? done({ id }) : refuse.notFound();
    }
    await record(tx, actor, {
      deed: "instruction.given",
      entity: "instruction",
      entityId: id,
      unitId: ownerUnitId,
      detail: { dueOn },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "instruction.given",
        payload: { instructionId: id, unitId: ownerUnitId, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ id });
  });
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
