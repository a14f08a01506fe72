import { createHash } from "node:crypto";
import { z } from "zod";
import { record, recordAll } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import { type AnnexDirective, importInHand } from "./import-in-hand.ts";
import { knownFor, type Query } from "./known.ts";
import { type PlannedRow, planAnnex } from "./plan-annex.ts";

const deed = z.object({
  importId: z.string(),
  /** The digest of the rows that were shown. */
  seen: z.string().max(100),
  /** One sending of the form; the same again gets the same answer. */
  key: z.uuid(),
});

export type TakenReceipt = {
  number: string;
  directiveId: string;
  importId: string;
  added: number;
  /** Rows that still have to be corrected or left out; the import stays in hand for them. */
  left: number;
};

/** A thousand tasks take a fraction of it. */
const LONGEST_MS = 30_000;

/**
 * Makes tasks of the rows that are ready, as drafts of the directive, in one transaction: exactly those that the page
 * showed. What is wrong stays in hand. A row that was taken before makes no second task, whoever sends it and how often.
 */
export async function takeRows(actor: Actor, input: unknown): Promise<Outcome<TakenReceipt>> {
  const parsed = deed.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { importId, seen, key } = parsed.data;
  const fingerprint = createHash("sha256").update(`${importId} ${seen}`).digest("hex");

  return asActor(
    actor,
    async (tx) => {
      const query: Query = (statement) => tx.$queryRaw(statement);
      const found = await importInHand(query, actor, importId, { lock: true });
      // The import may be gone since the same form did its deed: then its receipt is there.
      const receipt = await tx.receipt.findUnique({
        where: { accountId_idempotencyKey: { accountId: actor.accountId, idempotencyKey: key } },
        select: { fingerprint: true, result: true },
      });
      if (receipt)
        return receipt.fingerprint === fingerprint
          ? done(receipt.result as TakenReceipt)
          : refuse.conflict("annex.changed");
      if (!found) return refuse.notFound();

      const { directive, grid, settings, corrections } = found;
      const known = await knownFor(query, actor, directive);
      const plan = planAnnex(grid, settings, corrections, known);
      if (plan.digest !== seen) return refuse.conflict("annex.changed");
      const rows = plan.rows.filter(({ state }) => state === "ready");
      if (rows.length === 0) return refuse.conflict("annex.nothing-ready");

      const tasks = rows.map((row) => ({ id: newId(), row }));
      await writeTasks(tx, directive, settings.startOn, tasks);
      const left = plan.rows.filter(({ state }) => state === "wrong" || state === "similar").length;
      if (left === 0)
        await tx.annexImport.delete({ where: { id: importId }, select: { id: true } });
      const [counter] = await query<{ number: string }>(
        sql`SELECT next_receipt_number() AS number`,
      );
      const result = {
        number: counter?.number ?? "",
        directiveId: directive.id,
        importId,
        added: rows.length,
        left,
      };
      await tellOfTasks(tx, actor, directive, tasks, result);
      await tx.receipt.create({
        data: {
          id: newId(),
          accountId: actor.accountId,
          idempotencyKey: key,
          deed: "directive.annex-taken",
          fingerprint,
          number: result.number,
          entityId: directive.id,
          result,
        },
        select: { id: true },
      });
      return done(result);
    },
    { timeoutMs: LONGEST_MS },
  );
}

type NewTask = { id: string; row: PlannedRow };

/** One statement a table, whatever the number of rows. */
async function writeTasks(
  tx: Tx,
  directive: AnnexDirective,
  startOn: string,
  tasks: readonly NewTask[],
): Promise<void> {
  await tx.task.createMany({
    data: tasks.map(({ id, row: { code, facts } }) => ({
      id,
      code,
      directiveId: directive.id,
      clauseId: facts.clauseId,
      taskGroupId: facts.taskGroupId ?? "",
      regimeKey: regimeOf(facts.kind, facts.decisionRule),
      title: facts.title,
      searchTitle: searchKey(facts.title),
      product: facts.product,
      kind: facts.kind,
      cadence: facts.cadence ?? "once",
      decisionRule: facts.decisionRule,
      startOn: fromDay(startOn),
      dueOn: facts.dueOn ? fromDay(facts.dueOn) : null,
    })),
  });
  await tx.taskSource.createMany({
    data: tasks.map(({ id, row: { key, facts, words } }) => ({
      taskId: id,
      directiveId: directive.id,
      key,
      leadWords: facts.leadWords,
      coordinatingWords: facts.coordinatingWords,
      deadlineWords: words.deadline,
    })),
  });
  await tx.taskLevel.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) => {
      const leading = [...facts.lead.levels, ...facts.lead.units.map(({ levelKey }) => levelKey)];
      return [
        ...[...new Set(leading)].map((levelKey) => ({
          taskId: id,
          levelKey,
          role: "lead" as const,
        })),
        ...facts.coordinating.levels.map((levelKey) => ({
          taskId: id,
          levelKey,
          role: "coordinating" as const,
        })),
      ];
    }),
  });
  await tx.taskUnit.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) =>
      (["lead", "coordinating"] as const).flatMap((role) =>
        facts[role].units.map((unit) => ({ taskId: id, unitId: unit.id, role })),
      ),
    ),
  });
  await tx.taskIndicator.createMany({
    data: tasks.flatMap(({ id, row: { facts } }) =>
      facts.kind === "indicator" && facts.indicatorId
        ? [{ taskId: id, indicatorId: facts.indicatorId }]
        : [],
    ),
  });
}

async function tellOfTasks(
  tx: Tx,
  actor: Actor,
  { id, number, officeId }: AnnexDirective,
  tasks: readonly NewTask[],
  receipt: TakenReceipt,
): Promise<void> {
  await record(tx, actor, {
    deed: "directive.annex-taken",
    entity: "directive",
    entityId: id,
    unitId: officeId,
    detail: { number, tasks: tasks.length, receipt: receipt.number },
  });
  await recordAll(
    tx,
    actor,
    tasks.map(({ id: taskId, row: { code, facts } }) => ({
      deed: "task.added",
      entity: "task",
      entityId: taskId,
      unitId: officeId,
      detail: { code, title: facts.title, directive: number, receipt: receipt.number },
    })),
  );
}
