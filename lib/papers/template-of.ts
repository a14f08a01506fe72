import { readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/** The template that a unit's reports go out in, and whose it is. */
export type TemplateInUse = {
  content: Buffer;
  name: string;
  number: number;
  unitId: string;
  unitName: string;
  unitNameEn: string | null;
};

/** The unit's own, else that of the nearest unit above that has one; null: the product's. */
export async function templateOf(actor: Actor, unitId: string): Promise<TemplateInUse | null> {
  if (!isId(unitId)) return null;
  const scopes = [
    ...scopesFor(actor, "report:read"),
    ...scopesFor(actor, "report:submit"),
    ...scopesFor(actor, "office:manage"),
  ];
  const [template] = await readAsActor(actor, (read) =>
    read<TemplateInUse>(sql`
    SELECT w.content, w.name, w.number, s.id AS "unitId", s.name AS "unitName", s.name_en AS "unitNameEn"
      FROM unit u
      JOIN unit s ON s.segment = ANY (string_to_array(u.command_path, '/') || string_to_array(u.local_path, '/'))
      JOIN LATERAL (SELECT * FROM word_template x WHERE x.unit_id = s.id ORDER BY x.number DESC LIMIT 1) w ON w.content IS NOT NULL
     WHERE u.id = ${unitId}::uuid AND ${unitWithin(scopes)}
     ORDER BY array_position(string_to_array(u.command_path, '/'), s.segment::text) DESC NULLS LAST,
              array_position(string_to_array(u.local_path, '/'), s.segment::text) DESC LIMIT 1`),
  );
  return template ?? null;
}
