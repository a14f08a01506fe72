"use client";

import { useEffect } from "react";

/**
 * The box of a wording and those of its items agree in the form `form`. Without JavaScript each counts for itself. What
 * a ticked wording takes along is not sent once more: an address has no room for it.
 */
export function WordingTicks({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const boxes = (selector: string) => [...form.querySelectorAll<HTMLInputElement>(selector)];
    const itemsOf = (whole: HTMLInputElement) => boxes(`input[data-wording="${whole.value}"]`);
    const spread = (whole: HTMLInputElement) => {
      whole.indeterminate = false;
      for (const item of itemsOf(whole)) item.checked = whole.checked;
    };
    const gather = (whole: HTMLInputElement) => {
      const ticked = itemsOf(whole).filter(({ checked }) => checked).length;
      // Some of its items may stand on a page of their own: only its own box takes these.
      whole.checked = whole.checked && ticked === itemsOf(whole).length;
      whole.indeterminate = !whole.checked && ticked > 0;
    };
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === "wording") spread(target);
      const of = target.dataset.wording;
      if (of) for (const whole of boxes(`input[name=wording][value="${of}"]`)) gather(whole);
    };
    const onData = ({ formData }: FormDataEvent) => {
      const taken = boxes("input[name=wording]:checked").flatMap(itemsOf);
      const along = new Set(taken.map(({ value }) => value));
      const left = formData.getAll("item").filter((value) => !along.has(String(value)));
      formData.delete("item");
      for (const value of left) formData.append("item", value);
    };
    for (const whole of boxes("input[name=wording]:checked")) spread(whole); // ticked by the server, or kept
    form.addEventListener("change", onChange);
    form.addEventListener("formdata", onData);
    return () => {
      form.removeEventListener("change", onChange);
      form.removeEventListener("formdata", onData);
    };
  }, [id]);
  return null;
}
