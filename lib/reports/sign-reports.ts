import { createHash } from "node:crypto";
import { z } from "zod";
import type { Tx } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import type { ReportShape } from "#lib/domain/report-form.ts";
import { MOST_ROWS } from "./input.ts";
import { lockReports, type ReportRow, shapeOf } from "./report-context.ts";
import { whyNotSent } from "./send-reports.ts";
import { inTime, type SheetReceipt, sendTogether, togetherOnce } from "./send-together.ts";
import { preparedBy, waitingDraft } from "./waiting-draft.ts";
import type { Sending } from "./write-version.ts";

/** `changed`: what the head saw is not what waits now; `wrong`: it can no longer be sent as it is; `gone`: out of reach. */
export type Signed = { reportId: string; what: "sent" | "changed" | "wrong" | "gone" };
export type SigningAnswer = {
  /** Null when nothing was sent. */
  receipt: SheetReceipt | null;
  reports: Signed[];
};

/** A report as the head saw it: `<id> <when it was handed up>`. */
export const seenReport = z.string().transform((seen, refused) => {
  const [reportId = "", handedAt = "", ...more] = seen.split(" ");
  if (isId(reportId) && handedAt.length < 40 && more.length === 0) return { reportId, handedAt };
  refused.addIssue("no report");
  return z.NEVER;
});

const signing = z.object({
  idempotencyKey: z.string().trim().min(8).max(200),
  reports: z.array(seenReport).min(1).max(MOST_ROWS),
});
type Keyed = z.infer<typeof signing> & { fingerprint: string };

/**
 * The unit's head sends what was handed up, all of it together and with one receipt. What its officer has changed or
 * taken away since the head saw it stays behind. A request that comes twice gets the same receipt.
 */
export async function signReports(actor: Actor, input: unknown): Promise<Outcome<SigningAnswer>> {
  const parsed = signing.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const seen = parsed.data.reports.map(({ reportId, handedAt }) => `${reportId} ${handedAt}`);
  const fingerprint = createHash("sha256").update(seen.sort().join()).digest("hex");
  const request = { ...parsed.data, fingerprint };
  return togetherOnce(
    actor,
    request,
    ({ receipt, reportIds }): SigningAnswer => ({
      receipt,
      reports: reportIds.map((reportId) => ({ reportId, what: "sent" })),
    }),
    (tx, given) => signOnce(tx, actor, request, given),
  );
}

async function signOnce(
  tx: Tx,
  actor: Actor,
  request: Keyed,
  answered: () => Promise<Outcome<SigningAnswer> | null>,
): Promise<Outcome<SigningAnswer>> {
  const seen = new Map(request.reports.map(({ reportId, handedAt }) => [reportId, handedAt]));
  const locked = (await lockReports(tx, actor, [...seen.keys()])).filter(
    ({ context }) => context.maySign,
  );
  const [first] = locked;
  if (!first) return refuse.notFound();
  const given = await answered();
  if (given) return given;

  const answers = new Map<string, Signed["what"]>();
  const sendings: Sending[] = [];
  /** By assignment: what a later period of the same signing is compared with. */
  const sentBefore = new Map<string, NonNullable<ReportShape["previous"]>>();
  for (const row of inTime(locked)) {
    const { id, assignment, period } = row.context;
    const read = asSeen(row, seen.get(id), actor, sentBefore.get(assignment.id));
    answers.set(id, read.what);
    if (read.what !== "sent") continue;
    sendings.push({ context: row.context, content: read.content, prepared: preparedBy(row) });
    sentBefore.set(assignment.id, { year: period.year, content: read.content });
  }
  const at = new Date(first.context.now);
  const receipt = sendings.length > 0 ? await sendTogether(tx, actor, request, sendings, at) : null;
  return done({
    receipt,
    reports: [...seen.keys()].map((reportId) => ({
      reportId,
      what: answers.get(reportId) ?? "gone",
    })),
  });
}

function asSeen(
  row: ReportRow,
  handedAt: string | undefined,
  { today }: Actor,
  previous: ReportShape["previous"] | undefined,
): { what: "changed" | "wrong" } | { what: "sent"; content: Sending["content"] } {
  const draft = waitingDraft(row);
  const { context } = row;
  if (!draft || draft.handUp.at !== handedAt) return { what: "changed" };
  if (whyNotSent(context, draft.handUp.baseVersion)) return { what: "wrong" };
  const shape = { ...shapeOf(context), ...(previous && { previous }) };
  const read = readReportForm(shape, draft.fields, { locale: draft.locale, today });
  return read.ok ? { what: "sent", content: read.content } : { what: "wrong" };
}
