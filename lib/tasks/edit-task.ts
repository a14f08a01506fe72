import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { typedSeveral } from "#lib/domain/typed-input.ts";
import { codeTaken } from "./code-taken.ts";
import { namePartners, partnersOf } from "./partners.ts";
import { readTask, taskColumns, unknownChoices, writeLevelsAndIndicators } from "./write-task.ts";

const changed = z.object({
  id: z.string().refine(isId),
  version: storedCount,
  /** Of the units that are named one by one those that stay, as `role unit`; only where the form shows them. */
  named: typedSeveral,
  namedShown: z.string().optional(),
});

/** Corrects a task that is still a draft. */
export async function editTask(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const which = changed.safeParse(input);
  if (!which.success) return refuse.notFound();
  const read = readTask(input);
  if (!read.ok) return read;
  const { facts } = read.value;
  const { id, version, named, namedShown } = which.data;

  return codeTaken(facts.code, () =>
    asActor(actor, async (tx) => {
      const task = await tx.task.findUnique({
        where: { id },
        select: { directiveId: true, state: true },
      });
      const directive = task && (await writableDirective(tx, actor, task.directiveId));
      if (!directive) return refuse.notFound();
      if (task.state !== "draft") return refuse.conflict("tasks.already-issued");
      const waits = await tx.issueRequest.count({ where: { taskId: id, state: "waiting" } });
      if (directive.waits || waits > 0) return refuse.conflict("issuing.waits");
      const unknown = await unknownChoices(tx, directive.id, read.value);
      const partners = await partnersOf(tx, actor, facts.partners ?? "");
      if (unknown || partners.wrong)
        return refuse.invalid({ ...unknown, ...(partners.wrong && { partners: partners.wrong }) });

      const { count } = await tx.task.updateMany({
        where: { id, version, state: "draft" },
        data: { ...taskColumns(facts), version: { increment: 1 } },
      });
      if (count === 0) return refuse.conflict("tasks.changed");
      await writeLevelsAndIndicators(tx, id, read.value);
      if (namedShown) await keepNamed(tx, id, named);
      await namePartners(tx, id, partners.unitIds);
      await raiseVersion(tx, directive);
      await record(tx, actor, {
        deed: "task.edited",
        entity: "task",
        entityId: id,
        unitId: directive.officeId,
        detail: { code: facts.code, title: facts.title, directive: directive.number },
      });
      return done({ id });
    }),
  );
}

/** Lets go of the named units that the form no longer has ticked. */
async function keepNamed(tx: Tx, taskId: string, kept: string[]): Promise<void> {
  const units = await tx.taskUnit.findMany({ where: { taskId } });
  const gone = units.filter(({ role, unitId }) => !kept.includes(`${role} ${unitId}`));
  if (gone.length > 0) await tx.taskUnit.deleteMany({ where: { OR: gone } });
}
