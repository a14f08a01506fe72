import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import {
  type InstructionDeed,
  type InstructionState,
  nextInstructionState,
} from "#lib/domain/instruction-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { whichInstruction } from "./input.ts";
import { INSTRUCTIONS } from "./reach.ts";

type InHand = {
  id: string;
  revision: number;
  state: InstructionState;
  ownerUnitId: string;
  fromUnitId: string;
  /** What it says now, and by when it is to be answered. */
  wording: string;
  dueOn: CivilDate;
  firstText: string | null;
  /** The last step: who did it and when, in milliseconds. */
  kind: StepKind | null;
  text: string | null;
  accountId: string | null;
  by: string | null;
  byEn: string | null;
  at: number | null;
};

type StepKind = "answered" | "asked_again" | "accepted" | "amended" | "withdrawn";

type Step = { text?: string | null; evidence?: string | null; dueOn?: string };

const STEP_OF = {
  answer: { kind: "answered", deed: "instruction.answered" },
  "ask-again": { kind: "asked_again", deed: "instruction.asked-again" },
  accept: { kind: "accepted", deed: "instruction.accepted" },
  amend: { kind: "amended", deed: "instruction.amended" },
  withdraw: { kind: "withdrawn", deed: "instruction.withdrawn" },
} as const satisfies Record<InstructionDeed, { kind: StepKind; deed: string }>;

/**
 * One step of an instruction within `reach`, about what was shown. The same step by the same person a second time
 * changes nothing; what others did meanwhile is refused with who and when.
 */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  input: unknown,
  deed: InstructionDeed,
  reach: Sql,
  step: Step,
): Promise<Outcome<{ id: string }>> {
  const which = whichInstruction.safeParse(input);
  if (!which.success) return refuse.notFound();
  const { id, revision } = which.data;
  const instruction = await lock(tx, id, reach);
  if (!instruction) return refuse.notFound();
  const { kind, deed: audited } = STEP_OF[deed];
  const next = nextInstructionState(instruction.state, deed);
  if (!next || instruction.revision !== revision) {
    const again =
      instruction.kind === kind &&
      instruction.accountId === actor.accountId &&
      (instruction.text ?? "") === (step.text ?? "") &&
      (!step.dueOn || step.dueOn === instruction.dueOn);
    return again ? done({ id }) : refuse.conflict(...movedWords(instruction));
  }

  const { wording, firstText } = instruction;
  if (deed === "amend" && step.text === wording && step.dueOn === instruction.dueOn)
    return refuse.invalid({ text: { key: "instructions.nothing-changed" } });

  const moved = await tx.instruction.updateMany({
    where: { id, revision, state: instruction.state },
    data: {
      state: next,
      revision: { increment: 1 },
      ...(step.dueOn && { dueOn: fromDay(step.dueOn) }),
      ...(deed === "amend" && step.text && { text: step.text, firstText: firstText ?? wording }),
    },
  });
  if (moved.count !== 1) throw new Error("a locked instruction moved");
  await tx.instructionStep.create({
    data: {
      id: newId(),
      instructionId: id,
      kind,
      text: step.text ?? null,
      evidence: step.evidence ?? null,
      dueOn: step.dueOn ? fromDay(step.dueOn) : null,
      accountId: actor.accountId,
    },
    select: { id: true },
  });
  await record(tx, actor, {
    deed: audited,
    entity: "instruction",
    entityId: id,
    unitId: instruction.ownerUnitId,
    ...(step.dueOn && { detail: { dueOn: step.dueOn } }),
  });
  const told = deed === "answer" ? instruction.fromUnitId : instruction.ownerUnitId;
  await tx.outbox.create({
    data: {
      id: newId(),
      topic: audited,
      payload: { instructionId: id, unitId: told, byId: actor.accountId },
    },
    select: { id: true },
  });
  return done({ id });
}

async function lock(tx: Tx, id: string, reach: Sql): Promise<InHand | undefined> {
  const held = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT i.id FROM ${INSTRUCTIONS} WHERE i.id = ${id}::uuid AND ${reach} FOR UPDATE OF i`,
  );
  if (held.length === 0) return undefined;
  const [row] = await tx.$queryRaw<InHand[]>(sql`
    SELECT i.id, i.revision::int, i.state, i.owner_unit_id AS "ownerUnitId", i.from_unit_id AS "fromUnitId",
           i.text AS wording, i.due_on::text AS "dueOn", i.first_text AS "firstText",
           s.kind, s.text, s.account_id AS "accountId", ${signedBy("c", "s")},
           (extract(epoch FROM s.at) * 1000)::float8 AS at
      FROM instruction i
      LEFT JOIN LATERAL (SELECT * FROM instruction_step WHERE instruction_id = i.id ORDER BY at DESC, id DESC LIMIT 1) s ON true
      LEFT JOIN account c ON c.id = s.account_id
     WHERE i.id = ${id}::uuid`);
  return row;
}

function movedWords({ kind, by, byEn, at }: InHand): [string, Record<string, string | number>] {
  if (!kind || !by || at === null) return ["instructions.meanwhile-changed", {}];
  return [`instructions.meanwhile-${kind}`, { by, byEn: byEn ?? by, at }];
}
