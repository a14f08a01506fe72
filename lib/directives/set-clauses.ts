import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { type ClauseNode, countClauses, keyOf, parseClauses } from "./clause-tree.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

const LONGEST_TEXT = 400_000;
const MOST_CLAUSES = 2_000;

const clausesText = z.object({
  clauses: z.string("directives.clauses-long").max(LONGEST_TEXT, "directives.clauses-long"),
});

/**
 * Makes a draft's clauses those of a text. A part that was there before under the same numbers stays the same part,
 * so that tasks keep pointing to it; one that tasks point to cannot be left out.
 */
export async function setClauses(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; count: number }>> {
  const which = changedDirective.safeParse(input);
  if (!which.success) return refuse.notFound();
  const parsed = clausesText.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { clauses, twice } = parseClauses(parsed.data.clauses);
  const [repeated] = twice;
  if (repeated)
    return refuse.invalid({ clauses: { key: "directives.clause-twice", values: repeated } });
  if (clauses.length === 0 && parsed.data.clauses.trim())
    return refuse.invalid({ clauses: { key: "directives.clauses-unnumbered" } });
  const count = countClauses(clauses);
  if (count > MOST_CLAUSES)
    return refuse.invalid({
      clauses: { key: "directives.clauses-many", values: { most: MOST_CLAUSES } },
    });

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, which.data);
    if (!draft.ok) return draft;
    const directive = draft.value;

    const { kept, gone, rows } = await compared(tx, directive.id, clauses);
    const [needed] = await tx.task.findMany({
      where: { clauseId: { in: gone } },
      select: { code: true, clause: { select: { label: true } } },
      take: 1,
    });
    if (needed)
      return refuse.invalid({
        clauses: {
          key: "directives.clause-in-use",
          values: { label: needed.clause?.label ?? "", task: needed.code },
        },
      });
    await write(tx, directive.id, { kept, gone, rows });
    await tx.directive.update({
      where: { id: directive.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "directive.clauses-set",
      entity: "directive",
      entityId: directive.id,
      unitId: directive.officeId,
      detail: { number: directive.number, clauses: count },
    });
    return done({ id: directive.id, count });
  });
}

type Row = {
  id: string;
  parentId: string | null;
  ordinal: number;
  kind: string;
  label: string;
  text: string;
};
type Compared = { kept: Set<string>; gone: string[]; rows: Row[] };

/** The rows that the tree needs, parents first, with the ids of those that exist by the chain of their numbers. */
async function compared(tx: Tx, directiveId: string, clauses: ClauseNode[]): Promise<Compared> {
  const existing = await tx.clause.findMany({
    where: { directiveId },
    select: { id: true, parentId: true, kind: true, label: true },
  });
  const ids = new Map(existing.map((one) => [`${one.parentId ?? ""} ${keyOf(one)}`, one.id]));
  const rows: Row[] = [];
  const add = (nodes: ClauseNode[], parentId: string | null) => {
    for (const [index, { kind, label, text, children }] of nodes.entries()) {
      const id = ids.get(`${parentId ?? ""} ${keyOf({ kind, label })}`) ?? newId();
      rows.push({ id, parentId, ordinal: index + 1, kind, label, text });
      add(children, id);
    }
  };
  add(clauses, null);
  const needed = new Set(rows.map(({ id }) => id));
  const all = existing.map(({ id }) => id);
  return {
    kept: new Set(all.filter((id) => needed.has(id))),
    gone: all.filter((id) => !needed.has(id)),
    rows,
  };
}

/** Beyond every ordinal that is in use: siblings change places without meeting. */
const ASIDE = 10_000;

async function write(tx: Tx, directiveId: string, { kept, gone, rows }: Compared): Promise<void> {
  if (gone.length > 0) await tx.clause.deleteMany({ where: { id: { in: gone } } });
  if (kept.size > 0) {
    await tx.clause.updateMany({ where: { directiveId }, data: { ordinal: { increment: ASIDE } } });
    const stay = rows.filter(({ id }) => kept.has(id));
    await tx.$executeRaw(sql`
      UPDATE clause c SET ordinal = n.ordinal, label = n.label, text = n.text
        FROM unnest(${stay.map(({ id }) => id)}::uuid[], ${stay.map(({ ordinal }) => ordinal)}::int[],
                    ${stay.map(({ label }) => label)}::text[], ${stay.map(({ text }) => text)}::text[])
             AS n (id, ordinal, label, text)
       WHERE c.id = n.id`);
  }
  const added = rows.filter(({ id }) => !kept.has(id));
  if (added.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO clause (id, directive_id, parent_id, ordinal, kind, label, text)
    SELECT n.id, ${directiveId}::uuid, n.parent_id, n.ordinal, n.kind::"ClauseKind", n.label, n.text
      FROM unnest(${added.map(({ id }) => id)}::uuid[], ${added.map(({ parentId }) => parentId)}::uuid[],
                  ${added.map(({ ordinal }) => ordinal)}::int[], ${added.map(({ kind }) => kind)}::text[],
                  ${added.map(({ label }) => label)}::text[], ${added.map(({ text }) => text)}::text[])
           AS n (id, parent_id, ordinal, kind, label, text)`);
}
