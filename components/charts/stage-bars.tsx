import { StateMark } from "#components/ui/state-mark.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { RankRow, RankTable } from "./rank-table.tsx";
import { percentOf, RowBar } from "./row-bar.tsx";

export type StageRow = {
  id: string;
  name: string;
  href?: string;
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
  /** Share of all to be handed over: a gold line in the first row. */
  goal?: number;
};

const FILLS: Record<StageRow["look"], string> = {
  done: "paint-ink",
  "under-way": "paint-ink-40",
  preparing: "paint-ink-10",
  halted: "paint-none",
};

/** Where works stand: one bar a stage on the scale of all, summed in the last row. */
export function StageBars({ i18n, caption, counted, rows, goal }: Props) {
  const { t, format } = i18n;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const goalWords =
    goal === undefined ? "" : ` · ${t("charts.stage-goal", { share: format.percent(goal, 0) })}`;
  return (
    <RankTable
      caption={caption + goalWords}
      name={t("charts.stage")}
      figures={[counted ?? t("charts.units"), t("charts.share")]}
    >
      {rows.map((row, place) => (
        <RankRow
          key={row.id}
          name={<b>{row.name}</b>}
          href={row.href}
          note={
            row.waiting ? (
              <StateMark state="waiting">
                {t("charts.waiting-count", { count: row.waiting })}
              </StateMark>
            ) : undefined
          }
          bar={<StageBar row={row} total={total} goal={place === 0 ? goal : undefined} />}
          figures={[<b key="count">{format.number(row.count)}</b>, format.share(row.count, total)]}
        />
      ))}
      <RankRow
        name={t("common.total")}
        look="sum"
        figures={[format.number(total), format.share(total, total)]}
      />
    </RankTable>
  );
}

function StageBar({ row, total, goal }: { row: StageRow; total: number; goal?: number }) {
  const end = percentOf(row.count, total);
  return (
    <RowBar height={20}>
      <rect x="0" y="3" height="14" width={end} className={FILLS[row.look]} />
      {row.waiting ? (
        <rect
          x={end}
          y="3"
          height="14"
          width={percentOf(row.waiting, total)}
          className="paint-wait"
        />
      ) : null}
      {goal !== undefined && <Goal x={percentOf(goal, 1)} />}
    </RowBar>
  );
}

function Goal({ x }: { x: string }) {
  return <line x1={x} x2={x} y1="0" y2="20" className="goal-line" />;
}
