import type { z } from "zod";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { standingProblem } from "#lib/domain/unit-standing.ts";
import { LineTree } from "#lib/domain/unit-tree.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { findTyped } from "./find-typed.ts";
import { CREATE_FIELDS, createInput } from "./input.ts";
import { edgeMessage, type KeptEdge, readLine, standingMessage, writeEdges } from "./line-tree.ts";
import { segmentOf } from "./segment.ts";
import { shortNameOf } from "./short-name.ts";
import { oneAtATime, tell } from "./unit-in-hand.ts";

const LINES = ["command", "local"] as const;

/** Enters a unit under one within reach, on one line or on both; sent twice it is one. */
export async function createUnit(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  if (!mayAnywhere(actor, "unit:manage")) return refuse.notFound();
  const parsed = createInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, CREATE_FIELDS));
  const asked = parsed.data;
  if (!asked.command && !asked.local)
    return refuse.invalid({ command: { key: "units.parent-missing" } });

  try {
    return await asActor(actor, async (tx) => {
      await oneAtATime(tx);
      const { id, name, from, basis } = asked;
      const again = await tx.auditEvent.count({
        where: { entityId: id, deed: "unit.created", accountId: actor.accountId },
      });
      if (again > 0) return done({ id });
      if ((await tx.unitLevel.count({ where: { key: asked.levelKey } })) === 0)
        return refuse.invalid({ levelKey: { key: "units.level-missing" } });
      const places = await placesOf(tx, actor, asked);
      if ("fields" in places) return refuse.invalid(places.fields);

      await tx.$executeRaw(sql`
        INSERT INTO unit (id, level_key, code, segment, name, name_en, short_name, search_name, has_accounts, in_force_from, opening_basis)
        VALUES (${id}::uuid, ${asked.levelKey}, ${asked.code}, ${segmentOf(id)}, ${name}, ${asked.nameEn},
                ${asked.shortName ?? shortNameOf(name)}, ${searchKey(name)}, ${asked.hasAccounts === "yes"}, ${from}::date, ${basis})`);
      for (const { line, edge } of places.edges) await writeEdges(tx, line, [], [edge]);
      const aboveId = places.edges[0]?.edge.parentId ?? null;
      await tell(tx, actor, { id, life: { from, to: null }, aboveId }, "unit.created", {
        code: asked.code,
        name,
        from,
        basis,
      });
      return done({ id });
    });
  } catch (error) {
    const broken = violatedConstraint(error);
    if (broken === "unit_code_once_at_a_time" || broken === "unit_level_key_code_in_force_from_key")
      return refuse.invalid({ code: { key: "units.code-taken" } });
    if (broken === "unit_pkey") return refuse.notFound();
    throw error;
  }
}

type Places = { edges: { line: Line; edge: KeptEdge }[] } | { fields: Record<string, Message> };

async function placesOf(
  tx: Tx,
  actor: Actor,
  asked: Pick<z.infer<typeof createInput>, "id" | "levelKey" | Line | "from" | "basis">,
): Promise<Places> {
  const edges: { line: Line; edge: KeptEdge }[] = [];
  const fields: Record<string, Message> = {};
  for (const line of LINES) {
    const typed = asked[line];
    if (typed === null) continue;
    const found = await findTyped(tx, actor, line, typed);
    if (!found.ok) {
      fields[line] = found.message;
      continue;
    }
    const { id: unitId, from, basis } = asked;
    const edge = { unitId, parentId: found.id, from, to: null, basis };
    const { edges: known, lives } = await readLine(tx, line);
    const problem = new LineTree([...known, edge]).problemOf(unitId, lives);
    const misplaced = standingProblem(line, asked.levelKey, found.levelKey);
    if (problem) fields[line] = edgeMessage(problem);
    else if (misplaced) fields[line] = standingMessage(misplaced);
    edges.push({ line, edge });
  }
  return Object.keys(fields).length > 0 ? { fields } : { edges };
}
