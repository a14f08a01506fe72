import {
  ChangedMeanwhile,
  type ChangedTerms,
  type NewAssignment,
  writeChangedTerms,
  writeNewAssignments,
} from "#lib/db/assignment-terms.ts";
import { record } from "#lib/db/audit.ts";
import { asActor, type Read, type Tx } from "#lib/db/door.ts";
import { needsSecondPerson } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { isOpen, isTakenBack, MOVABLE } from "#lib/domain/assignment-status.ts";
import { type CivilDate, dateValue, laterOf } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addsUp, isLaterThanWhole, sharing } from "#lib/domain/shares.ts";
import { targetEntry } from "#lib/domain/task-rules.ts";
import { type Below, unitsBelow, type Whole, wholeOf } from "./below.ts";
import { cellNames, readParts, type TypedShare } from "./input.ts";

export type BrokenDown = {
  assignmentId: string;
  added: number;
  changed: number;
  /** Nobody below has heard of it: a second person issues it on the task's page. */
  draft: boolean;
};

/** A share as it will stand: what was typed, else what its unit has, else the whole's deadline. */
type Planned = TypedShare & { unit: Below };

/**
 * Gives parts of an assignment to the units directly below, or changes them: a target each, of amounts never more in all
 * than was received, and a deadline no later than the whole's unless it is said why. All of it or nothing.
 * Where a second person issues what one drafts, new parts are drafts, and parts that were issued do not change.
 */
export async function breakDown(
  actor: Actor,
  input: Record<string, unknown>,
  locale: NumberLocale,
): Promise<Outcome<BrokenDown>> {
  const assignmentId = String(input.assignmentId ?? "");
  try {
    return await asActor(
      actor,
      async (tx) => {
        const read: Read = (statement) => tx.$queryRaw(statement);
        const whole = await wholeOf(read, actor, assignmentId, { lock: true });
        if (!whole) return refuse.notFound();
        const typed = readParts(input, {
          locale,
          entry: targetEntry(whole.task.kind, whole.indicators[0]),
          today: actor.today,
        });
        if (!typed) return refuse.notFound();
        const { version, shares, reason } = typed.value;
        if (version !== whole.version) return refuse.conflict("cascade.changed-meanwhile");
        if (!isOpen(whole.state)) return refuse.conflict("cascade.not-open");
        const draft = await needsSecondPerson(read, actor, DRAFTED_HERE);
        const below = await unitsBelow(read, actor, whole);
        const planned = plan(shares, below, whole);
        const wrong = { ...wrongParts(planned, below, whole, reason), ...typed.wrong };
        if (Object.keys(wrong).length > 0) return refuse.invalid(wrong);
        if (
          draft &&
          planned.some((share) => changed(share) && partOf(share.unit)?.state !== "draft")
        )
          return refuse.conflict("cascade.issued-stays");
        return done(await write(tx, actor, whole, planned, { reason: reason ?? "", draft }));
      },
      { timeoutMs: 30_000 },
    );
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refuse.conflict("cascade.changed-meanwhile");
    throw error;
  }
}

/** What the actor would draft now and issue alone. */
export const DRAFTED_HERE = { deed: "assignment:assign", drafters: [] } as const;

/** Marked units that are below and not given the task from elsewhere; the others are no part of the form. */
function plan(shares: readonly TypedShare[], below: readonly Below[], whole: Whole): Planned[] {
  const units = new Map(below.map((unit) => [unit.id, unit]));
  return shares.flatMap((share) => {
    const unit = units.get(share.unitId);
    if (!unit || !isFree(unit)) return [];
    const part = partOf(unit);
    return [
      {
        unit,
        unitId: unit.id,
        target: whole.takesTarget ? (share.target ?? part?.target ?? null) : null,
        dueOn: share.dueOn ?? part?.dueOn ?? whole.dueOn,
      },
    ];
  });
}

/** What it has of this whole and may be changed. */
function partOf({ existing }: Below) {
  return existing?.isPart && !isTakenBack(existing.state) ? existing : null;
}

function isFree(unit: Below): boolean {
  const { existing } = unit;
  if (!existing || isTakenBack(existing.state)) return true;
  return existing.isPart && MOVABLE.includes(existing.state);
}

function changed(share: Planned): boolean {
  const part = partOf(share.unit);
  return part !== null && (part.target !== share.target || part.dueOn !== share.dueOn);
}

function wrongParts(
  planned: readonly Planned[],
  below: readonly Below[],
  whole: Whole,
  reason: string | null,
): Record<string, Message> {
  const wrong: Record<string, Message> = {};
  if (planned.length === 0) wrong.units = { key: "cascade.nobody" };
  for (const { unit, dueOn } of planned)
    if (unit.closesOn !== null && (dueOn === null || dueOn >= unit.closesOn))
      wrong[cellNames(unit.id).dueOn] = {
        key: "cascade.unit-closes",
        values: { on: dateValue(unit.closesOn) },
      };
  const marked = new Set(planned.map(({ unitId }) => unitId));
  const others = below
    .filter(({ id }) => !marked.has(id))
    .map((unit) => ({ target: partOf(unit)?.target ?? null }));
  const { kept } = sharing(whole, [...planned, ...others]);
  if (addsUp(whole.indicators[0]?.kind) && kept !== null && kept < 0)
    wrong.units = { key: "cascade.over", values: { over: -kept } };
  if (!reason && planned.some((share) => isLaterThanWhole(whole, share)))
    wrong.reason = { key: "cascade.later-why" };
  if (!reason && planned.some(changed)) wrong.reason ??= { key: "tasks.reason-missing" };
  return wrong;
}

async function write(
  tx: Tx,
  actor: Actor,
  whole: Whole,
  planned: readonly Planned[],
  { reason, draft }: { reason: string; draft: boolean },
): Promise<BrokenDown> {
  const added: NewAssignment[] = planned
    .filter(({ unit }) => !partOf(unit))
    .map(({ unit, target, dueOn }) => ({
      unitId: unit.id,
      occurrence: (unit.existing?.occurrence ?? 0) + 1,
      target,
      dueOn,
    }));
  const updates: ChangedTerms[] = planned.filter(changed).flatMap(({ unit, target, dueOn }) => {
    const part = partOf(unit);
    return part ? [{ id: part.id, version: part.version, target, dueOn }] : [];
  });
  await writeChangedTerms(tx, actor, updates, reason);
  const startOn: CivilDate = laterOf(whole.task.startOn, actor.today);
  const addedIds = await writeNewAssignments(tx, actor, added, {
    taskId: whole.task.id,
    startOn,
    parentId: whole.id,
    draft,
  });
  if (addedIds.length !== added.length) throw new ChangedMeanwhile();
  if (added.length + updates.length > 0) {
    await tx.$executeRaw(
      sql`UPDATE assignment SET version = version + 1 WHERE id = ${whole.id}::uuid`,
    );
    await record(tx, actor, {
      deed: draft ? "task.drafted" : "assignment.broken-down",
      entity: "assignment",
      entityId: whole.id,
      unitId: whole.unit.id,
      detail: {
        code: whole.task.code,
        title: whole.task.title,
        added: added.length,
        updated: updates.length,
        ...(reason && { reason }),
      },
    });
  }
  if (!draft && added.length + updates.length > 0) {
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "assignments.issued",
        payload: {
          taskId: whole.task.id,
          assignmentIds: addedIds,
          updatedIds: updates.map(({ id }) => id),
          byId: actor.accountId,
        },
      },
      select: { id: true },
    });
  }
  return { assignmentId: whole.id, added: added.length, changed: updates.length, draft };
}
