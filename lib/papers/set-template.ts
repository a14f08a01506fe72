import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { templateProblem } from "./word-file.ts";

type Upload = { unitId: unknown; name: string; bytes: Buffer };

/**
 * Makes a Word file the template of a unit's reports, and of those below that have none of their own. Refused for the
 * field `file` with what is wrong with it. Every version is kept.
 */
export async function setTemplate(
  actor: Actor,
  { unitId, name, bytes }: Upload,
): Promise<Outcome<{ number: number }>> {
  if (!isId(unitId)) return refuse.notFound();
  // Before anything of the file is looked at.
  const before = await asActor(actor, (tx) => newestNumber(tx, actor, unitId));
  if (before === null) return refuse.notFound();
  const wrong = await templateProblem(bytes);
  if (wrong) {
    const values =
      "tags" in wrong ? { tags: wrong.tags.slice(0, MOST_TAGS).join(", ") } : undefined;
    return refuse.invalid({
      file: { key: `papers.template-${wrong.problem}`, ...(values && { values }) },
    });
  }
  const file = { name: fileNameOf(name, "docx"), content: new Uint8Array(bytes) };
  return keep(actor, unitId, before, file);
}

const MOST_TAGS = 8;

/** Goes back to the template above, or the product's own. What was there is kept. */
export async function dropTemplate(
  actor: Actor,
  unitId: unknown,
): Promise<Outcome<{ number: number }>> {
  if (!isId(unitId)) return refuse.notFound();
  const before = await asActor(actor, (tx) => newestNumber(tx, actor, unitId));
  return before === null ? refuse.notFound() : keep(actor, unitId, before, null);
}

/** 0 before the first; null when the unit is out of reach. */
async function newestNumber(tx: Tx, actor: Actor, unitId: string): Promise<number | null> {
  const [unit] = await tx.$queryRaw<{ number: number }[]>(sql`
    SELECT (SELECT coalesce(max(w.number), 0)::int FROM word_template w WHERE w.unit_id = u.id) AS number
      FROM unit u
     WHERE u.id = ${unitId}::uuid AND u.has_accounts AND ${unitWithin(scopesFor(actor, "office:manage"))}`);
  return unit?.number ?? null;
}

async function keep(
  actor: Actor,
  unitId: string,
  before: number,
  file: { name: string; content: Uint8Array<ArrayBuffer> } | null,
): Promise<Outcome<{ number: number }>> {
  const number = before + 1;
  try {
    return await asActor(actor, async (tx) => {
      await tx.wordTemplate.create({
        data: { id: newId(), unitId, number, setById: actor.accountId, ...file },
        select: { id: true },
      });
      await record(tx, actor, {
        deed: file ? "unit.template-set" : "unit.template-dropped",
        entity: "unit",
        entityId: unitId,
        unitId,
        detail: { version: number, ...(file && { file: file.name }) },
      });
      return done({ number });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "word_template_unit_id_number_key") throw error;
    return refuse.conflict("papers.template-changed");
  }
}
