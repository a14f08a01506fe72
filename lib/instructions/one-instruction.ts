import { readAsActor } from "#lib/db/door.ts";
import { unitWithin, within } from "#lib/db/scope.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { InstructionState } from "#lib/domain/instruction-status.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { type NamedBeside, namesBeside } from "./beside.ts";
import { INSTRUCTIONS, reachOf } from "./reach.ts";

type By = { by: string; byEn: string | null; at: string };

export type InstructionStep = By & {
  kind: "answered" | "asked_again" | "accepted" | "amended" | "withdrawn";
  text: string | null;
  evidence: string | null;
  dueOn: CivilDate | null;
};

export type InstructionPage = By & {
  id: string;
  revision: number;
  text: string;
  /** As it was given, if it was corrected since. */
  firstText: string | null;
  /** Given to several units at once: how many, and how many have not answered. */
  together: { id: string; all: number; open: number } | null;
  state: InstructionState;
  dueOn: CivilDate;
  owner: string;
  ownerEn: string | null;
  from: string;
  fromEn: string | null;
  about: string | null;
  /** As its writer was told; `beside` says it to whoever reads. */
  aboutLabel: string | null;
  beside: NamedBeside | null;
  /** Its owner, if the actor reads figures of it. */
  readOwner: { id: string; hasUnitsBelow: boolean } | null;
  assignment: { id: string; title: string; titleEn: string | null; inReach: boolean } | null;
  /** Oldest first. */
  steps: InstructionStep[];
  /** The actor answers for its owner; leads the office that gave it. */
  mayAnswer: boolean;
  mayFollow: boolean;
};

/** One instruction with all that was said; null when it is missing or out of reach. */
export async function oneInstruction(actor: Actor, id: string): Promise<InstructionPage | null> {
  if (!isId(id)) return null;
  const { owned, given, below } = reachOf(actor);
  const canRead = (deed: "assignment:read" | "dashboard:read") => scopesFor(actor, deed);
  return readAsActor(actor, async (read) => {
    const [row] = await read<{ instruction: Omit<InstructionPage, "beside"> }>(sql`
      SELECT json_build_object('id', i.id, 'revision', i.revision, 'text', i.text, 'firstText', i.first_text, 'state', i.state, 'dueOn', i.due_on,
             'at', i.given_at, ${signedAs("c", "i")}, 'owner', ou.name, 'ownerEn', ou.name_en,
             'from', fu.name, 'fromEn', fu.name_en, 'about', i.about, 'aboutLabel', i.about_label,
             'together', (SELECT json_build_object('id', i.together_id, 'all', count(*), 'open', count(*) FILTER (WHERE o.state = 'open'))
                 FROM instruction o WHERE o.together_id = i.together_id AND ${given} HAVING count(*) > 0),
             'assignment', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'title', t.title, 'titleEn', t.title_en,
                   'inReach', EXISTS (SELECT FROM unit u WHERE u.id = a.unit_id AND ${within(canRead("assignment:read"))})) END,
             'readOwner', (SELECT json_build_object('id', u.id, 'hasUnitsBelow', EXISTS (
                   SELECT FROM unit_parent p WHERE p.parent_id = u.id AND p.in_force_to IS NULL))
                 FROM unit u WHERE u.id = i.owner_unit_id AND ${unitWithin(canRead("dashboard:read"))}),
             'steps', (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'text', s.text, 'evidence', s.evidence,
                   'dueOn', s.due_on, 'at', s.at, ${signedAs("sc", "s")}) ORDER BY s.at, s.id), '[]')
                 FROM instruction_step s JOIN account sc ON sc.id = s.account_id WHERE s.instruction_id = i.id),
             'mayAnswer', ${owned}, 'mayFollow', ${given}) AS instruction
        FROM ${INSTRUCTIONS}
        JOIN account c ON c.id = i.given_by_id
        JOIN unit ou ON ou.id = i.owner_unit_id
        JOIN unit fu ON fu.id = i.from_unit_id
       WHERE i.id = ${id}::uuid AND (${owned} OR ${given} OR ${below})`);
    if (!row) return null;
    const { instruction } = row;
    const named = await namesBeside(read, actor, [instruction.about]);
    return { ...instruction, beside: named.get(instruction.about ?? "") ?? null };
  });
}
