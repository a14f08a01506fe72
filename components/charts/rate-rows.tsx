"use client";

/** What is divided: its name and the list that it opens. */
type Part = [text: string, href: string];

export type RateRow = [name: string, value: string, formula: string, of: Part, by: Part];

/** Rates with their fractions; drawn in the browser too, from words. */
export function RateRows({ rows }: { rows: RateRow[] }) {
  return (
    <dl className="rates">
      {rows.map(([name, value, formula, of, by]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="value">{value}</dd>
          <dd>
            {formula}{" "}
            <span className="whitespace-nowrap">
              = <a href={of[1]}>{of[0]}</a> ÷ <a href={by[1]}>{by[0]}</a>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
