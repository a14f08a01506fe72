import type { Read } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { type Beside, besideOf } from "#lib/domain/beside.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

type Name = { name: string; nameEn: string | null };

/** What an instruction was written beside, with its names in both languages. */
export type NamedBeside = {
  of: Beside;
  unit: Name;
  /** Of a goal its own name, of an assignment or a report that of the task. */
  thing: Name | null;
  period: PeriodShown | null;
  /** The actor reads figures, or assignments, of that unit. */
  inReach: boolean;
};

type Row = Name & { id: string; inReach: boolean };
type TaskRow = Row & { title: string; titleEn: string | null; period: PeriodShown | null };

/**
 * What these addresses show, by address; an address that shows nothing of this kind is left out. Who was given an
 * instruction reads its names wherever it was written; whether they may go there is said with them.
 */
export async function namesBeside(
  read: Read,
  actor: Actor,
  paths: readonly (string | null)[],
): Promise<Map<string, NamedBeside>> {
  const asked = paths.flatMap((path): [string, Beside][] => {
    const of = besideOf(path);
    return path && of ? [[path, of]] : [];
  });
  if (asked.length === 0) return new Map();
  const kinds = asked.map(([, of]) => of);
  const units = await unitNames(
    read,
    actor,
    kinds.flatMap((of) => ("unitId" in of ? [of.unitId] : [])),
  );
  const goals = await goalNames(
    read,
    kinds.flatMap((of) => ("goalId" in of ? [of.goalId] : [])),
  );
  const tasks = await taskNames(
    read,
    actor,
    kinds.flatMap((of) => ("id" in of ? [of.id] : [])),
  );
  return new Map(
    asked.flatMap(([path, of]) => {
      const named = nameOne(of);
      return named ? [[path, named]] : [];
    }),
  );

  function nameOne(of: Beside): NamedBeside | null {
    if ("id" in of) {
      const task = tasks.get(of.id);
      if (!task) return null;
      const { title, titleEn, period, inReach, ...unit } = task;
      return { of, unit, thing: { name: title, nameEn: titleEn }, period, inReach };
    }
    const unit = units.get(of.unitId);
    const thing = "goalId" in of ? goals.get(of.goalId) : null;
    return unit && thing !== undefined
      ? { of, unit, thing, period: null, inReach: unit.inReach }
      : null;
  }
}

async function unitNames(read: Read, actor: Actor, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  return byId(
    await read<Row>(sql`
      SELECT u.id, u.name, u.name_en AS "nameEn", ${unitWithin(scopesFor(actor, "dashboard:read"))} AS "inReach"
        FROM unit u WHERE u.id = ANY(${ids}::uuid[])`),
  );
}

async function goalNames(read: Read, ids: string[]): Promise<Map<string, Name>> {
  if (ids.length === 0) return new Map();
  return byId(
    await read<Name & { id: string }>(sql`
      SELECT g.id, g.name_vi AS name, g.name_en AS "nameEn" FROM goal g WHERE g.id = ANY(${ids}::uuid[])`),
  );
}

/** Of assignments and reports alike: an id belongs to one of them. */
async function taskNames(read: Read, actor: Actor, ids: string[]): Promise<Map<string, TaskRow>> {
  if (ids.length === 0) return new Map();
  const scopes = scopesFor(actor, "assignment:read");
  return byId(
    await read<TaskRow>(sql`
      SELECT x.id, u.name, u.name_en AS "nameEn", t.title, t.title_en AS "titleEn", x.period, ${within(scopes)} AS "inReach"
        FROM (SELECT a.id, a.id AS assignment_id, NULL::json AS period FROM assignment a WHERE a.id = ANY(${ids}::uuid[])
               UNION ALL
              SELECT r.id, r.assignment_id, ${PERIOD_OF_P} FROM report r JOIN period p ON p.id = r.period_id
               WHERE r.id = ANY(${ids}::uuid[])) x
        JOIN assignment a ON a.id = x.assignment_id
        JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id`),
  );
}

function byId<One extends { id: string }>(rows: One[]): Map<string, One> {
  return new Map(rows.map((row) => [row.id, row]));
}
