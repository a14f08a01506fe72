import { asActor, type Tx } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit, nextReportState } from "#lib/domain/report-status.ts";
import { takePrevious } from "#lib/domain/typed-report.ts";
import { whoMovedIt } from "./conflict.ts";
import { draftInput, keptDraft } from "./input.ts";
import { lockReport, shapeOf } from "./report-context.ts";

/**
 * Keeps what was typed, as it was typed; nothing in it is checked. Answers when (ISO). `take`: the figures of the
 * period before are typed into the fields that are still empty. `anyway`: also when the report has moved meanwhile, so
 * that the page which says so can show what was typed; it is kept aside then (`aside`), and only while nobody has a
 * draft of what the report is now.
 */
export async function saveDraft(
  actor: Actor,
  input: unknown,
  { take = false, anyway = false }: { take?: boolean; anyway?: boolean } = {},
): Promise<Outcome<{ savedAt: string; aside: boolean }>> {
  const parsed = draftInput.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { reportId, locale, fields, baseVersion } = parsed.data;
  return asActor(actor, async (tx) => {
    const context = await lockReport(tx, actor, reportId);
    if (!context) return refuse.notFound();
    const { state, assignment, currentVersion } = context;
    if (!isOpen(assignment.state) && assignment.state !== "done") {
      return refuse.conflict("reports.assignment-ended");
    }
    const aside =
      (baseVersion !== undefined && baseVersion !== currentVersion) ||
      (!canSubmit(state) && !canCorrect(state));
    if (aside && !(anyway && (await mayStandAside(tx, reportId)))) {
      return refuse.conflict(...(await whoMovedIt(tx, context)));
    }
    const typed = take ? takePrevious(shapeOf(context), fields, locale) : fields;
    const kept = {
      form: { locale, fields: typed, ...(aside && { aside }) },
      savedAt: new Date(context.now),
      savedById: actor.accountId,
    };
    await tx.reportDraft.upsert({
      where: { reportId },
      create: { reportId, ...kept },
      update: kept,
      select: { reportId: true },
    });
    const begun = aside ? null : nextReportState(state, "save");
    if (begun && begun !== state) {
      await tx.report.updateMany({ where: { id: reportId, state }, data: { state: begun } });
    }
    return done({ savedAt: kept.savedAt.toISOString(), aside });
  });
}

/** What was typed too late takes no other draft's place. */
async function mayStandAside(tx: Tx, reportId: string): Promise<boolean> {
  const draft = await tx.reportDraft.findUnique({ where: { reportId }, select: { form: true } });
  return !draft || keptDraft.safeParse(draft.form).data?.aside === true;
}
