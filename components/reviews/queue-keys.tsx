"use client";

import { useEffect } from "react";

/** What a key presses in the row that has the focus. */
const PRESSED: Record<string, string> = {
  a: "button[name=approve], button[name=receive]",
  r: "a[href*='/reviews/return']",
  x: "input[type=checkbox]",
};
const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const ROW = ".queue tbody tr";
const linkOf = (row: Element | undefined) => row?.querySelector<HTMLElement>("th a");

/** Where one goes on when no row is left: the heading of the part, or of the next part when that went with its rows. */
function focusHeading(form: Element) {
  const part = form.isConnected ? form.closest("section") : null;
  const main = document.getElementById("main");
  const heading = (part ?? main)?.querySelector<HTMLElement>("h2") ?? main?.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * Walks the pile: single letters work only while a row of it has the focus, so that they take no key from anybody else.
 * After a decision the next row has the focus, since the row that was decided is gone; after the last one a heading.
 */
export function QueueKeys() {
  useEffect(() => {
    let next: { form: HTMLFormElement; row: Element; at: number } | null = null;
    const rowsOf = (form: Element) => [...form.querySelectorAll("tbody tr")];

    const onKey = (event: KeyboardEvent) => {
      const row = (event.target as Element).closest(ROW);
      const form = row?.closest("form");
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (!row || !form || isOther) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const step = STEPS[key];
      if (step) {
        const rows = rowsOf(form);
        const link = linkOf(rows[rows.indexOf(row) + step]);
        if (!link) return; // at the end of the rows an arrow scrolls the page
        link.focus();
        event.preventDefault();
        return;
      }
      const pressed = PRESSED[key] && row.querySelector<HTMLElement>(PRESSED[key]);
      // A key that is held decides about the row under it, not about all that come up after it.
      if (!pressed || event.repeat) return;
      event.preventDefault();
      pressed.click();
    };
    const onSubmit = (event: SubmitEvent) => {
      const row = event.submitter?.closest(ROW);
      const form = row?.closest("form");
      next = row && form ? { form, row, at: rowsOf(form).indexOf(row) } : null;
    };
    // A click beside links and buttons takes up the walk from there.
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest("a, button, input, summary, label")) return;
      if (getSelection()?.isCollapsed) linkOf(target.closest(ROW) ?? undefined)?.focus();
    };
    const observer = new MutationObserver(() => {
      if (!next || next.row.isConnected) return;
      const rows = next.form.isConnected ? rowsOf(next.form) : [];
      const link = linkOf(rows[Math.min(next.at, rows.length - 1)]);
      if (link) link.focus();
      else focusHeading(next.form);
      next = null;
    });

    const main = document.getElementById("main");
    document.addEventListener("keydown", onKey);
    document.addEventListener("submit", onSubmit, true);
    document.addEventListener("click", onClick);
    if (main) observer.observe(main, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("submit", onSubmit, true);
      document.removeEventListener("click", onClick);
      observer.disconnect();
    };
  }, []);
  return null;
}
