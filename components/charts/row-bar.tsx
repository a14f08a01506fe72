import type { ReactNode } from "react";

/**
 * The mark of a table's row: x in percent, y in pixels, no viewBox, so that it fits any width. The
 * row says in words what it draws.
 */
export function RowBar({ height, children }: { height: number; children: ReactNode }) {
  return (
    <svg className="chart" height={height} aria-hidden="true">
      {children}
    </svg>
  );
}

/** A share of a length as an attribute: 0.384 of it is "38.4%". */
export function percentOf(part: number, whole: number): string {
  if (whole <= 0) return "0%";
  return `${Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 100}%`;
}
