"use client";

import type { ReactNode } from "react";

/** Opens the browser's own printing. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="button"
      className="button button-quiet button-small needs-script"
      onClick={() => window.print()}
    >
      {children}
    </button>
  );
}
