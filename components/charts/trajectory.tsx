import "./trajectory.css";
import { useId } from "react";
import { yearOf } from "#lib/domain/civil-date.ts";
import { type Dot, type GoalBox, type GoalData, type GoalRoad, goalRoad } from "./goal-road.ts";
import { valueTicks, yearTicks } from "./trajectory-axes.ts";
import { Margin, MilestoneLabel, Missed, NowLabel } from "./trajectory-labels.tsx";

export type TrajectoryWords = {
  /** What is drawn, and what it says with its numbers. */
  title: string;
  finding: string;
  /** Of a value: on the axis, in a label. */
  tick: (value: number) => string;
  /** The day of a milestone as its label says it; short on the phone. */
  milestone: (on: string, value: number) => string;
  milestoneShort: (on: string) => string;
  /** The day of the forecast, whose range passes over its milestone. */
  forecastOn?: string;
  yearEnd: (year: number) => string;
  baseline?: string;
  now?: { value: string; below: string[]; short: string; waiting?: string };
  running?: string;
  /** Beside the milestone that passed and was missed. */
  missed?: { on: string; value: number; gap: string; was: string };
  needed?: string;
  forecast?: { value: string; short?: string; fastest: string; slowest: string };
  /** The same on the phone: the figures alone. */
  phone?: { value: string; fastest: string; slowest: string } | null;
};

type Props = { data: GoalData; isShare: boolean; words: TrajectoryWords };

const WIDE: GoalBox = {
  width: 1280,
  height: 440,
  pad: 0,
  left: 76,
  right: 236,
  top: 30,
  bottom: 34,
};
const NARROW: GoalBox = {
  width: 328,
  height: 300,
  pad: 0,
  left: 44,
  right: 70,
  top: 34,
  bottom: 34,
};

/**
 * Will we make it: gold for milestones, the straight road and the pace needed; ink for what is reached; dashes and a
 * fan for the forecast. Drawn twice: the phone has its own with fewer labels.
 */
export function Trajectory({ data, isShare, words }: Props) {
  const ticks = valueTicks(valuesOf(data), isShare);
  const ranged = { ...data, range: [0, ticks.at(-1) ?? 1] as [number, number] };
  return (
    <>
      <Drawing box={WIDE} data={ranged} ticks={ticks} words={words} />
      <Drawing box={NARROW} data={ranged} ticks={ticks} words={words} narrow />
    </>
  );
}

type DrawingProps = {
  box: GoalBox;
  data: GoalData;
  ticks: number[];
  words: TrajectoryWords;
  narrow?: boolean;
};

function Drawing({ box, data, ticks, words, narrow = false }: DrawingProps) {
  const id = useId();
  const road = goalRoad(data, box);
  const { now, running, forecast, fan } = road;
  const ahead = data.forecast?.on ?? data.milestones.at(-1)?.on;
  const target = data.milestones.find(({ on }) => on === ahead);
  const goalDot = target && road.place(target);
  const isAhead =
    now && goalDot && goalDot.x > now.x && target.value > (data.reached.at(-1)?.value ?? 0);
  return (
    <svg
      className={`chart trajectory ${narrow ? "narrow" : "wide"}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-text`}>{words.finding}</desc>
      <Axes box={box} data={data} ticks={ticks} words={words} road={road} narrow={narrow} />
      <path d={road.road} className="goal-road" />
      {fan && <path d={fan} className="fan" />}
      {forecast && <path d={forecast} className="forecast" />}
      {isAhead && words.needed && (
        <path d={`M${now.x} ${now.y}L${goalDot.x} ${goalDot.y}`} className="goal-line" />
      )}
      {data.forecast && <Range road={road} forecast={data.forecast} />}
      {road.reached && <path d={road.reached} className="reached" />}
      {road.baseline && (
        <circle cx={road.baseline.x} cy={road.baseline.y} r="4" className="dot-open" />
      )}
      <Missed road={road} words={words} narrow={narrow} />
      {running && <circle cx={running.x} cy={running.y} r="4.5" className="dot-open" />}
      {now && <circle cx={now.x} cy={now.y} r="5" className="dot-now" />}
      {road.milestones.map(({ x, y }, place) => (
        <g key={data.milestones[place]?.on}>
          <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} className="goal-mark" />
          <MilestoneLabel
            above={aboveOf(data, road, place)}
            at={{ x, y }}
            words={words}
            point={data.milestones[place]}
            narrow={narrow}
          />
        </g>
      ))}
      {road.baseline && words.baseline && (
        <text
          x={road.baseline.x + 10}
          y={Math.min(road.baseline.y + 16, box.height - 40)}
          className="text-small"
        >
          {words.baseline}
        </text>
      )}
      {now && words.now && <NowLabel box={box} at={now} words={words.now} narrow={narrow} />}
      {running && words.running && (
        <text x={running.x + 9} y={running.y + 4} className={narrow ? "text-small" : "text-strong"}>
          {words.running}
        </text>
      )}
      <Margin box={box} road={road} data={data} goal={goalDot} words={words} narrow={narrow} />
    </svg>
  );
}

