import type { Tx } from "#lib/db/door.ts";
import { done, type Message, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { ReportShape } from "#lib/domain/report-form.ts";
import { draftedMeanwhile, whoMovedThem } from "./conflict.ts";
import { handUpDrafts } from "./hand-up-drafts.ts";
import { fingerprintOfSheet, type SheetSubmission, sheetSubmission } from "./input.ts";
import { keepDrafts, type Typed } from "./keep-drafts.ts";
import { readDraft } from "./kept-draft.ts";
import { lockReports, type ReportContext } from "./report-context.ts";
import { inTime, type SheetReceipt, sendTogether, togetherOnce } from "./send-together.ts";
import { askedRow } from "./sheet-row.ts";
import type { Sending } from "./write-version.ts";

/**
 * What became of a row: blank rows were not meant; wrong ones stay drafts; moved ones somebody else sent, decided or drafted. What
 * the unit's head signs first is handed up.
 */
export type RowAnswer =
  | { reportId: string; what: "sent" | "handed-up" | "blank" | "gone" }
  | { reportId: string; what: "wrong"; fields: Record<string, Message> }
  | { reportId: string; what: "moved"; message: Message };

export type SheetAnswer = {
  /** Null when no row was ready. */
  receipt: SheetReceipt | null;
  rows: RowAnswer[];
};

type Keyed = SheetSubmission & { fingerprint: string };

/**
 * Sends the rows of a sheet that are ready, together and with one receipt; the others stay behind as drafts, each with
 * what is in its way. A request that comes twice gets the same receipt and changes nothing.
 */
export async function submitSheet(actor: Actor, input: unknown): Promise<Outcome<SheetAnswer>> {
  const parsed = sheetSubmission.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const request = { ...parsed.data, fingerprint: fingerprintOfSheet(parsed.data) };
  return togetherOnce(
    actor,
    request,
    ({ receipt, reportIds }): SheetAnswer => ({
      receipt,
      rows: reportIds.map((reportId) => ({ reportId, what: "sent" })),
    }),
    (tx, given) => submitOnce(tx, actor, request, given),
  );
}

async function submitOnce(
  tx: Tx,
  actor: Actor,
  request: Keyed,
  answered: () => Promise<Outcome<SheetAnswer> | null>,
): Promise<Outcome<SheetAnswer>> {
  const asked = new Map(request.rows.map((row) => [row.reportId, row]));
  const locked = await lockReports(tx, actor, [...asked.keys()]);
  const [first] = locked;
  if (!first) return refuse.notFound();
  const given = await answered();
  if (given) return given;

  const { locale, idempotencyKey: key } = request;
  const context = { locale, today: actor.today, key };
  const at = new Date(first.context.now);
  const answers = new Map<string, RowAnswer>();
  const sendings: Sending[] = [];
  const drafts: Typed[] = [];
  const handedUp: Typed[] = [];
  const moved: ReportContext[] = [];
  /** By assignment: what "no change" of the next period would repeat. */
  const sentBefore = new Map<string, NonNullable<ReportShape["previous"]>>();
  for (const report of inTime(locked)) {
    const { id, assignment, period } = report.context;
    const each = asked.get(id);
    const said = each && askedRow(report, each, context, sentBefore.get(assignment.id));
    if (!said) continue;
    const { row, why } = said;
    const draft = { context: report.context, form: { locale, fields: row.typed, key } };
    if (row.read.state === "blank") {
      answers.set(id, { reportId: id, what: "blank" });
      if (row.savedAt && !why) drafts.push(draft); // what was typed was taken away again
    } else if (why === "ended") {
      const message = { key: "reports.assignment-ended" };
      answers.set(id, { reportId: id, what: "moved", message });
    } else if (why) {
      const { draft: newer } = readDraft(report.draft);
      if (why === "overtaken" && newer) {
        const [key, values] = draftedMeanwhile(newer);
        answers.set(id, { reportId: id, what: "moved", message: { key, values } });
      } else moved.push(report.context);
      drafts.push({ ...draft, aside: true });
    } else if (row.read.read.ok) {
      const { content } = row.read.read;
      const { mustHandUp } = report.context;
      const form = { ...draft.form, fields: row.read.typed };
      if (mustHandUp) handedUp.push({ ...draft, form });
      else sendings.push({ context: report.context, content });
      sentBefore.set(assignment.id, { year: period.year, content });
      answers.set(id, { reportId: id, what: mustHandUp ? "handed-up" : "sent" });
    } else {
      drafts.push(draft);
      answers.set(id, { reportId: id, what: "wrong", fields: row.read.read.fields });
    }
  }
  for (const [id, [key, values]] of await whoMovedThem(tx, moved)) {
    answers.set(id, { reportId: id, what: "moved", message: { key, values } });
  }
  await keepDrafts(tx, actor, drafts);
  await handUpDrafts(tx, actor, handedUp);
  const receipt = sendings.length > 0 ? await sendTogether(tx, actor, request, sendings, at) : null;
  const rows = request.rows.map(
    ({ reportId }): RowAnswer => answers.get(reportId) ?? { reportId, what: "gone" },
  );
  return done({ receipt, rows });
}
