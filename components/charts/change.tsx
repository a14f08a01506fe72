import { Icon } from "#components/ui/icon.tsx";

type Props = {
  /** Its sign gives the shape. */
  value: number;
  /** Formatted, with sign: "+6", "−8 điểm". */
  children: string;
  /** Which way is good; without it the change is neither. */
  good?: "up" | "down";
};

/** A change since the last look: shape and sign; green or red only where it is good or bad. */
export function Change({ value, children, good }: Props) {
  if (value === 0) return <>{children}</>;
  const way = value > 0 ? "up" : "down";
  const verdict = good ? (way === good ? " change-good" : " change-bad") : "";
  return (
    <span className={`change${verdict}`}>
      <Icon name={way} size={9} />
      {children}
    </span>
  );
}
