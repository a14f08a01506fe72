import { Cell } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SaidFacts } from "#lib/reviews/pile-sql.ts";
import { DotLine } from "./dot-line.tsx";
import { changeTexts, figureTexts, shareOf } from "./said-figures.ts";

type Props = { i18n: I18n; task: PileTask; now: SaidFacts | null; last: SaidFacts | null };

/** Whether the task has a share that a dot line can show. */
export function hasShare({ kind, indicators }: PileTask): boolean {
  return kind === "funding" || (kind === "indicator" && indicators[0]?.kind === "ratio");
}

/** The heads over `FigureCells`. */
export function figureColumns({ t }: I18n, task: PileTask, withDots: boolean) {
  const isRatio = task.kind === "indicator" && task.indicators[0]?.kind === "ratio";
  // Money stands in one unit down the column, which its head says.
  const headed = (label: string) =>
    task.kind === "funding" ? `${label}, ${t("common.money-million")}` : label;
  return [
    { label: headed(t("common.previous-period")), numeric: true },
    { label: headed(t("common.this-period")), numeric: true },
    { label: t(isRatio ? "reviews.change-points" : "reviews.change"), numeric: true },
    ...(withDots ? [{ label: t("reviews.dot-line"), legend: true, from: "l" as const }] : []),
  ];
}

/** Last period, this one, the change with its sign; `notable` makes the change bold. */
export function FigureCells(props: Props & { withDots: boolean; notable?: boolean }) {
  const { i18n, task, now, last, withDots, notable } = props;
  const { t, format } = i18n;
  const changes = changeTexts(i18n, task, now, last).join("; ");
  const [was, is] = [shareOf(task, last), shareOf(task, now)];
  const percent = (value: number) => format.percent(value / 100);
  return (
    <>
      <FigureCell label={t("common.previous-period")} i18n={i18n} task={task} said={last} />
      <FigureCell label={t("common.this-period")} i18n={i18n} task={task} said={now} />
      <Cell numeric className="by-how-much">
        {notable ? <b>{changes}</b> : changes}
      </Cell>
      {withDots && (
        <Cell from="l">
          {is !== null && (
            <DotLine
              last={was}
              now={is}
              label={
                was === null
                  ? t("reviews.dot-first", { now: percent(is) })
                  : t("reviews.dot-words", { last: percent(was), now: percent(is) })
              }
            />
          )}
        </Cell>
      )}
    </>
  );
}

type CellProps = { label: string; i18n: I18n; task: PileTask; said: SaidFacts | null };

function FigureCell({ label, i18n, task, said }: CellProps) {
  // On the phone there is no head to say it.
  const unit = task.kind === "funding" && said?.money && i18n.t("common.money-million");
  return (
    <Cell numeric label={label} className="fig">
      {figureTexts(i18n, task, said).map(({ key, main, below }) => (
        <span key={key}>
          {main}
          {unit && <span className="until-s"> {unit}</span>} {below && <small>{below}</small>}
        </span>
      ))}
    </Cell>
  );
}
