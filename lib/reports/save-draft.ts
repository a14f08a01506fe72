import { asActor } from "#lib/db/door.ts";
import { isOpen } from "#lib/domain/assignment-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { isOvertaken } from "#lib/domain/overtaken-draft.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { takePrevious } from "#lib/domain/typed-report.ts";
import { draftedMeanwhile, whoMovedIt } from "./conflict.ts";
import { draftInput } from "./input.ts";
import { keepDrafts } from "./keep-drafts.ts";
import { readDraft } from "./kept-draft.ts";
import { lockReports, shapeOf } from "./report-context.ts";

/**
 * Keeps what was typed, as it was typed; nothing in it is checked. Answers when (ISO). `take`: the figures of the
 * period before are typed into the fields that are still empty. Refused as a conflict when the report moved since the
 * form was drawn, or when its draft was saved elsewhere. `anyway`: it is kept all the same, aside (`aside`), so that the
 * page which says so can show what was typed. `typedAt`: when, if not now; a draft that was saved since stays.
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
  const { reportId, locale, fields, baseVersion, baseDraft, idempotencyKey: key } = parsed.data;
  return asActor(actor, async (tx) => {
    const [row] = await lockReports(tx, actor, [reportId]);
    if (!row) return refuse.notFound();
    const { context } = row;
    const { state, assignment, currentVersion } = context;
    if (!isOpen(assignment.state) && assignment.state !== "done") {
      return refuse.conflict("reports.assignment-ended");
    }
    const late =
      (baseVersion !== undefined && baseVersion !== currentVersion) ||
      (!canSubmit(state) && !canCorrect(state));
    const { draft } = readDraft(row.draft);
    const overtaken = isOvertaken(draft, { locale, fields, key, baseDraft });
    const moved = async () =>
      refuse.conflict(
        ...(draft && overtaken && !late ? draftedMeanwhile(draft) : await whoMovedIt(tx, context)),
      );
    const aside = late || overtaken;
    if (aside && !anyway) return moved();
    const typed = take ? takePrevious(shapeOf(context), fields, locale) : fields;
    const kept = await keepDrafts(
      tx,
      actor,
      [{ context, aside, form: { locale, fields: typed, key } }],
      typedAt,
    );
    if (kept.length === 0) return moved();
    return done({ savedAt: new Date(context.now).toISOString(), aside });
  });
}
