const ZEROS: Record<string, number> = { dong: 0, million: 6, billion: 9 };

/**
 * A typed figure of money as whole đồng, grouped for reading: "1.234,56" million → "1.234.560.000".
 * `null` for what is no such figure. Only for showing; the server reads the figure by its own rule.
 */
export function wholeDong(typed: string, unit: string, locale: string): string | null {
  const [group, point] = locale === "vi" ? [".", ","] : [",", "."];
  const [whole = "", fraction = "", ...more] = typed.replace(/\s/g, "").split(point);
  const zeros = ZEROS[unit];
  if (zeros === undefined || more.length > 0 || fraction.length > zeros) return null;
  const digits = whole.replaceAll(group, "") + fraction.padEnd(zeros, "0");
  if (!/^\d+$/.test(digits) || !/^\d+$/.test(whole.replaceAll(group, ""))) return null;
  return new Intl.NumberFormat(locale).format(BigInt(digits));
}
