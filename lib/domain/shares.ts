import type { CivilDate } from "./civil-date.ts";
import type { IndicatorKind } from "./goal-progress.ts";

/** What a unit was given itself. */
export type Received = { target: number | null; dueOn: CivilDate | null };
/** What it gives on to a unit below; null is no target, the whole's own deadline. */
export type Share = { target: number | null; dueOn: CivilDate | null };

export type Sharing = {
  handedOn: number;
  /** Received = handed on + kept; below zero more was handed on than received. Null where no target was received. */
  kept: number | null;
};

/** Amounts are shared out, so that the parts and what is kept make the whole; ratios, yes/no and stages are not. */
export function addsUp(kind: IndicatorKind | undefined): boolean {
  return kind === "amount";
}

/** Figures have four decimals at most: sums are made of their ten-thousandths, which are whole. */
const PARTS = 10_000;

/** The ledger of one target: whatever its parts are, `handedOn + kept` is what was received, to the last decimal. */
export function sharing(
  received: Pick<Received, "target">,
  shares: Iterable<Pick<Share, "target">>,
): Sharing {
  let parts = 0;
  for (const { target } of shares) parts += Math.round((target ?? 0) * PARTS);
  const kept = received.target === null ? null : Math.round(received.target * PARTS) - parts;
  return { handedOn: parts / PARTS, kept: kept === null ? null : kept / PARTS };
}

/** A part is due with the whole or before it, unless its unit says why: the whole could not be done in time. */
export function isLaterThanWhole(
  whole: Pick<Received, "dueOn">,
  { dueOn }: Pick<Share, "dueOn">,
): boolean {
  return whole.dueOn !== null && dueOn !== null && dueOn > whole.dueOn;
}
