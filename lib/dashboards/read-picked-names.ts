import type { Read } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { nothing, sql } from "#lib/db/sql.ts";
import type { Scope } from "#lib/domain/policy.ts";
import type { ListInput } from "./input.ts";

type Name = { name: string; nameEn: string | null };

/** The words of what a list was picked by; null where nothing was, or it is out of reach. */
export type PickedNames = {
  child: Name | null;
  task: Name | null;
  goal: Name | null;
  /** Who decides or answers; also above the reader, whose own reports lie there. */
  who: Name | null;
};

export async function readPickedNames(
  read: Read,
  scopes: readonly Scope[],
  { under, task, who }: ListInput,
): Promise<Omit<PickedNames, "goal">> {
  const childId = under === "own" ? null : under;
  if (!childId && !task && !who) return { child: null, task: null, who: null };
  const groups = scopes.some(({ taskGroupIds }) => taskGroupIds === null)
    ? nothing
    : sql`AND t.task_group_id = ANY(${scopes.flatMap((scope) => scope.taskGroupIds ?? [])}::uuid[])`;
  const [row] = await read<Omit<PickedNames, "goal">>(sql`
    SELECT (SELECT json_build_object('name', u.short_name, 'nameEn', u.name_en)
              FROM unit u WHERE u.id = ${childId}::uuid AND ${unitWithin(scopes)}) AS child,
           (SELECT json_build_object('name', t.title, 'nameEn', t.title_en)
              FROM task t WHERE t.id = ${task}::uuid AND t.state = 'issued' ${groups}) AS task,
           (SELECT json_build_object('name', u.short_name, 'nameEn', u.name_en)
              FROM unit u WHERE u.id = ${who}::uuid) AS who`);
  return row ?? { child: null, task: null, who: null };
}
