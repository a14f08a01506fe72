import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";

/** So many are read at a glance. */
export const MOST_UNFOLDED = 20;

/** A list as it is while it is short; a long one says how many there are and opens on demand. */
export function FoldedList({
  count,
  summary,
  children,
}: {
  count: number;
  summary: ReactNode;
  children: ReactNode;
}) {
  return count > MOST_UNFOLDED ? <Disclosure summary={summary}>{children}</Disclosure> : children;
}
