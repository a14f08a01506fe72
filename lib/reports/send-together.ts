import type { Tx } from "#lib/db/door.ts";
import type { KeyedRequest } from "#lib/db/receipt.ts";
import { done, type Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { giveReceipt, onceByKey, type ReceiptGiven, receiptGiven } from "./receipt.ts";
import type { ReportContext } from "./report-context.ts";
import { sendReports } from "./send-reports.ts";
import type { Sending } from "./write-version.ts";

export type SheetReceipt = Omit<ReceiptGiven, "id"> & {
  /** How many reports were sent with it. */
  count: number;
};

/** What a request that comes twice is answered: the receipt that its key was given, and the reports it named. */
export type GivenTogether = { receipt: SheetReceipt; reportIds: string[] };

/** Sends reports that are locked and ready, together and with one receipt. */
export async function sendTogether(
  tx: Tx,
  actor: Actor,
  request: KeyedRequest,
  sendings: readonly Sending[],
  at: Date,
): Promise<SheetReceipt> {
  const count = sendings.length;
  const about = { deed: "report.submitted", result: { count } };
  const { id, ...receipt } = await giveReceipt(tx, actor, request, about, at);
  await sendReports(tx, actor, sendings, { number: receipt.number, at });
  await tx.receiptReport.createMany({
    data: sendings.map(({ context }) => ({
      receiptId: id,
      reportId: context.id,
      version: context.lastVersion + 1,
    })),
  });
  return { ...receipt, count };
}

/** Null if the key is new; refused if it was given with something else in the request. */
export async function givenTogether(
  tx: Tx,
  actor: Actor,
  request: KeyedRequest,
): Promise<Outcome<GivenTogether> | null> {
  const given = await receiptGiven(tx, actor, request);
  if (!given?.ok) return given;
  const { id, number, at, repeated } = given.value;
  const sent = await tx.receiptReport.findMany({
    where: { receiptId: id },
    select: { reportId: true },
  });
  return done({
    receipt: { number, at, repeated, count: sent.length },
    reportIds: sent.map(({ reportId }) => reportId),
  });
}

/** Runs `send` once for a key; `answer` makes of an earlier receipt what this deed answers. */
export function togetherOnce<T>(
  actor: Actor,
  request: KeyedRequest,
  answer: (given: GivenTogether) => T,
  send: (tx: Tx, given: () => Promise<Outcome<T> | null>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const answered = async (tx: Tx): Promise<Outcome<T> | null> => {
    const given = await givenTogether(tx, actor, request);
    return given?.ok ? done(answer(given.value)) : given;
  };
  return onceByKey(actor, answered, (tx) => send(tx, () => answered(tx)));
}

/** Earlier periods first: a later one is compared with them. */
export function inTime<R extends { context: ReportContext }>(reports: readonly R[]): R[] {
  return reports.toSorted((a, b) => (a.context.period.endsOn < b.context.period.endsOn ? -1 : 1));
}
