"use client";

import { useEffect, useState } from "react";
import { wholeDong } from "./whole-dong.ts";

type Props = {
  /** Ids of the figure's field and of its unit. */
  figure: string;
  unit: string;
  locale: "vi" | "en";
  typed: string;
  counts: string;
  dong: string;
};

/** The whole amount in đồng under a figure of money, following what is typed. */
export function WholeAmount({ figure, unit, locale, typed, counts, dong }: Props) {
  const [now, setNow] = useState({ typed, counts });
  useEffect(() => {
    const field = document.getElementById(figure);
    const select = document.getElementById(unit);
    if (!(field instanceof HTMLInputElement && select instanceof HTMLSelectElement)) return;
    const read = () => setNow({ typed: field.value, counts: select.value });
    read(); // something may have been typed before this ran
    field.addEventListener("input", read);
    select.addEventListener("change", read);
    return () => {
      field.removeEventListener("input", read);
      select.removeEventListener("change", read);
    };
  }, [figure, unit]);
  const amount = wholeDong(now.typed, now.counts, locale);
  // An empty line keeps what stands below from jumping.
  return amount === null ? "\u00a0" : `${amount} ${dong}`;
}
