export type IconName =
  | "done"
  | "late"
  | "term"
  | "soon"
  | "over"
  | "none"
  | "wait"
  | "back"
  | "draft"
  | "tick"
  | "goal"
  | "stop"
  | "up"
  | "down"
  | "search"
  | "bell"
  | "menu"
  | "account"
  | "chevron"
  | "file"
  | "note"
  | "calendar"
  | "arrow";

/** A shape of the page's sprite. It says nothing by itself: a word stands beside it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} aria-hidden="true">
      <use href={`#s-${name}`} />
    </svg>
  );
}
