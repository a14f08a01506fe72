import { z } from "zod";
import { record, recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { dropDraftTasks } from "#lib/db/drop-draft-tasks.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";

const taking = z.object({
  directiveId: z.string(),
  receipt: z.string().min(1).max(40),
  /** How many tasks the page said. */
  tasks: storedCount,
  /** How many drafts for units. */
  drafts: storedCount,
});

type Undone = { directiveId: string; tasks: number };

/**
 * Takes back what one taking over of an annex brought, with what was drafted of it for units, while all of it is still
 * a draft. An import of which rows were left is read anew: its rows can be taken again.
 */
export async function undoTaking(actor: Actor, input: unknown): Promise<Outcome<Undone>> {
  const parsed = taking.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { directiveId, receipt } = parsed.data;
  try {
    return await asActor(actor, async (tx) => {
      const directive = await writableDirective(tx, actor, directiveId);
      if (!directive) return refuse.notFound();
      const tasks = await tx.task.findMany({
        where: { directiveId, source: { receipt } },
        select: {
          id: true,
          code: true,
          title: true,
          state: true,
          _count: { select: { assignments: true } },
          issueRequests: { where: { state: "waiting" }, select: { id: true } },
        },
      });
      if (tasks.length === 0) return refuse.notFound();
      if (tasks.some(({ state }) => state !== "draft"))
        return refuse.conflict("annex.undo-issued", { receipt });
      if (directive.waits || tasks.some(({ issueRequests }) => issueRequests.length > 0))
        return refuse.conflict("issuing.waits");
      const drafts = tasks.reduce((sum, { _count }) => sum + _count.assignments, 0);
      if (tasks.length !== parsed.data.tasks || drafts !== parsed.data.drafts)
        return refuse.conflict("annex.changed");
      const units = await dropDraftTasks(
        tx,
        tasks.map(({ id }) => id),
      );
      await raiseVersion(tx, directive);
      await record(tx, actor, {
        deed: "directive.annex-undone",
        entity: "directive",
        entityId: directiveId,
        unitId: directive.officeId,
        detail: {
          number: directive.number,
          tasks: tasks.length,
          receipt,
          ...(units > 0 && { units }),
        },
      });
      await recordAll(
        tx,
        actor,
        tasks.map(({ id, code, title }) => ({
          deed: "task.dropped",
          entity: "task",
          entityId: id,
          unitId: directive.officeId,
          detail: { code, title, directive: directive.number, receipt },
        })),
      );
      return done({ directiveId, tasks: tasks.length });
    });
  } catch (error) {
    if (violatedConstraint(error)) return refuse.conflict("annex.undo-in-use");
    throw error;
  }
}
