import { z } from "zod";
import { record, recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { answeredBefore, fingerprintOf, keepReceipt, nextReceiptNumber } from "#lib/db/receipt.ts";
import { raiseVersion } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { draftLeaders, MOST_DRAFTS } from "./draft-leaders.ts";
import { type AnnexDirective, importInHand } from "./import-in-hand.ts";
import { knownFor, type Query } from "./known.ts";
import { type PlannedRow, planAnnex } from "./plan-annex.ts";
import { writeDrafts } from "./write-drafts.ts";
import { changeTasks, type NewTask, writeTasks } from "./write-tasks.ts";

const deed = z.object({
  importId: z.string(),
  /** The digest of the rows that were shown. */
  seen: z.string().max(100),
  /** One sending of the form; the same again gets the same answer. */
  key: z.uuid(),
  /** Drafts are made for the units that lead, too. */
  give: z.literal("yes").optional(),
  /** How many drafts the page said. */
  drafts: storedCount.optional(),
});

export type TakenReceipt = {
  number: string;
  directiveId: string;
  importId: string;
  added: number;
  /** Draft tasks that are now as their rows say. */
  updated: number;
  /** Draft assignments that were made with them. */
  given: number;
  /** Rows that still have to be corrected or left out; the import stays in hand for them. */
  left: number;
};

/** A thousand tasks take a fraction of it; thirty thousand drafts some seconds. */
const LONGEST_MS = 90_000;

/**
 * Makes tasks of the rows that are ready, as drafts of the directive, and changes draft tasks where a row is to, in one
 * transaction: exactly as the page showed; where it is ticked, with draft assignments to the units that lead, for the usual issuing. What is wrong stays in hand. A row that was taken before makes no second task, whoever sends it and how often.
 */
export async function takeRows(actor: Actor, input: unknown): Promise<Outcome<TakenReceipt>> {
  const parsed = deed.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { importId, seen, key, give, drafts } = parsed.data;
  const said = give ? `${importId} ${seen} ${drafts}` : `${importId} ${seen}`;
  const sending = { idempotencyKey: key, fingerprint: fingerprintOf(said) };

  return asActor(
    actor,
    async (tx) => {
      const query: Query = (statement) => tx.$queryRaw(statement);
      const found = await importInHand(query, actor, importId, { lock: true });
      // The import may be gone since the same form did its deed: then its receipt is there.
      const given = await answeredBefore<TakenReceipt>(tx, actor, sending, "annex.changed");
      if (given) return given;
      if (!found) return refuse.notFound();
      if (found.directive.waits) return refuse.conflict("issuing.waits");

      const { directive, grid, settings, corrections } = found;
      const known = await knownFor(query, actor, directive);
      const plan = planAnnex(grid, settings, corrections, known);
      if (plan.digest !== seen) return refuse.conflict("annex.changed");
      const rows = plan.rows.filter(({ state }) => state === "ready");
      const changed = plan.rows.filter(({ state }) => state === "changes");
      if (rows.length + changed.length === 0) return refuse.conflict("annex.nothing-ready");
      const taskId = { in: changed.flatMap(({ task }) => task?.id ?? []) };
      const waits = await tx.issueRequest.count({ where: { taskId, state: "waiting" } });
      if (waits > 0) return refuse.conflict("issuing.waits");

      const { leaders } = draftLeaders(rows, known.units, actor.today);
      if (give && (leaders.length !== drafts || leaders.length > MOST_DRAFTS))
        return refuse.conflict("annex.changed");

      const tasks = rows.map((row) => ({ id: newId(), row }));
      const number = await nextReceiptNumber(tx);
      await writeTasks(tx, directive, tasks, {
        startOn: settings.startOn,
        draftedById: actor.accountId,
        receipt: number,
      });
      await changeTasks(tx, actor, directive, changed);
      await raiseVersion(tx, directive);
      const idOf = new Map(tasks.map(({ id, row }) => [row.number, id]));
      const leads = leaders.map(({ number, unitId }) => ({
        taskId: idOf.get(number) ?? "",
        unitId,
      }));
      const drafted = give ? await writeDrafts(tx, actor, leads, directive.officeId) : 0;
      const left = plan.rows.filter(({ state }) => state === "wrong" || state === "similar").length;
      if (left === 0)
        await tx.annexImport.delete({ where: { id: importId }, select: { id: true } });
      const result = {
        number,
        directiveId: directive.id,
        importId,
        added: rows.length,
        updated: changed.length,
        given: drafted,
        left,
      };
      await tellOfTasks(tx, actor, directive, { tasks, changed }, result);
      await keepReceipt(tx, actor, sending, {
        deed: "directive.annex-taken",
        number: result.number,
        entityId: directive.id,
        result,
      });
      return done(result);
    },
    { timeoutMs: LONGEST_MS },
  );
}

async function tellOfTasks(
  tx: Tx,
  actor: Actor,
  { id, number, officeId }: AnnexDirective,
  { tasks, changed }: { tasks: readonly NewTask[]; changed: readonly PlannedRow[] },
  receipt: TakenReceipt,
): Promise<void> {
  await record(tx, actor, {
    deed: "directive.annex-taken",
    entity: "directive",
    entityId: id,
    unitId: officeId,
    detail: {
      number,
      tasks: tasks.length,
      ...(changed.length > 0 && { updated: changed.length }),
      receipt: receipt.number,
    },
  });
  await recordAll(
    tx,
    actor,
    [
      ...tasks.map(({ id, row: { code, facts } }) => ({
        deed: "task.added" as const,
        id,
        code,
        facts,
      })),
      ...changed.map(({ task, facts }) => ({
        deed: "task.edited" as const,
        id: task?.id ?? "",
        code: task?.code ?? "",
        facts,
      })),
    ].map(({ deed: done, id: taskId, code, facts }) => ({
      deed: done,
      entity: "task",
      entityId: taskId,
      unitId: officeId,
      detail: { code, title: facts.title, directive: number, receipt: receipt.number },
    })),
  );
}
