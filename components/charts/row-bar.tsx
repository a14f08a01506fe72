/**
 * What a mark of a row looks like, said once for all rows. A row says where: of a bar its width, or its place and width;
 * of a level line where it ends, or where it starts and ends; of all others their place.
 */
export type RowMark = { look: string } & (
  | { draw: "bar"; y: number; height: number }
  | { draw: "level" }
  | { draw: "upright"; from: number; to: number }
  | { draw: "dot"; r: number }
  | { draw: "sign"; path: string }
);

/** Where each of the marks stands, in percent of the width; null: it does not. */
export type Bar = (number | [number, number] | null)[];

type Props = { height: number; marks: RowMark[]; bar: Bar };

/**
 * The marks of a table's row: x in percent, y in pixels, no viewBox, so that it fits any width. The
 * row says in words what it draws.
 */
export function RowBar({ height, marks, bar }: Props) {
  return (
    <svg className="chart" height={height} aria-hidden="true">
      {marks.map((mark, place) => {
        const at = bar[place] ?? null;
        const [start, end] = typeof at === "number" ? [0, at] : (at ?? []);
        if (start === undefined || end === undefined) return null;
        // biome-ignore lint/suspicious/noArrayIndexKey: marks never move
        return <Mark key={place} mark={mark} start={start} end={end} middle={height / 2} />;
      })}
    </svg>
  );
}

type MarkProps = { mark: RowMark; start: number; end: number; middle: number };

function Mark({ mark, start, end, middle }: MarkProps) {
  const [from, to] = [`${start}%`, `${end}%`];
  switch (mark.draw) {
    case "bar":
      return <rect x={from} y={mark.y} height={mark.height} width={to} className={mark.look} />;
    case "level":
      return <line x1={from} x2={to} y1={middle} y2={middle} className={mark.look} />;
    case "upright":
      return <line x1={to} x2={to} y1={mark.from} y2={mark.to} className={mark.look} />;
    case "dot":
      return <circle cx={to} cy={middle} r={mark.r} className={mark.look} />;
    case "sign":
      return (
        <svg x={to} y={middle} overflow="visible" aria-hidden="true">
          <path d={mark.path} className={mark.look} />
        </svg>
      );
  }
}

/** A share of a length in percent: 0.384 of it is 38.4. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 100;
}
