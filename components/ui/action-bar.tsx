import "#components/ui/form.css";
import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  say?: ReactNode;
  /** At the bottom of the window while a form longer than that passes behind it. */
  stays?: boolean;
};

/** The deeds at a form's end, primary first; at the right what is known of the draft. */
export function ActionBar({ children, say, stays = false }: Props) {
  return (
    <div className={stays ? "actions actions-stay" : "actions"}>
      {children}
      {say && (
        <p className="say" role="status">
          {say}
        </p>
      )}
    </div>
  );
}
