import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { isOvertaken } from "#lib/domain/overtaken-draft.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import { draftedMeanwhile, whoMovedIt } from "./conflict.ts";
import { handUpDrafts } from "./hand-up-drafts.ts";
import { submission } from "./input.ts";
import { readDraft } from "./kept-draft.ts";
import { lockReports, shapeOf } from "./report-context.ts";
import { whyNotSent } from "./send-reports.ts";

/**
 * Lays a report before the unit's head, who sends it or hands it back. It is checked as if it were sent; a request that
 * comes twice changes nothing. Refused where the unit's head need not sign.
 */
export async function handUpReport(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ reportId: string }>> {
  const parsed = submission.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { reportId, locale, fields, baseVersion, baseDraft, idempotencyKey: key } = parsed.data;
  return asActor(actor, async (tx) => {
    const [row] = await lockReports(tx, actor, [reportId]);
    if (!row) return refuse.notFound();
    const { context } = row;
    const why = whyNotSent(context, baseVersion);
    if (why === "moved") return refuse.conflict(...(await whoMovedIt(tx, context)));
    if (why === "ended") return refuse.conflict("reports.assignment-ended");
    if (!context.mustHandUp) return refuse.conflict("sign-off.not-needed");
    const { draft } = readDraft(row.draft);
    if (draft && isOvertaken(draft, { locale, fields, key, baseDraft })) {
      return refuse.conflict(...draftedMeanwhile(draft));
    }
    const form = readReportForm(shapeOf(context), fields, { locale, today: actor.today });
    if (!form.ok) return refuse.invalid(form.fields);
    await handUpDrafts(tx, actor, [{ context, form: { locale, fields, key } }]);
    return done({ reportId });
  });
}
