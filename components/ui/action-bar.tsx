import type { ReactNode } from "react";

/** The deeds at a form's end, primary first; at the right what is known of the draft. */
export function ActionBar({ children, say }: { children: ReactNode; say?: ReactNode }) {
  return (
    <div className="actions">
      {children}
      {say && (
        <p className="say" role="status">
          {say}
        </p>
      )}
    </div>
  );
}
