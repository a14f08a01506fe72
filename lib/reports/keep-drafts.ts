import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { TypedFields } from "#lib/domain/report-form.ts";
import { nextReportState } from "#lib/domain/report-status.ts";
import { saysTheSameTyped } from "#lib/domain/sign-off.ts";
import type { ReportContext } from "./report-context.ts";

/** A report that is locked, and what was typed of it; `aside`: into a form that others had outrun. */
export type Typed = {
  context: ReportContext;
  /** `key`: of the form that it was typed into. */
  form: { locale: "vi" | "en"; fields: TypedFields; key?: string | undefined };
  aside?: boolean;
};

/**
 * Keeps what was typed, as it was typed, and begins the reports that nobody had begun. What stands aside takes no other
 * draft's place and is kept beside it; what was typed some time ago (`typedAt`) is not kept where a draft was saved
 * since. What waited for the unit's head and says something else now waits no more. Answers the reports of which it is
 * kept.
 */
export async function keepDrafts(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  typed: readonly Typed[],
  typedAt: Date | null = null,
): Promise<string[]> {
  const [first] = typed;
  if (!first) return [];
  const waiting = await tx.reportDraft.findMany({
    where: { reportId: { in: typed.map(({ context }) => context.id) }, handUp: { backAt: null } },
    select: { reportId: true, form: true },
  });
  const forms = typed.map(({ form, aside }) =>
    JSON.stringify({ ...form, ...(aside && { aside }) }),
  );
  const yields = sql`(EXCLUDED.form ->> 'aside' IS NOT NULL AND k.form ->> 'aside' IS NULL)`;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO report_draft AS k (report_id, form, saved_at, saved_by_id)
    SELECT t.id, t.form::jsonb, ${new Date(first.context.now)}::timestamptz, ${actor.accountId}::uuid
      FROM unnest(${typed.map(({ context }) => context.id)}::uuid[], ${forms}::text[]) AS t (id, form)
        ON CONFLICT (report_id) DO UPDATE
       SET form = CASE
             WHEN ${yields} THEN k.form || jsonb_build_object('beside',
               EXCLUDED.form - 'aside' - 'key' || jsonb_build_object('savedAt', EXCLUDED.saved_at))
             WHEN k.form ? 'beside' THEN EXCLUDED.form || jsonb_build_object('beside', k.form -> 'beside')
             ELSE EXCLUDED.form END,
           saved_at = CASE WHEN ${yields} THEN k.saved_at ELSE EXCLUDED.saved_at END,
           saved_by_id = CASE WHEN ${yields} THEN k.saved_by_id ELSE EXCLUDED.saved_by_id END
     WHERE k.saved_at <= coalesce(${typedAt}::timestamptz, 'infinity')
    RETURNING report_id AS id`);
  const kept = new Set(rows.map(({ id }) => id));
  const begun = typed.filter(
    ({ context: { id, state }, aside }) =>
      kept.has(id) && !aside && nextReportState(state, "save") !== null,
  );
  for (const [state, members] of Map.groupBy(begun, ({ context }) => context.state)) {
    const next = nextReportState(state, "save");
    if (!next || next === state) continue;
    const ids = members.map(({ context }) => context.id);
    await tx.report.updateMany({ where: { id: { in: ids }, state }, data: { state: next } });
  }
  const handedUp = new Map(waiting.map(({ reportId, form }) => [reportId, form]));
  const changed = typed.filter(({ context: { id }, form, aside }) => {
    const before = handedUp.get(id) as Typed["form"] | undefined;
    return kept.has(id) && !aside && before && !saysTheSameTyped(before, form);
  });
  await withdrawHandUps(tx, actor, changed);
  return [...kept];
}

/** What was handed up is no longer what the unit's head would send: it is handed up anew. */
export async function withdrawHandUps(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  changed: readonly { context: { id: string; unit: { id: string } } }[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.handUp.deleteMany({
    where: { reportId: { in: changed.map(({ context }) => context.id) } },
  });
  await recordAll(
    tx,
    actor,
    changed.map(({ context }) => ({
      deed: "report.withdrawn",
      entity: "report",
      entityId: context.id,
      unitId: context.unit.id,
    })),
  );
}
