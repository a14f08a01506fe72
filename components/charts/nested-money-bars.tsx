import type { I18n } from "#lib/i18n/i18n.ts";
import { RankTable } from "./rank-table.tsx";
import { percentOf, type RowMark } from "./row-bar.tsx";

const MARKS: RowMark[] = [
  { draw: "bar", look: "paint-ink-40", y: 4, height: 14 },
  { draw: "bar", look: "paint-ink", y: 7, height: 8 },
  { draw: "bar", look: "frame", y: 3.5, height: 15 },
  { draw: "upright", look: "goal-line", from: 0, to: 22 },
];

/** Whole đồng. */
export type MoneyRow = {
  id: string;
  name: string;
  planned: bigint;
  allocated: bigint;
  disbursed: bigint;
  /** Allocated in the years before and still to be spent: a column of its own, and part of what could be disbursed. */
  carriedOver?: bigint;
};

type Props = {
  i18n: I18n;
  /** The head of the first column: source, unit, year. */
  name?: string;
  /** All together, drawn first; its figures come from the same query as the rows. */
  total: MoneyRow;
  rows: MoneyRow[];
  /** What the figures are made of: of all together, and of a row, whose id takes the place of `*`. */
  lists: { total: string; rows: string };
  /** The unit of the columns; the subtitle of the figure says it. */
  unit: "million" | "billion";
  /** Decimals of every figure of the table; none unless said. */
  decimals?: 0 | 1;
  /** Disbursement to be reached, as a ratio: the gold line of the total. */
  goal?: number;
};

/** Planned, allocated, disbursed: nested bars on one scale, the figures beside. */
export function NestedMoneyBars(props: Props) {
  const { i18n, name, total, rows, lists, unit, decimals = 0, goal } = props;
  const { t, format } = i18n;
  const all = [total, ...rows];
  const carries = all.some(({ carriedOver = 0n }) => carriedOver > 0n);
  const largest = all.reduce(
    (most, row) => max(most, spendable(row), row.allocated, row.disbursed),
    1n,
  );
  const goalWords = goal === undefined ? "" : ` · ${goalOf(i18n, goal)}`;
  const heads = [
    "planned",
    ...(carries ? (["carried-over"] as const) : []),
    "allocated",
    "disbursed",
    "disbursed-share",
  ] as const;
  const at = (amount: bigint) => percentOf(Number(amount), Number(largest));
  return (
    <RankTable
      money={carries ? "carried" : "plain"}
      caption={`${t("charts.money-key")}${goalWords}`}
      name={name ?? t("charts.source")}
      href={lists.rows}
      columns={heads.map((head) => ({
        head: t(`charts.${head}`),
        list: lists.rows,
        strong: head === "disbursed",
      }))}
      height={22}
      marks={MARKS}
      rows={all.map((row) => ({
        name: row.name,
        ...(row === total
          ? { look: "sum" as const, href: lists.total, lists: heads.map(() => lists.total) }
          : { id: row.id }),
        bar: [
          at(row.allocated),
          at(row.disbursed),
          at(spendable(row)),
          ...(row === total && goal !== undefined
            ? [percentOf(Number(spendable(row)) * goal, Number(largest))]
            : []),
        ],
        figures: [
          format.amount(row.planned, unit, decimals),
          ...(carries ? [format.amount(row.carriedOver ?? 0n, unit, decimals)] : []),
          format.amount(row.allocated, unit, decimals),
          format.amount(row.disbursed, unit, decimals),
          format.share(row.disbursed, spendable(row)),
        ],
      }))}
    />
  );
}

/** What can be disbursed in the year. */
function spendable({ planned, carriedOver = 0n }: MoneyRow): bigint {
  return planned + carriedOver;
}

function goalOf({ t, format }: I18n, goal: number): string {
  return t("charts.money-goal", { share: format.percent(goal, 0) });
}

function max(...amounts: bigint[]): bigint {
  return amounts.reduce((most, amount) => (amount > most ? amount : most));
}
