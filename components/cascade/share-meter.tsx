"use client";

import { useEffect, useRef, useState } from "react";
import { type NumberLocale, parseNumber } from "#lib/domain/number-input.ts";
import { sharing } from "#lib/domain/shares.ts";

type Props = {
  locale: NumberLocale;
  decimals: number;
  received: number;
  /** What units hold whose row is not in the form. */
  elsewhere: number;
  words: { handedOn: string; kept: string; over: string };
};

/** What is handed on and what is kept, of what stands in the cells of the marked rows of the form around it. */
export function ShareMeter({ locale, decimals, received, elsewhere, words }: Props) {
  const place = useRef<HTMLOutputElement>(null);
  const [handed, setHanded] = useState<number | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const count = () => {
      const data = new FormData(form);
      const shares = data.getAll("units").map((unit) => {
        const typed = parseNumber(String(data.get(`target-${unit}`) ?? ""), locale, { decimals });
        return { target: typed.ok ? typed.value : null };
      });
      setHanded(sharing({ target: received }, [...shares, { target: elsewhere }]).handedOn);
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, [locale, decimals, received, elsewhere]);
  const { kept } = sharing({ target: received }, [{ target: handed ?? elsewhere }]);
  const shown = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: decimals,
  });
  const over = kept !== null && kept < 0;
  return (
    <output ref={place} className={over ? "meter meter-over" : "meter"} htmlFor="">
      <span>
        {words.handedOn}: <b>{shown.format(handed ?? elsewhere)}</b>
      </span>{" "}
      <span>
        {over ? words.over : words.kept}: <b>{shown.format(Math.abs(kept ?? 0))}</b>
      </span>
    </output>
  );
}
