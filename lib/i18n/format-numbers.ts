import { type Dong, inUnit, type MoneyUnit, readableUnit } from "#lib/domain/money.ts";
import { besideEdges } from "#lib/domain/shown-percent.ts";
import {
  cached,
  type FormatLocale,
  type FormatWords,
  joined,
  languageTag,
  NBSP,
  slotted,
  UNKNOWN,
  type Unknown,
} from "./format-words.ts";

type Countable = number | bigint;

const MINUS = "\u2212";

/** A đồng in billions. */
const MOST_DECIMALS = 9;

/** How one language writes figures, shares, changes and money. */
export function numberFormats(locale: FormatLocale, t: FormatWords) {
  const tag = languageTag(locale);
  const numberFormat = cached((decimals: number, least: number, sign: "auto" | "exceptZero") => {
    const digits = {
      minimumFractionDigits: least,
      maximumFractionDigits: decimals,
    };
    return new Intl.NumberFormat(tag, { ...digits, signDisplay: sign });
  });
  const percentFormat = cached(
    (decimals: number) =>
      new Intl.NumberFormat(tag, {
        style: "percent",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  );

  const withPoints = slotted((change) => joined(t("numbers.points", { change })));
  const withUnit: Record<MoneyUnit, (amount: string) => string> = {
    dong: slotted((amount) => joined(t("numbers.money-dong", { amount }))),
    million: slotted((amount) => joined(t("numbers.money-million", { amount }))),
    billion: slotted((amount) => joined(t("numbers.money-billion", { amount }))),
  };

  /** 1.234,56. With `decimals` exactly so many, else two at most. */
  function number(value: Countable | Unknown, decimals?: number): string {
    if (value === null || value === undefined) return UNKNOWN;
    return minus(numberFormat(decimals ?? 2, decimals ?? 0, "auto").format(value));
  }

  /** +37, −8, 0: a change. */
  function signed(value: Countable | Unknown, decimals?: number): string {
    if (value === null || value === undefined) return UNKNOWN;
    return minus(numberFormat(decimals ?? 2, decimals ?? 0, "exceptZero").format(value));
  }

  /** 84,6% of a ratio 0.846. 0 % and 100 % are shown only when exact: 0.9999 is 99,9%. */
  function percent(ratio: number | Unknown, decimals = 1): string {
    if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return UNKNOWN;
    return minus(percentFormat(decimals).format(besideEdges(ratio, decimals)));
  }

  /** 97,0% of 386 and 398; a dash if there is nothing to divide by. */
  function share(
    numerator: Countable | Unknown,
    denominator: Countable | Unknown,
    decimals = 1,
  ): string {
    return percent(ratioOf(numerator, denominator), decimals);
  }

  /** 386 / 398 = 97,0%; without the share if there is nothing to divide by. */
  function fraction(
    numerator: Countable | Unknown,
    denominator: Countable | Unknown,
    decimals = 1,
  ): string {
    const parts = `${number(numerator)}${NBSP}/${NBSP}${number(denominator)}`;
    const ratio = ratioOf(numerator, denominator);
    return ratio === null ? parts : `${parts}${NBSP}=${NBSP}${percent(ratio, decimals)}`;
  }

  /** +5,8 điểm for a change of 0.058 between two ratios. */
  function points(change: number | Unknown, decimals = 1): string {
    if (change === null || change === undefined) return UNKNOWN;
    return withPoints(signed(change * 100, decimals));
  }

  /**
   * 479,5 triệu đồng. The unit is the largest that shows the amount exactly with one decimal, unless one is asked
   * for: then the amount is rounded to `decimals` (1 at most unless told).
   */
  function money(
    dong: Dong | string | Unknown,
    { unit = "auto", decimals }: { unit?: MoneyUnit | "auto"; decimals?: number } = {},
  ): string {
    if (dong === null || dong === undefined) return UNKNOWN;
    const whole = BigInt(dong);
    const shown = unit === "auto" ? readableUnit(whole) : unit;
    return withUnit[shown](amount(whole, shown, decimals));
  }

  /**
   * 1.420,5: the figure alone, for a column whose head says the unit. With `decimals` exactly so many; `exact`: as
   * many as it takes to say it to the đồng.
   */
  function amount(
    dong: Dong | string | Unknown,
    unit: MoneyUnit,
    decimals?: number | "exact",
  ): string {
    if (dong === null || dong === undefined) return UNKNOWN;
    const exact = inUnit(BigInt(dong), unit) as `${number}`;
    if (decimals === "exact") return minus(numberFormat(MOST_DECIMALS, 0, "auto").format(exact));
    return minus(numberFormat(decimals ?? 1, decimals ?? 0, "auto").format(exact));
  }

  /** 412 KB; 1,1 MB. */
  function fileSize(bytes: number): string {
    const kilobytes = Math.ceil(bytes / 1024);
    if (kilobytes < 1024) return `${number(kilobytes)}${NBSP}KB`;
    return `${number(bytes / 1024 ** 2, 1)}${NBSP}MB`;
  }

  return {
    number,
    signed,
    percent,
    share,
    fraction,
    points,
    money,
    amount,
    fileSize,
  };
}

/** Σ ÷ Σ; null if a part is not known or there is nothing to divide by. */
function ratioOf(numerator: Countable | Unknown, denominator: Countable | Unknown): number | null {
  if (numerator === null || numerator === undefined) return null;
  if (denominator === null || denominator === undefined) return null;
  return Number(denominator) === 0 ? null : Number(numerator) / Number(denominator);
}

function minus(text: string): string {
  return text.replace("-", MINUS);
}
