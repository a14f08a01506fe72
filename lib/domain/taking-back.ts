/** So long may an approval be taken back by who gave it; afterwards the unit corrects its report by a new version. */
export const TAKE_BACK_HOURS = 24;

/** An approval (or a receipt) that the one who asks gave. */
export type GivenApproval = {
  /** Since it was given. */
  hours: number;
  /** The version is still the newest: the unit has sent no correction since. */
  isCurrent: boolean;
  /** The other line has approved it since. */
  otherLineFollowed: boolean;
  /** A later period of the same assignment, or of the same building, was approved. */
  laterApproved: boolean;
  /** The unit above has sent its own report of the period, which adds this one up. */
  usedAbove: boolean;
  /** The other line has returned it. */
  isReturned: boolean;
  /** What it changed is known: money and buildings can be put back. */
  isTraced: boolean;
};

export const WHY_KEPT = [
  "too-late",
  "corrected",
  "other-line",
  "later-approved",
  "used-above",
  "returned",
  "not-traced",
] as const;
export type WhyKept = (typeof WHY_KEPT)[number];

/**
 * Why an approval can no longer be taken back; null: it can. What nobody has built on yet may be undone for a day: the
 * report waits again, and its figures count no more.
 */
export function whyKept(given: GivenApproval): WhyKept | null {
  if (given.hours >= TAKE_BACK_HOURS) return "too-late";
  if (!given.isCurrent) return "corrected";
  if (given.isReturned) return "returned";
  if (given.otherLineFollowed) return "other-line";
  if (given.laterApproved) return "later-approved";
  if (given.usedAbove) return "used-above";
  return given.isTraced ? null : "not-traced";
}