/** What passes over a milestone: the range of the forecast, or the line at a day that is past. */
function aboveOf(data: GoalData, road: GoalRoad, place: number): Dot | null {
  const { forecast, milestones, reached } = data;
  const on = milestones[place]?.on;
  if (forecast && forecast.on === on) return road.place({ on, value: forecast.high });
  const then = reached.find((point) => point.on === on);
  return then ? road.place(then) : null;
}

type AxesProps = DrawingProps & { road: GoalRoad };

/** Hairlines at round values, the unit once at the top; the ends of years below. */
function Axes({ box, data, ticks, words, road, narrow = false }: AxesProps) {
  const days = daysOf(data);
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const left = box.left ?? 0;
  const right = box.width - (box.right ?? 0);
  const bottom = box.height - (box.bottom ?? 0);
  const years = yearTicks(yearOf(first), yearOf(last), right - left, narrow ? 44 : 92);
  return (
    <>
      {ticks.map((value) => {
        const { y } = road.place({ on: first, value });
        return (
          <g key={value}>
            <path d={`M${left} ${y}H${right}`} className="rule" />
            <text x={left - 6} y={y + 4} textAnchor="end" className="text-small">
              {words.tick(value)}
            </text>
          </g>
        );
      })}
      {years.map((year) => {
        const on = `${year}-12-31`;
        if (on < first || on > last) return null;
        const { x } = road.place({ on, value: 0 });
        return (
          <g key={year}>
            <path d={`M${x} ${bottom}v5`} className="rule" />
            <text x={x} y={bottom + 20} textAnchor="middle" className="text-small">
              {narrow && year !== years[0]
                ? `’${String(year).slice(2)}`
                : narrow
                  ? year
                  : words.yearEnd(year)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** From the slowest to the fastest, at the day of the forecast. */
function Range({
  road,
  forecast,
}: {
  road: GoalRoad;
  forecast: NonNullable<GoalData["forecast"]>;
}) {
  const [low, high] = [
    road.place({ on: forecast.on, value: forecast.low }),
    road.place({ on: forecast.on, value: forecast.high }),
  ];
  return <path d={`M${low.x} ${low.y}V${high.y}`} className="range" />;
}

function valuesOf({ baseline, milestones, reached, running, forecast }: GoalData): number[] {
  return [
    ...[baseline, running].flatMap((point) => (point ? [point.value] : [])),
    ...[...milestones, ...reached].map(({ value }) => value),
    ...(forecast ? [forecast.high, forecast.value] : []),
  ];
}

function daysOf({ baseline, milestones, reached, running, forecast }: GoalData): string[] {
  return [
    ...[baseline, running, forecast].flatMap((point) => (point ? [point.on] : [])),
    ...[...milestones, ...reached].map(({ on }) => on),
  ].sort();
}
