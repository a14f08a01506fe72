import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
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
    const task = await tx.task.findUnique({
      where: { id },
      select: { directiveId: true, state: true, code: true, title: true },
    });
    const directive = task && (await writableDirective(tx, actor, task.directiveId));
    if (!directive) return refuse.notFound();
    if (directive.state !== "issued") return refuse.conflict("tasks.directive-not-issued");
    if (task.state !== "draft") return refuse.conflict("tasks.already-issued");
    const { count } = await tx.task.updateMany({
      where: { id, version, state: "draft" },
      data: { state: "issued", version: { increment: 1 } },
    });
    if (count === 0) return refuse.conflict("tasks.changed");
    await record(tx, actor, {
      deed: "task.issued",
      entity: "task",
      entityId: id,
      unitId: directive.officeId,
      detail: { code: task.code, title: task.title, directive: directive.number },
    });
    return done({ id });
  });
}
