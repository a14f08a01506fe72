import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { sheetInput } from "./input.ts";
import { keepDrafts, type Typed } from "./keep-drafts.ts";
import { lockReports } from "./report-context.ts";
import { askedRow, type SaidRow, saidRow } from "./sheet-row.ts";

export type SavedSheet = {
  /** ISO instant; null when there was nothing to keep. */
  savedAt: string | null;
  rows: SaidRow[];
  /** Reports that somebody sent, decided or drafted since the sheet was rendered, or that are no longer owed. */
  moved: string[];
};

/**
 * Keeps what was typed into rows of a sheet, each as the draft of its report; rows that stand as they began are not
 * begun. `unchanged`: the untouched rows are marked "no change" where their task allows it. `anyway`: also of reports
 * that moved meanwhile, so that the page which says so can show what was typed. `typedAt`: when, if not now.
 */
export async function saveSheet(
  actor: Actor,
  input: unknown,
  {
    unchanged = false,
    anyway = false,
    typedAt = null,
  }: { unchanged?: boolean; anyway?: boolean; typedAt?: Date | null } = {},
): Promise<Outcome<SavedSheet>> {
  const parsed = sheetInput.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { locale, rows: asked, idempotencyKey: key } = parsed.data;
  const context = { locale, today: actor.today, key };
  return asActor(actor, async (tx) => {
    const locked = await lockReports(
      tx,
      actor,
      asked.map(({ reportId }) => reportId),
    );
    const byId = new Map(locked.map((report) => [report.context.id, report]));
    const kept: Typed[] = [];
    const rows: SaidRow[] = [];
    const moved: string[] = [];
    for (const each of asked) {
      const report = byId.get(each.reportId);
      const typed = report && askedRow(report, each, context);
      if (!typed) continue;
      const { why } = typed;
      let { row } = typed;
      // Not touched here, or emptied: nothing that could be lost.
      if (why === "overtaken" && row.read.state === "blank") continue;
      if (why) moved.push(each.reportId);
      if (why && (!anyway || why === "ended")) continue;
      if (unchanged && row.mayStay && row.read.state === "blank") {
        row = saidRow({ ...row, typed: { ...row.typed, [FIELD.noChange]: "yes" } }, context);
      }
      if (row.read.state === "filled" || row.savedAt) {
        kept.push({
          context: row.context,
          form: { locale, fields: row.typed, key },
          aside: why !== null,
        });
      }
      rows.push(row);
    }
    await keepDrafts(tx, actor, kept, typedAt);
    const [first] = kept;
    return done({
      savedAt: first ? new Date(first.context.now).toISOString() : null,
      rows,
      moved,
    });
  });
}
