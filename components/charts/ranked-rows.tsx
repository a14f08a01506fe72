import { scaleLinear } from "d3-scale";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type RankRow, RankTable } from "./rank-table.tsx";
import type { RowMark } from "./row-bar.tsx";

export type RankedRow = {
  id: string;
  name: string;
  note?: string;
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
  heads: { name: string; rate: string; count: string; change?: string; all?: string };
  /** Where a row's name, its numerator and its denominator lead; the row's id takes the place of `*`. */
  hrefs: { name: string; count: string; all?: string };
  rows: RankedRow[];
  /** All together, not only these rows: the dashed line. */
  common: { numerator: number; denominator: number };
  /** Overdue and its like: a red triangle at the end; else a dot in ink. */
  exceptional?: boolean;
  /** Which way a change of the count is good. */
  good?: "up" | "down";
  /** What else belongs to the whole, and the sum: rows with the same figures and without a mark. */
  more?: RankRow[];
};

const HEIGHT = 18;
const COMMON: RowMark = { draw: "upright", look: "common", from: -7, to: 25 };
const RULE: RowMark = { draw: "level", look: "rule" };
const TRIANGLE: RowMark = { draw: "sign", look: "paint-over", path: "M0-6 6 5H-6z" };
const DOT: RowMark = { draw: "dot", look: "dot-now", r: 4.5 };

/** Who is behind: rows in the given order, each with a lollipop from 0 and the common line. */
export function RankedRows(props: Props) {
  const { i18n, caption, heads, hrefs, rows, common, exceptional, good, more = [] } = props;
  const { t, format } = i18n;
  const rates = rows.map(({ numerator, denominator }) => rateOf(numerator, denominator));
  const commonRate = rateOf(common.numerator, common.denominator);
  const x = scaleLinear([0, Math.max(commonRate, ...rates) || 1], [0, 96]);
  const at = (rate: number) => Math.round(x(rate) * 100) / 100;
  const line = t("charts.common-line", {
    share: format.share(common.numerator, common.denominator),
  });
  return (
    <RankTable
      caption={`${caption} · ${line}`}
      name={heads.name}
      href={hrefs.name}
      columns={[
        { head: heads.rate, strong: true },
        { head: heads.count, list: hrefs.count },
        ...(heads.change ? [{ head: heads.change, change: good ?? ("neither" as const) }] : []),
        ...(heads.all ? [{ head: heads.all, list: hrefs.all }] : []),
      ]}
      height={HEIGHT}
      marks={[COMMON, RULE, exceptional ? TRIANGLE : DOT]}
      rows={[
        ...rows.map((row, place): RankRow => {
          const end = at(rates[place] ?? 0);
          return {
            id: row.id,
            name: row.name,
            note: row.note,
            look: row.mine ? "mine" : row.cut ? "cut" : undefined,
            bar: [at(commonRate), end, end],
            figures: [
              format.share(row.numerator, row.denominator),
              format.number(row.numerator),
              ...(heads.change ? [changeOf(i18n, row)] : []),
              ...(heads.all ? [format.number(row.denominator)] : []),
            ],
          };
        }),
        ...more,
      ]}
    />
  );
}

function changeOf({ t, format }: I18n, { change }: RankedRow): string {
  return change === undefined || change === null ? t("common.missing") : format.signed(change);
}

function rateOf(numerator: number, denominator: number): number {
  return denominator > 0 ? numerator / denominator : 0;
}
