import { directiveWritable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { DirectiveType } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";

type Named = { id: string; vi: string; en: string };

/** What a goal's form lets choose. */
export type GoalFormChoices = {
  directive: {
    id: string;
    number: string;
    type: DirectiveType;
    issuedOn: CivilDate;
    title: string;
  };
  levels: Named[];
  indicators: (Named & { kind: string })[];
};

/** For a new goal of a directive that the actor may write; null else. */
export async function goalFormChoices(
  actor: Actor,
  directiveId: string,
): Promise<GoalFormChoices | null> {
  if (!isId(directiveId)) return null;
  const [choices] = await readAsActor(actor, (read) =>
    read<GoalFormChoices>(sql`
      SELECT json_build_object('id', d.id, 'number', d.number, 'type', d.type, 'issuedOn', d.issued_on, 'title', d.title) AS directive,
             (SELECT coalesce(json_agg(json_build_object('id', key, 'vi', name_vi, 'en', name_en) ORDER BY ordinal), '[]')
                FROM unit_level) AS levels,
             (SELECT coalesce(json_agg(json_build_object('id', id, 'vi', name_vi, 'en', name_en, 'kind', kind) ORDER BY name_vi), '[]')
                FROM indicator) AS indicators
        FROM directive d WHERE d.id = ${directiveId}::uuid AND ${directiveWritable(actor)}`),
  );
  return choices ?? null;
}
