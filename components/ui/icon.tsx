import sprite from "./sprite.svg";

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

/** The shape itself, inside an `<svg>`, in the colour around it. The shapes are one file, which stays in the cache. */
export function Shape({ name }: { name: IconName }) {
  return <use href={`${sprite.src}#${name}`} />;
}

/** A shape by its size. It says nothing by itself: a word stands beside it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} aria-hidden="true">
      <Shape name={name} />
    </svg>
  );
}
