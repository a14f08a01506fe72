import "./timeline.css";
import type { ReactNode } from "react";
import { type IconName, Shape } from "./icon.tsx";
import { MARKS, type MarkState } from "./state-mark.tsx";

/** What happened, newest first: `TimelineEra` heads and `TimelineItem`s. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>;
}

/** A head between items: a reporting period, "Trước đó". */
export function TimelineEra({ children }: { children: ReactNode }) {
  return <li className="era">{children}</li>;
}

type ItemProps = {
  /** As it is read: 15/12/2026. */
  day: string;
  /** 09:21 */
  clock?: string;
  /** For machines: 2026-12-15 or 2026-12-15T09:21+07:00. */
  dateTime: string;
  mark: MarkState | { icon: IconName };
  title: string;
  /** Who did it, or what it was about. */
  note?: ReactNode;
  /** Paragraphs, `<p className="quote">`, a table of what changed. */
  children?: ReactNode;
};

export function TimelineItem({ day, clock, dateTime, mark, title, note, children }: ItemProps) {
  const { icon, hue } = typeof mark === "string" ? MARKS[mark] : { icon: mark.icon, hue: "" };
  return (
    <li>
      <time dateTime={dateTime}>
        {day}
        {clock && <span className="clock"> {clock}</span>}
      </time>
      <span className={`dot ${hue}`}>
        <svg aria-hidden="true">
          <Shape name={icon} />
        </svg>
      </span>
      <div className="body">
        <h3>
          {title} {note && <small>{note}</small>}
        </h3>
        {children}
      </div>
    </li>
  );
}
