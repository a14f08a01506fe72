"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, use } from "react";

/** What was typed into the form of a page before the session ran out; `said` words it. */
export type Held = { page: string; fields: Record<string, string | string[]>; said: string };

const Waiting = createContext<Held | null>(null);

export function HeldForm({ held, children }: { held: Held | null; children: ReactNode }) {
  return <Waiting value={held}>{children}</Waiting>;
}

/** What was typed into the form with these hidden fields, if it is the one; a version may have moved since. */
export function useHeld(hidden: Readonly<Record<string, string>>): Held | null {
  const held = use(Waiting);
  const path = usePathname();
  if (!held || held.page.split("?")[0] !== path) return null;
  const same = Object.entries(hidden).every(
    ([name, value]) => name === "version" || held.fields[name] === value,
  );
  return same ? held : null;
}
