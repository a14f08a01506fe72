"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Tells a form's route which page to come back to. Server-rendered, so it works without scripts. */
export function Here() {
  const path = usePathname();
  const query = useSearchParams().toString();
  return <input type="hidden" name="back" value={query ? `${path}?${query}` : path} />;
}
