/**
 * A ratio that would round to 0 or 1 without being it is moved to the next step: 0 % and 100 % are shown only when
 * exact. `decimals` are those of the percentage.
 */
export function besideEdges(ratio: number, decimals: number): number {
  const steps = 10 ** (decimals + 2);
  const rounded = Math.round(ratio * steps) / steps;
  for (const edge of [0, 1]) {
    const isExact = Math.abs(ratio - edge) < 1e-15;
    if (rounded === edge) return isExact ? edge : edge + Math.sign(ratio - edge) / steps;
  }
  return ratio;
}

const formats = new Map<number, Intl.NumberFormat>();

/** The percentage as it is shown with so many decimals: a class goes by this number, not by the one behind it. */
export function shownPercent(ratio: number, decimals: number): number {
  let format = formats.get(decimals);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat("en", { style: "percent", useGrouping: false, ...digits });
    formats.set(decimals, format);
  }
  return Number.parseFloat(format.format(besideEdges(ratio, decimals)));
}

/**
 * By how many points one share is above another, with one decimal: from the shares as they are, rounded once. Between
 * rounded percentages it would be up to a tenth off.
 */
export function pointsBetween(now: number, before: number): number {
  const tenths = (now - before) * 1000;
  // Without what binary fractions add: 0.3 less 0.2625 is 3.75 points.
  const rounded = Math.round(Number(Math.abs(tenths).toFixed(9)));
  return rounded === 0 ? 0 : (Math.sign(tenths) * rounded) / 10;
}
