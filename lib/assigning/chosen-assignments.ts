import { z } from "zod";
import { areaOfUnit } from "#lib/db/area.ts";
import type { DeedDetail, Deeds } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { changeable } from "#lib/db/given-within.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type AssignmentState, MOVABLE } from "#lib/domain/assignment-status.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { EVEN_IF_WRONG, optionalId, optionalWords, typedSeveral } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

/** Some assignments of one task: those that were marked, each as `id:version`, or all of which something is still awaited. */
const which = z
  .object({
    taskId: z.string().refine(isId),
    which: z.enum(["chosen", "all"], "tasks.which-missing"),
    chosen: typedSeveral,
    /** For `all`: how many the button said. */
    expected: storedCount.optional(),
    areaId: optionalId,
    reason: z
      .string("tasks.reason-missing")
      .trim()
      .min(1, "tasks.reason-missing")
      .max(1_000, "tasks.reason-long"),
    document: optionalWords(300, "deadlines.document-long"),
  })
  .superRefine((input, check) => {
    if (input.which === "chosen" && input.chosen?.length === 0)
      check.addIssue({ code: "custom", path: ["chosen"], message: "tasks.nothing-marked" });
  }, EVEN_IF_WRONG);
export type Which = z.infer<typeof which>;
type Marks = Omit<Which, "reason" | "document">;

export function readWhich(
  input: unknown,
): { ok: true; value: Which } | Extract<Outcome<never>, { ok: false }> {
  const parsed = which.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = wrongFields(parsed.error);
  return fields.taskId ? refuse.notFound() : refuse.invalid(fields);
}

export type ChosenAssignment = {
  id: string;
  version: number;
  state: AssignmentState;
  dueOn: CivilDate | null;
  startOn: CivilDate;
  unitId: string;
  unit: string;
  areaId: string;
  /** Its unit's end, where one is planned. */
  closesOn: CivilDate | null;
};
export type Chosen = {
  task: { id: string; code: string; title: string };
  assignments: ChosenAssignment[];
};

/**
 * The assignments that were meant and that are in one of `states`, held until the transaction ends. Refused: nothing
 * there within reach (missing), other than the page showed (an assignment has moved on since, or there are more or fewer
 * of them now), or in no such state: one that was marked, or all. `all` are those that the page counted.
 */
export async function chosenAssignments(
  tx: Tx,
  actor: Actor,
  { taskId, which: scope, chosen, expected, areaId }: Marks,
  states: readonly AssignmentState[],
  { all = MOVABLE }: { all?: readonly AssignmentState[] } = {},
): Promise<Outcome<Chosen>> {
  const [task] = await tx.$queryRaw<Chosen["task"][]>(sql`
    SELECT t.id, t.code, t.title FROM task t WHERE t.id = ${taskId}::uuid`);
  if (!task) return refuse.notFound();
  const asked = new Map(chosen.map((one) => [one.split(":")[0] ?? "", Number(one.split(":")[1])]));
  const ids = [...asked.keys()].filter(isId);
  const marked: Sql =
    scope === "all"
      ? sql`a.state::text = ANY(${[...all]}::text[])`
      : sql`a.id = ANY(${ids}::uuid[])`;
  const assignments = await tx.$queryRaw<ChosenAssignment[]>(sql`
    SELECT a.id, a.version, a.state::text AS state, a.due_on::text AS "dueOn", a.start_on::text AS "startOn",
           a.unit_id AS "unitId", u.name AS unit, u.in_force_to::text AS "closesOn", coalesce(g.id, u.id) AS "areaId"
      FROM assignment a
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
      ${areaOfUnit}
     WHERE a.task_id = ${taskId}::uuid AND ${changeable(actor)} AND ${marked}
       AND (${areaId}::uuid IS NULL OR coalesce(g.id, u.id) = ${areaId}::uuid)
     ORDER BY a.id FOR NO KEY UPDATE OF a`);
  if (assignments.length === 0) return refuse.notFound();

  const moved =
    scope === "all"
      ? expected !== undefined && expected !== assignments.length
      : assignments.length !== asked.size ||
        assignments.some(({ id, version }) => asked.get(id) !== version);
  if (moved) return refuse.conflict("tasks.assignments-changed");
  const meant = assignments.filter(({ state }) => states.includes(state));
  if (meant.length === 0 || (scope === "chosen" && meant.length < assignments.length))
    return refuse.conflict("tasks.assignments-over");
  return { ok: true, value: { task, assignments: meant } };
}

/** For the audit: how many in each area, or the one assignment that it was. */
export function perArea(
  { task, assignments }: Chosen,
  deed: AuditedDeed,
  detail: DeedDetail,
): Deeds[] {
  const [only] = assignments;
  const words = { code: task.code, title: task.title, ...detail };
  if (only && assignments.length === 1)
    return [{ deed, entity: "assignment", entityId: only.id, unitId: only.unitId, detail: words }];
  const counts = Map.groupBy(assignments, ({ areaId }) => areaId);
  return [...counts].map(([unitId, inside]) => ({
    deed,
    entity: "task",
    entityId: task.id,
    unitId,
    detail: { ...words, units: inside.length },
  }));
}
