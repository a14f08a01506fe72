import type { I18n } from "#lib/i18n/i18n.ts";
import { type RankRow, RankTable } from "./rank-table.tsx";
import { type Bar, percentOf, type RowMark } from "./row-bar.tsx";

export type StageRow = {
  id: string;
  name: string;
  count: number;
  /** Reports of this stage that wait for review: hatched behind the solid end, not counted. */
  waiting?: number;
  /** How far it is: solid, light, lighter, or halted. */
  look: "done" | "under-way" | "preparing" | "halted";
};

type Props = {
  i18n: I18n;
  /** What is counted, e.g. that a unit counts by its main works. */
  caption: string;
  /** The head of the column of counts; "Đơn vị" unless said. */
  counted?: string;
  rows: StageRow[];
  /** What a count is made of; a row's id takes the place of `*`. */
  list: string;
  /** Share of all to be handed over: a gold line in the first row. */
  goal?: number;
};

const LOOKS = ["done", "under-way", "preparing", "halted"] as const;
const FILLS = ["paint-ink", "paint-ink-40", "paint-ink-10", "paint-none", "paint-wait"];
const MARKS: RowMark[] = [
  ...FILLS.map((look): RowMark => ({ draw: "bar", look, y: 3, height: 14 })),
  { draw: "upright", look: "goal-line", from: 0, to: 20 },
];

/** Where works stand: one bar a stage on the scale of all, summed in the last row. */
export function StageBars({ i18n, caption, counted, rows, list, goal }: Props) {
  const { t, format } = i18n;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const goalWords =
    goal === undefined ? "" : ` · ${t("charts.stage-goal", { share: format.percent(goal, 0) })}`;
  return (
    <RankTable
      caption={caption + goalWords}
      name={t("charts.stage")}
      strongNames
      href={list}
      columns={[
        { head: counted ?? t("charts.units"), strong: true, list },
        { head: t("charts.share") },
      ]}
      height={20}
      marks={MARKS}
      rows={[
        ...rows.map(
          (row, place): RankRow => ({
            id: row.id,
            name: row.name,
            ...(row.waiting && {
              note: t("charts.waiting-count", { count: row.waiting }),
              noted: "waiting",
            }),
            bar: barOf(row, total, place === 0 ? goal : undefined),
            figures: [format.number(row.count), format.share(row.count, total)],
          }),
        ),
        {
          name: t("common.total"),
          look: "sum",
          plain: true,
          figures: [format.number(total), format.share(total, total)],
        },
      ]}
    />
  );
}

function barOf(row: StageRow, total: number, goal: number | undefined): Bar {
  const end = percentOf(row.count, total);
  return [
    ...LOOKS.map((look) => (look === row.look ? end : null)),
    row.waiting ? [end, percentOf(row.waiting, total)] : null,
    goal === undefined ? null : percentOf(goal, 1),
  ];
}
