import { asActor } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { takePrevious } from "#lib/domain/typed-report.ts";
import { whoMovedIt } from "./conflict.ts";
import { draftInput } from "./input.ts";
import { keepDrafts } from "./keep-drafts.ts";
import { lockReport, shapeOf } from "./report-context.ts";

/**
 * Keeps what was typed, as it was typed; nothing in it is checked. Answers when (ISO). `take`: the figures of the
 * period before are typed into the fields that are still empty. `anyway`: also when the report has moved meanwhile, so
 * that the page which says so can show what was typed; it is kept aside then (`aside`), and only while nobody has a
 * draft of what the report is now. `typedAt`: when, if not now; a draft that was saved since stays.
 */
export async function saveDraft(
  actor: Actor,
  input: unknown,
  {
    take = false,
    anyway = false,
    typedAt = null,
  }: { take?: boolean; anyway?: boolean; typedAt?: Date | null } = {},
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
    const moved = async () => refuse.conflict(...(await whoMovedIt(tx, context)));
    if (aside && !anyway) return moved();
    const typed = take ? takePrevious(shapeOf(context), fields, locale) : fields;
    const kept = await keepDrafts(
      tx,
      actor,
      [{ context, aside, form: { locale, fields: typed } }],
      typedAt,
    );
    if (kept.length === 0) return moved();
    return done({ savedAt: new Date(context.now).toISOString(), aside });
  });
}
