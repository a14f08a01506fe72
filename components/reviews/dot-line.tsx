const [LEFT, WIDTH] = [4, 88];
/** A share over the whole still fits; what is further out stands at the edge. */
const MOST = 118;

type Props = {
  /** Percent; null where there was none. */
  last: number | null;
  now: number;
  /** What the picture says, for those who do not see it. */
  label: string;
};

/** Two shares on a line from 0 to 100 %: a ring for last period, a disc for this one; red over the whole. */
export function DotLine({ last, now, label }: Props) {
  const x = (percent: number) => (LEFT + (WIDTH * Math.min(percent, MOST)) / 100).toFixed(1);
  return (
    <svg
      className={now > 100 ? "dot-line is-over" : "dot-line"}
      width="112"
      height="16"
      viewBox="0 0 112 16"
      role="img"
      aria-label={label}
    >
      <path className="dot-axis" d={`M${LEFT} 13.5h${WIDTH}M${LEFT} 11v5M${LEFT + WIDTH} 11v5`} />
      {last !== null && <path className="dot-way" d={`M${x(last)} 6H${x(now)}`} />}
      {last !== null && <circle className="dot-last" cx={x(last)} cy="6" r="3" />}
      <circle className="dot-now" cx={x(now)} cy="6" r="3.4" />
    </svg>
  );
}
