import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { codeTaken } from "./code-taken.ts";
import { namePartners, partnersOf } from "./partners.ts";
import { readTask, taskColumns, unknownChoices, writeLevelsAndIndicators } from "./write-task.ts";

/**
 * Adds a task to a directive, as a draft: it is read by others and given to units once it is issued. A directive in
 * force takes further tasks.
 */
export async function addTask(
  actor: Actor,
  directiveId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const read = readTask(input);
  if (!read.ok) return read;
  const { facts } = read.value;

  return codeTaken(facts.code, () =>
    asActor(actor, async (tx) => {
      const directive = await writableDirective(tx, actor, directiveId);
      if (!directive) return refuse.notFound();
      if (directive.waits) return refuse.conflict("issuing.waits");
      const unknown = await unknownChoices(tx, directive.id, read.value);
      const partners = await partnersOf(tx, actor, facts.partners ?? "");
      if (unknown || partners.wrong)
        return refuse.invalid({ ...unknown, ...(partners.wrong && { partners: partners.wrong }) });

      const id = newId();
      await tx.task.create({
        data: {
          id,
          directiveId: directive.id,
          draftedById: actor.accountId,
          ...taskColumns(facts),
        },
        select: { id: true },
      });
      await writeLevelsAndIndicators(tx, id, read.value);
      await namePartners(tx, id, partners.unitIds);
      await raiseVersion(tx, directive);
      await record(tx, actor, {
        deed: "task.added",
        entity: "task",
        entityId: id,
        unitId: directive.officeId,
        detail: { code: facts.code, title: facts.title, directive: directive.number },
      });
      return done({ id });
    }),
  );
}
