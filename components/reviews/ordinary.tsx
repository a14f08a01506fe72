import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import { stageMove } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { rowId } from "./decide-links.tsx";
import { DeedForm } from "./deed-forms.tsx";
import { FigureCells, figureColumns } from "./figure-cells.tsx";
import {
  type FormProps,
  isDecided,
  MarkedDeeds,
  PickRow,
  RowDeeds,
  SentCell,
  unitOf,
  whichOf,
} from "./row-deeds.tsx";
import { changeIn, moneyChange, signedMoney } from "./said-figures.ts";
import { SectionHead } from "./section-head.tsx";

type Props = FormProps & {
  i18n: I18n;
  task: PileTask;
  rows: readonly SortedRow[];
  /** The rows are shown at once, as when this part alone was asked for. */
  open: boolean;
  /** Where it is read what counts as ordinary; null for whoever has no way there. */
  thresholdsHref: string | null;
};

const MARKED_FORM = "ordinary-marked";

/** What is not unusual, in one line with its range and one button, which carries exactly the versions it counts. */
export function Ordinary(props: Props) {
  const { i18n, task, rows, open, thresholdsHref, wordsHref, back } = props;
  const { t } = i18n;
  const decided = (verdict: "approved" | "received") =>
    rows.filter(({ verdicts }) => verdicts.includes(verdict));
  const [toApprove, toReceive] = [decided("approved"), decided("received")];
  const together = toApprove.length > 0 ? toApprove : toReceive;
  const range = rangeText(i18n, task, rows);
  const decides = isDecided(rows);
  return (
    <section className="part queue" aria-labelledby="h-ordinary">
      <DeedForm id="ordinary">
        <SectionHead
          id="h-ordinary"
          title={t("reviews.section-count", {
            name: t("reviews.sections.ordinary"),
            count: rows.length,
          })}
          note={
            <>
              {range ? t("reviews.ordinary-note", { range }) : t("reviews.ordinary-note-plain")}
              {thresholdsHref && (
                <>
                  {" "}
                  <a href={thresholdsHref}>{t("reviews.change-thresholds")}</a>
                </>
              )}
            </>
          }
          deeds={
            together.length > 0 && (
              <div className="deeds">
                {together.map(({ versionId }) => (
                  <input key={versionId} type="hidden" name="version" value={versionId ?? ""} />
                ))}
                <SubmitButton
                  name={toApprove.length > 0 ? "approve" : "receive"}
                  value="listed"
                  busy={t("reviews.deciding")}
                >
                  {toApprove.length > 0
                    ? t("common.approve-many", { count: together.length })
                    : t("reviews.receive-many", { count: together.length })}
                </SubmitButton>
              </div>
            )
          }
        />
      </DeedForm>
      <DeedForm id={MARKED_FORM}>
        <input type="hidden" name="back" value={back} />
        <Disclosure
          open={open}
          summary={
            together.length > 0
              ? t("reviews.ordinary-see", { count: rows.length })
              : t("reviews.ordinary-see-only", { count: rows.length })
          }
        >
          {decides && <MarkedDeeds i18n={i18n} form={MARKED_FORM} rows={rows} />}
          <Table
            i18n={i18n}
            stack
            caption={t("reviews.ordinary-caption")}
            columns={[
              ...(decides ? [{ label: t("reviews.pick"), unseen: true }] : []),
              { label: t("reviews.unit") },
              ...figureColumns(i18n, task, false),
              { label: t("reviews.sent-on"), from: "m" },
              { label: t("reviews.decision"), unseen: true },
            ]}
          >
            <RowGroup>
              {rows.map((row) => (
                <Row key={row.reportId} id={rowId(row.reportId)}>
                  {decides && <PickRow i18n={i18n} row={row} />}
                  <Title href={`/assignments/${row.assignmentId}`} note={whichOf(i18n, row)}>
                    {unitOf(i18n, row)}
                  </Title>
                  <FigureCells
                    i18n={i18n}
                    task={task}
                    now={row.now}
                    last={row.last}
                    withDots={false}
                  />
                  <SentCell i18n={i18n} row={row} />
                  <Acts>
                    <RowDeeds i18n={i18n} row={row} wordsHref={wordsHref} />
                  </Acts>
                </Row>
              ))}
            </RowGroup>
          </Table>
        </Disclosure>
      </DeedForm>
    </section>
  );
}

/** From the smallest to the largest change, in the words of the task's kind; empty where there is none to compare. */
export function rangeText(i18n: I18n, task: PileTask, rows: readonly SortedRow[]): string {
  const { t, format } = i18n;
  if (task.kind === "works") {
    const moves = rows.flatMap(({ now, last }) =>
      now?.stage && last?.stage ? [stageMove(last.stage, now.stage)] : [],
    );
    const moved = moves.filter((move) => move !== "same").length;
    return moves.length === 0
      ? ""
      : t("reviews.range-stages", { moved, same: moves.length - moved });
  }
  if (task.kind === "document") {
    const have = rows.filter(({ now }) => now?.documentNumber).length;
    return t("reviews.range-documents", { with: have, without: rows.length - have });
  }
  if (task.kind === "funding") {
    const changes = rows
      .flatMap(({ now, last }) => (now ? [moneyChange(now, last)] : []))
      .filter((change) => change !== null)
      .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return fromTo(i18n, changes, (change) => signedMoney(i18n, change));
  }
  const [first] = task.indicators;
  if (!first) return "";
  const changes = rows
    .flatMap(({ now, last }) => (now ? [changeIn(first, now, last)] : []))
    .filter((change) => change !== null)
    .toSorted((a, b) => a - b);
  return fromTo(i18n, changes, (change) =>
    first.kind === "ratio" ? format.points(change / 100) : format.signed(change, first.decimals),
  );
}

function fromTo<T>({ t }: I18n, sorted: readonly T[], shown: (change: T) => string): string {
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return "";
  const [from, to] = [shown(low), shown(high)];
  return from === to
    ? t("reviews.range-same", { low: from })
    : t("reviews.range-points", { low: from, high: to });
}
