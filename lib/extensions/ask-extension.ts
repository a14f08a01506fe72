import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import { dateValue } from "#lib/domain/civil-date.ts";
import { type Bounds, extensionDayProblem, whyNotAsk } from "#lib/domain/extension.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { dayMessage } from "./day-words.ts";
import { askInput } from "./input.ts";
import { BOUNDS_OF_A } from "./reach.ts";

type Asking = Omit<Bounds, "dueOn"> & {
  dueOn: string | null;
  state: AssignmentState;
  unitId: string;
  hasSuperior: boolean;
};

/** Asks the unit above for a later deadline. Sent twice it is one request. */
export async function askExtension(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ assignmentId: string }>> {
  const parsed = askInput.safeParse(input);
  if (!parsed.success) {
    const { assignmentId: none, ...fields } = wrongFields(parsed.error);
    return none ? refuse.notFound() : refuse.invalid(fields);
  }
  const { assignmentId, wantedDueOn, reason } = parsed.data;

  return asActor(actor, async (tx) => {
    const [about] = await tx.$queryRaw<Asking[]>(sql`
      SELECT a.state::text AS state, a.unit_id AS "unitId", ${BOUNDS_OF_A},
             coalesce(u.command_path LIKE '%/%/', false) AS "hasSuperior"
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(scopesFor(actor, "extension:ask"))}
         FOR NO KEY UPDATE OF a`);
    if (!about) return refuse.notFound();
    // A statement of its own: what somebody asked while we waited for the assignment, the one that waited does not see.
    const waiting = await tx.extensionRequest.findFirst({
      where: { assignmentId, state: "asked" },
      select: { askedById: true, wantedDueOn: true, reason: true },
    });
    const isRepeated =
      waiting?.askedById === actor.accountId &&
      waiting.reason === reason &&
      waiting.wantedDueOn.getTime() === fromDay(wantedDueOn).getTime();
    if (isRepeated) return done({ assignmentId });

    const { dueOn } = about;
    const why = whyNotAsk({ ...about, waits: waiting !== null }, actor.today);
    if (why === "passed" && dueOn)
      return refuse.invalid({
        wantedDueOn: { key: "extensions.passed", values: { on: dateValue(dueOn) } },
      });
    if (why || !dueOn) return refuse.conflict(`extensions.why-${why ?? "no-deadline"}`);
    const problem = extensionDayProblem({ ...about, dueOn }, wantedDueOn, actor.today);
    if (problem) return refuse.invalid({ wantedDueOn: dayMessage(problem, { ...about, dueOn }) });

    const id = newId();
    await tx.extensionRequest.create({
      data: {
        id,
        assignmentId,
        reason,
        askedOn: fromDay(actor.today),
        askedById: actor.accountId,
        dueOn: fromDay(dueOn),
        wantedDueOn: fromDay(wantedDueOn),
      },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "extension.asked",
      entity: "assignment",
      entityId: assignmentId,
      unitId: about.unitId,
      detail: { dueBefore: dueOn, dueOn: wantedDueOn, reason },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "extension.asked",
        payload: { extensionId: id, assignmentId, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ assignmentId });
  });
}
