import type { Dot, GoalBox, GoalData, GoalRoad } from "./goal-road.ts";
import type { TrajectoryWords } from "./trajectory.tsx";
import { spread } from "./trajectory-axes.ts";

/** The milestone that passed: what was reached on its day, and how far that lay below. */
export function Missed({
  road,
  words,
  narrow,
}: {
  road: GoalRoad;
  words: TrajectoryWords;
  narrow: boolean;
}) {
  if (!words.missed) return null;
  const { on, value, gap, was } = words.missed;
  const at = road.place({ on, value });
  const mark = road.milestones.find(({ x }) => x === at.x);
  const roomy = !narrow && mark && at.y - mark.y > 60;
  return (
    <>
      {roomy && <path d={`M${at.x} ${mark.y + 8}V${at.y - 7}`} className="rule" />}
      <circle cx={at.x} cy={at.y} r="4.5" className="dot-open" />
      {roomy && (
        <>
          <text x={at.x + 8} y={mark.y + 44} className="text-over">
            {gap}
          </text>
          <text x={at.x + 8} y={mark.y + 61} className="text-small">
            {was}
          </text>
        </>
      )}
    </>
  );
}

type MilestoneProps = {
  at: Dot;
  words: TrajectoryWords;
  point: GoalData["milestones"][number] | undefined;
  /** Where the line or the range passes above the mark. */
  above: Dot | null;
  narrow: boolean;
};

/** Above the mark and what passes over it; below the mark where the line lies close above. */
export function MilestoneLabel({ at, words, point, above, narrow }: MilestoneProps) {
  if (!point) return null;
  const isUnder = above !== null && above.x === at.x && above.y <= at.y;
  const y = isUnder ? (point.on === words.forecastOn ? above.y - 13 : at.y + 24) : at.y - 13;
  return (
    <text
      x={at.x}
      y={y}
      textAnchor="middle"
      className={narrow ? "text-small text-gold-small" : "text-gold-strong"}
    >
      {narrow ? words.milestoneShort(point.on) : words.milestone(point.on, point.value)}
    </text>
  );
}

type NowProps = {
  box: GoalBox;
  at: Dot;
  words: NonNullable<TrajectoryWords["now"]>;
  narrow: boolean;
};

/** Below the dot, where the forecast leaves room; above it when there is none. */
export function NowLabel({ box, at, words, narrow }: NowProps) {
  const lines = narrow ? [words.short] : words.below;
  const height = 20 + lines.length * 17 + (words.waiting && !narrow ? 17 : 0);
  const bottom = box.height - (box.bottom ?? 0);
  const top = at.y + 10 + height < bottom ? at.y + 24 : at.y - height;
  const x = Math.min(at.x + 8, box.width - (narrow ? 150 : 420));
  return (
    <>
      <text x={x} y={top} className={narrow ? "text-strong" : "text-large"}>
        {words.value}
      </text>
      {lines.map((line, place) => (
        <text key={line} x={x} y={top + 18 + place * 17} className="text-small">
          {line}
        </text>
      ))}
      {words.waiting && !narrow && (
        <text x={x} y={top + 18 + lines.length * 17} className="text-small text-wait">
          {words.waiting}
        </text>
      )}
    </>
  );
}

type MarginProps = {
  box: GoalBox;
  road: GoalRoad;
  data: GoalData;
  goal: Dot | undefined;
  words: TrajectoryWords;
  narrow: boolean;
};

/** From top to bottom: needed, fastest, forecast, shortfall, slowest; moved apart where they would overlap. */
export function Margin({ box, road, data, goal, words, narrow }: MarginProps) {
  const labels: { y: number; className: string; text: string }[] = [];
  const { needed } = words;
  const forecast = narrow ? words.phone : words.forecast;
  if (goal && needed && !narrow)
    labels.push({ y: goal.y + 4, className: "text-gold-plain", text: needed });
  if (forecast && data.forecast) {
    const { on, value, low, high } = data.forecast;
    const at = (one: number) => road.place({ on, value: one }).y + 4;
    labels.push({ y: at(high), className: "text-small", text: forecast.fastest });
    labels.push({
      y: at(value),
      className: narrow ? "text-strong" : "text-large",
      text: forecast.value,
    });
    if (words.forecast?.short && !narrow)
      labels.push({ y: at(value) + 17, className: "text-over", text: words.forecast.short });
    labels.push({ y: at(low), className: "text-small", text: forecast.slowest });
  }
  const x = box.width - (box.right ?? 0) + (narrow ? 10 : 16);
  const places = spread(
    labels.map(({ y }) => y),
    narrow ? 16 : 18,
    [(box.top ?? 0) + 4, box.height - (box.bottom ?? 0)],
  );
  return labels.map(({ className, text }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: labels in a fixed order
    <text key={place} x={x} y={places[place]} className={className}>
      {text}
    </text>
  ));
}
