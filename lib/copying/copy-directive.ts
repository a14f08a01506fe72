import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { raiseVersion, writableDirective } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import { copyClauses, copyGoals } from "./copy-parts.ts";
import { copyTasks } from "./copy-tasks.ts";
import { draftAssignments } from "./draft-assignments.ts";
import { type CopyChoice, readCopy, whichCopy } from "./input.ts";
import { type CopySource, copySource, type Query } from "./source.ts";

export type Copied = { id: string; tasks: number; units: number };

/** A plan of eight tasks for 3,321 units each takes some seconds. */
const LONGEST_MS = 90_000;

/**
 * Makes a draft for another year of a directive: exactly what the page showed and the form ticks, with its link to the
 * source. Made once for a year and an office; made again, it only adds the tasks that were not taken before.
 */
export async function copyDirective(actor: Actor, input: unknown): Promise<Outcome<Copied>> {
  const which = whichCopy.safeParse(input);
  if (!which.success) return refuse.notFound();
  const { sourceId, year, seen } = which.data;

  try {
    return await asActor(
      actor,
      async (tx) => {
        const query: Query = (statement) => tx.$queryRaw(statement);
        const source = await copySource(query, actor, sourceId, year);
        if (!source) return refuse.notFound();
        const { choice, wrong } = readCopy(input as Record<string, unknown>, source, actor.today);
        if (source.digest !== seen) return refuse.conflict("copying.changed");
        if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);
        const { existing } = source;
        if (existing) {
          const held = await writableDirective(tx, actor, existing.id);
          if (held?.state !== existing.state) return refuse.conflict("copying.changed");
          if (held.waits) return refuse.conflict("issuing.waits");
          await raiseVersion(tx, held);
        }

        const id = existing?.id ?? (await register(tx, actor, source, choice));
        const tasks = await copyTasks(tx, actor, id, source, choice.tasks);
        const units = await draftAssignments(tx, actor, tasks);
        await record(tx, actor, {
          deed: "directive.copied",
          entity: "directive",
          entityId: id,
          unitId: source.officeId,
          detail: {
            number: choice.facts?.number ?? existing?.number ?? "",
            other: source.number,
            tasks: tasks.length,
            units,
          },
        });
        return done({ id, tasks: tasks.length, units });
      },
      { timeoutMs: LONGEST_MS },
    );
  } catch (error) {
    const violated = violatedConstraint(error) ?? "";
    if (violated === "directive_number_key_type_issuer_id_issued_on_key") {
      const { number } = input as { number?: string };
      return refuse.invalid({
        number: { key: "directives.already-registered", values: { number: number ?? "" } },
      });
    }
    // Of two who copy at once the second is told that it is there.
    if (/^(directive_source|task_origin)_/.test(violated))
      return refuse.conflict("copying.changed");
    throw error;
  }
}

async function register(
  tx: Tx,
  actor: Actor,
  source: CopySource,
  { facts, clauses, goals }: CopyChoice,
): Promise<string> {
  if (!facts) throw new Error("a copy that is not there yet has facts");
  const id = newId();
  const { issuerId, type, securityClass } = await tx.directive.findUniqueOrThrow({
    where: { id: source.id },
    select: { issuerId: true, type: true, securityClass: true },
  });
  await tx.directive.create({
    data: {
      id,
      issuerId,
      type,
      securityClass,
      number: facts.number,
      numberKey: slug(facts.number),
      issuedOn: fromDay(facts.issuedOn),
      title: facts.title,
      titleEn: facts.titleEn,
      searchTitle: searchKey(facts.title),
      createdById: actor.accountId,
    },
    select: { id: true },
  });
  await tx.directiveSource.create({
    data: { directiveId: id, sourceId: source.id, year: source.year, officeId: source.officeId },
    select: { directiveId: true },
  });
  await tx.directiveLink.create({
    data: { fromId: id, toId: source.id, relation: "based_on" },
    select: { fromId: true },
  });
  if (clauses) await copyClauses(tx, source.id, id);
  if (goals) await copyGoals(tx, source, id, facts.issuedOn);
  return id;
}
