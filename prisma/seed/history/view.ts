import type { Country } from "./duty.ts";
import type { PeriodBook } from "./period-book.ts";

export type View = {
  country: Country;
  book: PeriodBook;
  /** The history is told up to the start of this day. */
  today: number;
  /**
   * The day up to which an earlier view was written; null for the first one, which writes everything. What cannot have
   * changed since is left out.
   */
  writtenUntil: number | null;
  /** Whether another month of money was booked since. */
  moneyMoved: boolean;
  /** Ids of reports that the product made before the demo came to them, by assignment and period. */
  reportIds: ReadonlyMap<string, string>;
};
