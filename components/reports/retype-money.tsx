"use client";

import { useEffect } from "react";
import { MONEY_UNITS, moneyInOtherUnit } from "#lib/domain/money.ts";

/**
 * Types the amounts that stand in a form anew when its unit changes, so that they stay the same money. An enhancement
 * only: without scripts the server reads them in the unit that is chosen.
 */
export function RetypeMoney({
  unit,
  amounts,
  locale,
}: {
  /** Ids of the unit's field and of the amounts'. */
  unit: string;
  amounts: readonly string[];
  locale: "vi" | "en";
}) {
  useEffect(() => {
    const select = document.getElementById(unit);
    if (!(select instanceof HTMLSelectElement)) return;
    let was = MONEY_UNITS.find((one) => one === select.value);
    const onChange = () => {
      const now = MONEY_UNITS.find((one) => one === select.value);
      if (was && now) {
        for (const id of amounts) {
          const field = document.getElementById(id);
          if (!(field instanceof HTMLInputElement) || !field.value) continue;
          field.value = moneyInOtherUnit(field.value, was, now, locale);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }
      was = now;
    };
    select.addEventListener("change", onChange);
    return () => select.removeEventListener("change", onChange);
  }, [unit, amounts, locale]);
  return null;
}
