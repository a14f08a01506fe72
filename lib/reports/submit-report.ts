import type { Tx } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { isOvertaken } from "#lib/domain/overtaken-draft.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import { draftedMeanwhile, whoMovedIt } from "./conflict.ts";
import { fingerprintOf, type Submission, submission } from "./input.ts";
import { readDraft } from "./kept-draft.ts";
import { giveReceipt, onceByKey, type Receipt, receiptGiven } from "./receipt.ts";
import { lockReports, shapeOf } from "./report-context.ts";
import { sendReports, whyNotSent } from "./send-reports.ts";
import { preparedBy } from "./waiting-draft.ts";

type Keyed = Submission & { fingerprint: string };

/**
 * Sends a report, for the first time, again after a return, or as a correction of an approved one. A request that
 * comes twice (same key, same content) gets the same receipt and changes nothing. Refused as a conflict when the
 * report moved since the form was rendered, when its draft was saved elsewhere since, or when the unit's head has to sign it and somebody else sends.
 */
export async function submitReport(actor: Actor, input: unknown): Promise<Outcome<Receipt>> {
  const parsed = submission.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const request = { ...parsed.data, fingerprint: fingerprintOf(parsed.data) };
  return onceByKey(
    actor,
    (tx) => answerGiven(tx, actor, request),
    (tx) => submitOnce(tx, actor, request),
  );
}

async function submitOnce(tx: Tx, actor: Actor, request: Keyed): Promise<Outcome<Receipt>> {
  const { reportId, baseVersion, fields, locale } = request;
  // From here on others who send this report wait; so the key is looked up behind the lock.
  const [row] = await lockReports(tx, actor, [reportId]);
  if (!row) return refuse.notFound();
  const { context } = row;
  const given = await answerGiven(tx, actor, request);
  if (given) return given;

  const why = whyNotSent(context, baseVersion);
  if (why === "moved") return refuse.conflict(...(await whoMovedIt(tx, context)));
  if (why === "ended") return refuse.conflict("reports.assignment-ended");
  if (context.mustHandUp) return refuse.conflict("sign-off.needed");
  const { draft } = readDraft(row.draft);
  if (draft && isOvertaken(draft, { ...request, key: request.idempotencyKey })) {
    return refuse.conflict(...draftedMeanwhile(draft));
  }
  const form = readReportForm(shapeOf(context), fields, { locale, today: actor.today });
  if (!form.ok) return refuse.invalid(form.fields);

  const at = new Date(context.now);
  const version = context.lastVersion + 1;
  const about = { deed: "report.submitted", entityId: reportId, result: { version } };
  const { id: _, ...receipt } = await giveReceipt(tx, actor, request, about, at);
  const prepared = preparedBy(row);
  await sendReports(tx, actor, [{ context, content: form.content, prepared }], {
    number: receipt.number,
    at,
  });
  return done({ ...receipt, reportId, version });
}

async function answerGiven(tx: Tx, actor: Actor, request: Keyed): Promise<Outcome<Receipt> | null> {
  const given = await receiptGiven(tx, actor, request);
  if (!given?.ok) return given;
  const { number, at, repeated, entityId, result } = given.value;
  const { version } = result as { version?: number };
  // The key was a sheet's: what it sent was something else.
  if (!entityId || version === undefined) {
    return refuse.conflict("reports.already-sent-otherwise", { number });
  }
  return done({ number, at, repeated, reportId: entityId, version });
}
