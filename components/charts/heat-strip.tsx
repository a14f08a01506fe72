import type { FigureClass } from "#lib/domain/figure-scale.ts";

/** The cells of a row without their numbers, for a narrow page; the row says the last ones in words. */
export function HeatStrip({ classes }: { classes: readonly (FigureClass | null)[] }) {
  const step = 100 / Math.max(1, classes.length);
  return (
    <svg className="chart" height="22" aria-hidden="true">
      {classes.map((one, place) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          key={place}
          x={`${Math.round(place * step * 100) / 100}%`}
          width={`${Math.round(step * 92) / 100}%`}
          height="22"
          className={one ? `q${one}` : "q-none"}
        />
      ))}
    </svg>
  );
}
