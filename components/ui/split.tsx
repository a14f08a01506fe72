import "#components/ui/record.css";
import type { ReactNode } from "react";

type Props = {
  /** The work. */
  children: ReactNode;
  /** What it stands on: a few `<section><h2>…`. */
  side: ReactNode;
  /** The name of the side for those who hear the page. */
  sideLabel: string;
  /** Comes after the side in reading order, e.g. the action bar behind a preview of consequences. */
  after?: ReactNode;
  /** 420 px for the side instead of 320. */
  wide?: boolean;
};

/** Work at the left, what it stands on at the right; one below the other when it is narrow. */
export function Split({ children, side, sideLabel, after, wide }: Props) {
  return (
    <div className={wide ? "split split-wide" : "split"}>
      <div>{children}</div>
      <aside className="side" aria-label={sideLabel}>
        {side}
      </aside>
      {after && <div className="split-after">{after}</div>}
    </div>
  );
}
