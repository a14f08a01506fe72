import type { At, GoalPicture } from "./goal-picture.ts";

/** The box of `goalPicture`, whose file the browser does not need. */
const VIEW_BOX = "0 0 212 46";

/**
 * Will we make it: gold for milestones and the straight road between them, ink for what is reached,
 * a dot for now, dashes for where it leads, with its range. Time to scale. For the eye alone: its row says what it shows.
 */
export function GoalSparkline({ picture }: { picture: GoalPicture }) {
  const { baseline, milestones, reached, running, ahead, range } = picture;
  const start = baseline ? [baseline] : [];
  const road = [...start, ...milestones];
  const now = reached.at(-1);
  const end = ahead?.at(-1);
  return (
    <svg className="chart goal-sparkline" viewBox={VIEW_BOX} aria-hidden="true">
      {road.length > 0 && <path d={through(road)} className="goal-road" />}
      {now && <path d={through([...start, ...reached])} className="reached" />}
      {now && ahead && <path d={through([now, ...ahead])} className="forecast" />}
      {end && range && <path d={`M${end[0]} ${range[0]}V${range[1]}`} className="goal-range" />}
      {[baseline, running].map(
        (ring) =>
          ring && <circle key={ring.join()} cx={ring[0]} cy={ring[1]} r="3" className="dot-open" />,
      )}
      {now && <circle cx={now[0]} cy={now[1]} r="3" className="dot-now" />}
      {milestones.map(([x, y]) => (
        <path
          key={`${x} ${y}`}
          d={`M${x} ${y}m0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z`}
          className="goal-mark"
        />
      ))}
    </svg>
  );
}

/** A line through points; closed where there is one alone, which its round ends then draw. */
function through(points: At[]): string {
  return `M${points.join("L")}${points.length === 1 ? "Z" : ""}`;
}
