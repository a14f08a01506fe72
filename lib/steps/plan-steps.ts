import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor, type Read, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type StepChanges, stepChanges, type TypedStep } from "#lib/domain/planned-steps.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { optionalWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { stepsOf } from "./queries.ts";

const form = z.object({
  assignmentId: z.string().refine(isId),
  version: storedCount,
  reason: optionalWords(1_000, "tasks.reason-long"),
});
const ROW = /^step-(.{1,40})$/;
const LONGEST_TITLE = 300;

/**
 * The unit says in which steps it will do a task of steps, each with a day if it has one; its reports then say of each
 * when it was done. A step after the whole's deadline says why; one that a report has named stays.
 */
export async function planSteps(
  actor: Actor,
  input: Record<string, unknown>,
): Promise<Outcome<{ assignmentId: string }>> {
  const parsed = form.safeParse(input);
  const fields = parsed.success ? {} : wrongFields(parsed.error);
  if (fields.assignmentId || fields.version) return refuse.notFound();
  const { assignmentId, version, reason } = parsed.success
    ? parsed.data
    : form.parse({ ...input, reason: "" });
  const { rows, wrong } = rowsOf(input);

  return asActor(actor, async (tx) => {
    const read: Read = (statement) => tx.$queryRaw(statement);
    const found = await stepsOf(read, actor, assignmentId, { lock: true });
    if (!found) return refuse.notFound();
    if (found.version !== version) return refuse.conflict("steps.changed-meanwhile");
    if (!isOpen(found.state)) return refuse.conflict("steps.not-open");
    const changes = stepChanges(found.steps, rows, found);
    const all = { ...fields, ...wrong, ...changes.wrong };
    if (changes.later && !reason) all.reason ??= { key: "steps.later-why" };
    if (Object.keys(all).length > 0) return refuse.invalid(all);
    const count = changes.added.length + changes.changed.length + changes.removed.length;
    if (count > 0) {
      await write(tx, assignmentId, changes);
      await record(tx, actor, {
        deed: "assignment.steps-planned",
        entity: "assignment",
        entityId: assignmentId,
        unitId: found.unit.id,
        detail: {
          added: changes.added.length,
          updated: changes.changed.length + changes.removed.length,
          ...(reason && { reason }),
        },
      });
    }
    return done({ assignmentId });
  });
}

function rowsOf(input: Record<string, unknown>) {
  const rows: TypedStep[] = [];
  const wrong: Record<string, Message> = {};
  for (const [field, value] of Object.entries(input)) {
    const key = ROW.exec(field)?.[1];
    if (!key || typeof value !== "string") continue;
    const title = value.trim().replace(/\s+/g, " ");
    if (title.length > LONGEST_TITLE) wrong[field] = { key: "steps.title-long" };
    const typedDue = input[`due-${key}`];
    const due = typeof typedDue === "string" ? typedDue.trim() : "";
    const dueOn: CivilDate | null = due === "" ? null : parseTypedDate(due);
    if (due !== "" && !dueOn) wrong[`due-${key}`] = { key: "tasks.due-wrong" };
    rows.push({ field, id: isId(key) ? key : null, title, dueOn });
  }
  return { rows, wrong };
}

async function write(tx: Tx, assignmentId: string, { added, changed, removed }: StepChanges) {
  if (removed.length > 0)
    await tx.$executeRaw(
      sql`DELETE FROM step WHERE assignment_id = ${assignmentId}::uuid AND id = ANY(${removed}::uuid[])`,
    );
  // Its words in English were another's words, if they change.
  if (changed.length > 0)
    await tx.$executeRaw(sql`
      UPDATE step s SET title = n.title, title_en = CASE WHEN s.title = n.title THEN s.title_en END,
             due_on = nullif(n.due_on, '')::date
        FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ title }) => title)}::text[],
                    ${changed.map(({ dueOn }) => dueOn ?? "")}::text[]) AS n (id, title, due_on)
       WHERE s.id = n.id AND s.assignment_id = ${assignmentId}::uuid`);
  if (added.length > 0)
    await tx.$executeRaw(sql`
      INSERT INTO step (id, assignment_id, ordinal, title, due_on)
      SELECT n.id, ${assignmentId}::uuid, n.place + coalesce((SELECT max(ordinal) FROM step WHERE assignment_id = ${assignmentId}::uuid), 0),
             n.title, nullif(n.due_on, '')::date
        FROM unnest(${added.map(() => newId())}::uuid[], ${added.map(({ title }) => title)}::text[],
                    ${added.map(({ dueOn }) => dueOn ?? "")}::text[]) WITH ORDINALITY AS n (id, title, due_on, place)`);
  await tx.$executeRaw(
    sql`UPDATE assignment SET version = version + 1 WHERE id = ${assignmentId}::uuid`,
  );
}
