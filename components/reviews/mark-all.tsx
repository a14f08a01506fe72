"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";

type Props = {
  /** The form whose boxes are ticked. */
  form: string;
  all: string;
  none: string;
};

/** Ticks every row of a form, or none when all are ticked. Without JavaScript there is no such button. */
export function MarkAll({ form, all, none }: Props) {
  const [isFull, setFull] = useState<boolean | null>(null);
  useEffect(() => {
    const element = document.getElementById(form);
    const read = () => setFull(boxesOf(form).every(({ checked }) => checked));
    read();
    element?.addEventListener("change", read);
    return () => element?.removeEventListener("change", read);
  }, [form]);
  if (isFull === null) return null;
  const mark = () => {
    for (const box of boxesOf(form)) box.checked = !isFull;
    document.getElementById(form)?.dispatchEvent(new Event("change"));
  };
  return (
    <button type="button" className={buttonClass("quiet", true)} onClick={mark}>
      {isFull ? none : all}
    </button>
  );
}

function boxesOf(form: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`#${form} input[name=marked]`)];
}
