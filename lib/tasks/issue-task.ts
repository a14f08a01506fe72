import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { settleIssuing } from "#lib/db/second-person.ts";
import { writableDirective } from "#lib/db/writable-directive.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";

const which = z.object({ id: z.string().refine(isId), version: storedCount });

/** Puts a draft of a directive in force in force too; only then can it be given to units. */
export async function issueTask(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = which.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { id, version } = parsed.data;

  return asActor(actor, async (tx) => {
    const under = await tx.task.findUnique({ where: { id }, select: { directiveId: true } });
    const directive = under && (await writableDirective(tx, actor, under.directiveId));
    if (!directive) return refuse.notFound();
    // Read once its directive is held: whoever changes a task holds it too.
    const task = await tx.task.findUniqueOrThrow({
      where: { id },
      select: {
        version: true,
        state: true,
        code: true,
        title: true,
        draftedById: true,
        delegation: { select: { fromAccountId: true } },
      },
    });
    if (directive.state !== "issued") return refuse.conflict("tasks.directive-not-issued");
    if (task.state !== "draft") return refuse.conflict("tasks.already-issued");
    if (task.version !== version) return refuse.conflict("tasks.changed");
    const settled = await settleIssuing(tx, actor, {
      directiveId: directive.id,
      taskId: id,
      drafterId: task.draftedById,
      draftedForId: task.delegation?.fromAccountId ?? null,
    });
    if (!settled.ok) return settled;
    await tx.task.update({
      where: { id },
      data: { state: "issued", version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "task.issued",
      entity: "task",
      entityId: id,
      unitId: directive.officeId,
      detail: { code: task.code, title: task.title, directive: directive.number, ...settled.value },
    });
    return done({ id });
  });
}
