import { z } from "zod";
import { record, recordAll } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { answeredBefore, fingerprintOf, keepReceipt, nextReceiptNumber } from "#lib/db/receipt.ts";
import { raiseVersion } from "#lib/db/writable-directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { regimeOf } from "#lib/domain/task-rules.ts";
import { searchKey } from "#lib/domain/text.ts";
import { draftLeaders, MOST_DRAFTS } from "./draft-leaders.ts";
import { type AnnexDirective, importInHand } from "./import-in-hand.ts";
import { knownFor, type Query } from "./known.ts";
import { type PlannedRow, planAnnex } from "./plan-annex.ts";
import { writeDrafts } from "./write-drafts.ts";

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
  /** Draft assignments that were made with them. */
  given: number;
  /** Rows that still have to be corrected or left out; the import stays in hand for them. */
  left: number;
};

/** A thousand tasks take a fraction of it; thirty thousand drafts some seconds. */
const LONGEST_MS = 90_000;

/**
 * Makes tasks of the rows that are ready, as drafts of the directive, in one transaction: exactly those that the page
 * showed; where it is ticked, with draft assignments to the units that lead, for the usual issuing. What is wrong stays in hand. A row that was taken before makes no second task, whoever sends it and how often.
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
      if (rows.length === 0) return refuse.conflict("annex.nothing-ready");

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
        given: drafted,
        left,
      };
      await tellOfTasks(tx, actor, directive, tasks, result);
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

type NewTask = { id: string; row: PlannedRow };

/** One statement a table, whatever the number of rows. */
async function writeTasks(
  tx: Tx,
  directive: AnnexDirective,
  tasks: readonly NewTask[],
  { startOn, draftedById, receipt }: { startOn: string; draftedById: string; receipt: string },
): Promise<void> {
  await tx.task.createMany({
    data: tasks.map(({ id, row: { code, facts } }) => ({
      id,
      code,
      directiveId: directive.id,
      draftedById,
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
      receipt,
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
