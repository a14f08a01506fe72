import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type DraftLeaders, draftLeaders, MOST_DRAFTS } from "./draft-leaders.ts";
import {
  type AnnexDirective,
  annexDirective,
  type ImportInHand,
  importInHand,
} from "./import-in-hand.ts";
import { type KnownOfDirective, knownFor } from "./known.ts";
import { type AnnexPlan, planAnnex } from "./plan-annex.ts";
import { readRows } from "./rows.ts";

/** The page on which an annex is brought in: the directive, and what is in hand of it already. */
export type AnnexPage = {
  directive: AnnexDirective;
  inHand: {
    id: string;
    name: string | null;
    at: Date;
    rows: number;
    by: string;
    byEn: string | null;
  }[];
  /** What was taken over before and is still a draft as a whole: it can be taken back. */
  taken: { receipt: string; at: Date; tasks: number; drafts: number }[];
};

export async function annexPage(actor: Actor, directiveId: string): Promise<AnnexPage | null> {
  return readAsActor(actor, async (read) => {
    const directive = await annexDirective(read, actor, directiveId);
    if (!directive) return null;
    const begun = await read<
      Omit<AnnexPage["inHand"][number], "rows"> & Pick<ImportInHand, "grid" | "settings">
    >(sql`
      SELECT i.id, i.name, i.created_at AS at, i.grid, i.settings, a.title AS by, a.title_en AS "byEn"
        FROM annex_import i JOIN account a ON a.id = i.created_by_id
       WHERE i.directive_id = ${directive.id}::uuid ORDER BY i.created_at DESC LIMIT 20`);
    // As its own page counts them: rows of tasks, without headings and what is passed over.
    const inHand = begun.map(({ grid, settings, ...one }) => ({
      ...one,
      rows: readRows(grid, settings).length,
    }));
    const taken = await read<AnnexPage["taken"][number]>(sql`
      SELECT s.receipt, r.at, count(*)::int AS tasks,
             sum((SELECT count(*) FROM assignment a WHERE a.task_id = t.id))::int AS drafts
        FROM task_source s JOIN task t ON t.id = s.task_id JOIN receipt r ON r.number = s.receipt
       WHERE s.directive_id = ${directive.id}::uuid
       GROUP BY s.receipt, r.at HAVING bool_and(t.state = 'draft') ORDER BY r.at DESC LIMIT 20`);
    return { directive, inHand, taken };
  });
}

/** An import as it stands: what each row became, read anew in one snapshot. */
export type ImportPage = Omit<ImportInHand, "corrections"> & {
  plan: AnnexPlan;
  corrected: ReadonlySet<number>;
  /** What drafting assignments with the tasks would come to; none where there are too many for one go. */
  drafts: Omit<DraftLeaders, "leaders"> & { count: number };
  choices: Pick<KnownOfDirective, "levels" | "groups" | "clauses" | "indicators">;
};

export async function importPage(actor: Actor, id: string): Promise<ImportPage | null> {
  return readAsActor(actor, async (read) => {
    const found = await importInHand(read, actor, id);
    if (!found) return null;
    const known = await knownFor(read, actor, found.directive);
    const { corrections, ...rest } = found;
    const { levels, groups, clauses, indicators } = known;
    const plan = planAnnex(found.grid, found.settings, corrections, known);
    const { leaders, ...drafted } = draftLeaders(plan.rows, known.units, actor.today);
    return {
      ...rest,
      plan,
      drafts: { ...drafted, count: leaders.length > MOST_DRAFTS ? 0 : leaders.length },
      corrected: new Set(Object.keys(corrections).map(Number)),
      choices: { levels, groups, clauses, indicators },
    };
  });
}
