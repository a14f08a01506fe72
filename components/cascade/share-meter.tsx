"use client";

import { useEffect, useRef, useState } from "react";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import { sharing } from "#lib/domain/shares.ts";
import type { TargetEntry } from "#lib/domain/task-rules.ts";

type Props = {
  locale: NumberLocale;
  entry: TargetEntry;
  received: number;
  /** What units hold that have no cells in the form. */
  elsewhere: number;
  words: { handedOn: string; kept: string; over: string };
};

/** What is handed on and what is kept, of what stands in the cells of the form around it; in the unit that they are typed in. */
export function ShareMeter({ locale, entry, received, elsewhere, words }: Props) {
  const { factor, decimals } = entry;
  const place = useRef<HTMLOutputElement>(null);
  const [handed, setHanded] = useState<number | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const count = () => {
      const cells = form.querySelectorAll<HTMLInputElement>("input[name^='target-']");
      const shares = Array.from(cells, ({ value }) => {
        const typed = parseNumber(value, locale, { decimals });
        return { target: typed.ok ? typed.value * factor : null };
      });
      setHanded(sharing({ target: received }, [...shares, { target: elsewhere }]).handedOn);
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, [locale, factor, decimals, received, elsewhere]);
  const { kept } = sharing({ target: received }, [{ target: handed ?? elsewhere }]);
  const shown = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: decimals,
  });
  const over = kept !== null && kept < 0;
  return (
    <output ref={place} className={over ? "meter meter-over" : "meter"} htmlFor="">
      <span>
        {words.handedOn}: <b>{shown.format((handed ?? elsewhere) / factor)}</b>
      </span>{" "}
      <span>
        {over ? words.over : words.kept}: <b>{shown.format(Math.abs(kept ?? 0) / factor)}</b>
      </span>
    </output>
  );
}
