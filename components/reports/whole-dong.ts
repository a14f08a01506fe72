import { MONEY_UNITS, parseMoney } from "#lib/domain/money.ts";

/**
 * A typed figure of money as whole đồng, grouped for reading: "1.234,56" million → "1.234.560.000". `null` for what
 * would be refused: it is read by the rule that the server goes by.
 */
export function wholeDong(typed: string, unit: string, locale: "vi" | "en"): string | null {
  const known = MONEY_UNITS.find((one) => one === unit);
  const parsed = known && parseMoney(typed, known, locale);
  return parsed?.ok ? new Intl.NumberFormat(locale).format(parsed.value) : null;
}
