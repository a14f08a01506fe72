import { isId } from "#lib/domain/id.ts";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import type { Message } from "#lib/domain/outcome.ts";
import {
  isWhole,
  THRESHOLD_KEYS,
  THRESHOLDS,
  type ThresholdKey,
} from "#lib/domain/review-thresholds.ts";
import { MOST_THRESHOLD_REASON } from "./limits.ts";

export type ThresholdValues = Record<ThresholdKey, number | null>;

export type ThresholdInput = {
  unitId: string | null;
  /** Null: all groups. */
  groupId: string | null;
  /** The newest line of the ledger that was shown; null: none was. */
  seen: string | null;
  values: ThresholdValues;
  reason: string;
  wrong: Record<string, Message>;
};

/** Reads the form: a blank value is one that the office does not set. `wrong` says what is wrong, by field. */
export function readThresholds(input: unknown, locale: NumberLocale): ThresholdInput {
  const typed = (typeof input === "object" ? input : null) as Record<string, unknown> | null;
  const text = (name: string) => {
    const value = typed?.[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const idOf = (name: string) => (isId(text(name)) ? text(name) : null);
  const wrong: Record<string, Message> = {};
  const values = {} as ThresholdValues;
  for (const key of THRESHOLD_KEYS) {
    values[key] = null;
    if (text(key) === "") continue;
    const parsed = parseNumber(text(key), locale, { decimals: isWhole(key) ? 0 : 2 });
    const { least, most } = THRESHOLDS[key];
    if (!parsed.ok) wrong[key] = parsed.message;
    else if (parsed.value < least || parsed.value > most) {
      wrong[key] = { key: "thresholds.out-of-bounds", values: { least, most } };
    } else values[key] = parsed.value;
  }
  const reason = text("reason").normalize("NFC");
  if (reason.length > MOST_THRESHOLD_REASON) wrong.reason = { key: "thresholds.reason-too-long" };
  return {
    unitId: idOf("unit"),
    groupId: idOf("group"),
    seen: idOf("seen"),
    values,
    reason,
    wrong,
  };
}
