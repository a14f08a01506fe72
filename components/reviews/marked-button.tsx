"use client";

import { useEffect, useState } from "react";
import { type ButtonKind, buttonClass } from "#components/ui/button.tsx";

type Props = {
  /** The form whose ticked boxes are counted and sent. */
  form: string;
  name: string;
  kind?: ButtonKind;
  /** Without JavaScript, or before anything is ticked. */
  plain: string;
  /** With the number in place of `#`. */
  counted: string;
  /** For writing the number. */
  locale: string;
};

/** Decides about the marked ones; says how many there are. */
export function MarkedButton({ form, name, kind, plain, counted, locale }: Props) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    const read = () => setCount(element.querySelectorAll("input:checked").length);
    read(); // the browser may have kept the marks
    element.addEventListener("change", read);
    const onReset = () => setTimeout(read);
    element.addEventListener("reset", onReset);
    return () => {
      element.removeEventListener("change", read);
      element.removeEventListener("reset", onReset);
    };
  }, [form]);
  return (
    <button
      type="submit"
      form={form}
      name={name}
      value="marked"
      className={buttonClass(kind, true)}
    >
      {count > 0 ? counted.replace("#", new Intl.NumberFormat(locale).format(count)) : plain}
    </button>
  );
}
