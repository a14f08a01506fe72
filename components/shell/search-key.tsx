"use client";

import { useEffect, useState } from "react";

/** The page's own field before the header's; where neither is shown, the page of the search. */
const FIELDS = ["search-words", "site-search"];

/** Ctrl K, or ⌘ K, leads to the search. Shown where it works. */
export function SearchKey({ searchHref }: { searchHref: string }) {
  const [isApple, setApple] = useState(false);
  useEffect(() => {
    setApple(/Mac|iPhone|iPad/.test(navigator.userAgent));
    const lead = (event: KeyboardEvent) => {
      const other = event.altKey || event.shiftKey || event.isComposing;
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || other) return;
      event.preventDefault();
      const field = FIELDS.map((id) => document.getElementById(id)).find((one) =>
        one?.checkVisibility(),
      );
      if (!(field instanceof HTMLInputElement)) return location.assign(searchHref);
      field.focus();
      field.select();
    };
    addEventListener("keydown", lead);
    return () => removeEventListener("keydown", lead);
  }, [searchHref]);
  return <kbd className="needs-script">{isApple ? "⌘ K" : "Ctrl K"}</kbd>;
}
