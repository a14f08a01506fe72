"use client";

import { useEffect, useState } from "react";
import { parseNumber } from "#lib/domain/number-input.ts";

type Props = {
  /** Ids of the two fields. */
  numerator: string;
  denominator: string;
  locale: "vi" | "en";
  /** What stands in the fields when the page is made. */
  typed: [string, string];
  /** The share of the period before, 0 to 1. */
  before: number | null;
  /** "{change} điểm so với kỳ trước" */
  words: string;
  /** What is said of more than the whole. */
  over: string;
};

/** The share that the two counts make, following what is typed, read as the server reads them. */
export function ShareNow({ numerator, denominator, locale, typed, before, words, over }: Props) {
  const [now, setNow] = useState(typed);
  useEffect(() => {
    const fields = [numerator, denominator].map((id) => document.getElementById(id));
    const read = () =>
      setNow(
        fields.map((field) => (field as HTMLInputElement | null)?.value ?? "") as Props["typed"],
      );
    read(); // something may have been typed before this ran
    for (const field of fields) field?.addEventListener("input", read);
    return () => {
      for (const field of fields) field?.removeEventListener("input", read);
    };
  }, [numerator, denominator]);

  const [part, whole] = now.map((text) => parsed(text, locale));
  // An empty line keeps what stands below from jumping.
  if (part === null || part === undefined || !whole) return "\u00a0";
  const tag = locale === "vi" ? "vi" : "en-GB";
  const count = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const share = part / whole;
  const told = `${count.format(part)} / ${count.format(whole)} = ${percent.format(share)}`;
  const warning = share > 1 && <b className="block">{over}</b>;
  if (before === null) {
    return (
      <>
        {told}
        {warning}
      </>
    );
  }
  const signed = new Intl.NumberFormat(tag, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const change = signed.format((share - before) * 100).replace("-", "\u2212");
  return (
    <>
      {told}; {words.replace("{change}", change)}
      {warning}
    </>
  );
}

function parsed(text: string, locale: "vi" | "en"): number | null {
  const read = parseNumber(text, locale);
  return read.ok ? read.value : null;
}
