import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";
import { Change } from "./change.tsx";
import { RankRow, RankTable } from "./rank-table.tsx";
import { RowBar } from "./row-bar.tsx";

export type RankedRow = {
  id: string;
  name: string;
  href?: string;
  note?: string;
  /** Where the numerator leads to. */
  countHref?: string;
  /** The rate is numerator ÷ denominator. */
  numerator: number;
  denominator: number;
  /** Of the numerator, since the last look; without it the column stays empty. */
  change?: number | null;
  mine?: boolean;
  /** A heavy rule below: up to here they make up half of what is missing. */
  cut?: boolean;
};

type Props = {
  i18n: I18n;
  /** What is divided by what; the common line is named behind it. */
  caption: string;
  heads: { name: string; rate: string; count: string; change?: string };
  rows: RankedRow[];
  /** All together, not only these rows: the dashed line. */
  common: { numerator: number; denominator: number };
  /** Overdue and its like: a red triangle at the end; else a dot in ink. */
  exceptional?: boolean;
  /** Which way a change of the count is good. */
  good?: "up" | "down";
  /** Figures of a row beside rate, count and change, with their heads. */
  more?: { head: string; of: (row: RankedRow) => ReactNode }[];
  /** What else belongs to the whole, and the sum: `RankRow`s with the same figures. */
  children?: ReactNode;
};

const HEIGHT = 18;

/** Who is behind: rows in the given order, each with a lollipop from 0 and the common line. */
export function RankedRows(props: Props) {
  const { i18n, caption, heads, rows, common, exceptional, good, more = [], children } = props;
  const { t, format } = i18n;
  const rates = rows.map(({ numerator, denominator }) => rateOf(numerator, denominator));
  const commonRate = rateOf(common.numerator, common.denominator);
  const x = scaleLinear([0, Math.max(commonRate, ...rates) || 1], [0, 96]);
  const at = (rate: number) => `${Math.round(x(rate) * 100) / 100}%`;
  const line = t("charts.common-line", {
    share: format.share(common.numerator, common.denominator),
  });
  return (
    <RankTable
      caption={`${caption} · ${line}`}
      name={heads.name}
      figures={[
        heads.rate,
        heads.count,
        ...(heads.change ? [heads.change] : []),
        ...more.map(({ head }) => head),
      ]}
    >
      {rows.map((row, place) => {
        const end = at(rates[place] ?? 0);
        return (
          <RankRow
            key={row.id}
            name={row.name}
            href={row.href}
            note={row.note}
            look={row.mine ? "mine" : row.cut ? "cut" : undefined}
            bar={
              <RowBar height={HEIGHT}>
                <line x1={at(commonRate)} x2={at(commonRate)} y1="-7" y2="25" className="common" />
                <line x1="0" x2={end} y1="9" y2="9" className="rule" />
                {exceptional ? (
                  <svg x={end} y="9" overflow="visible" aria-hidden="true">
                    <path d="M0-6 6 5H-6z" className="paint-over" />
                  </svg>
                ) : (
                  <circle cx={end} cy="9" r="4.5" className="dot-now" />
                )}
              </RowBar>
            }
            figures={[
              <b key="rate">{format.share(row.numerator, row.denominator)}</b>,
              row.countHref ? (
                <a key="count" href={row.countHref}>
                  {format.number(row.numerator)}
                </a>
              ) : (
                format.number(row.numerator)
              ),
              ...(heads.change
                ? [<ChangeOf key="change" row={row} i18n={i18n} good={good} />]
                : []),
              ...more.map(({ of }) => of(row)),
            ]}
          />
        );
      })}
      {children}
    </RankTable>
  );
}

function ChangeOf({ row, i18n, good }: { row: RankedRow; i18n: I18n; good?: "up" | "down" }) {
  if (row.change === undefined || row.change === null) return i18n.t("common.missing");
  return (
    <Change value={row.change} good={good}>
      {i18n.format.signed(row.change)}
    </Change>
  );
}

function rateOf(numerator: number, denominator: number): number {
  return denominator > 0 ? numerator / denominator : 0;
}
