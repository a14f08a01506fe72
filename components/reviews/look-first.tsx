import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import type { ReasonKey } from "#lib/domain/review-reasons.ts";
import type { Thresholds } from "#lib/domain/review-thresholds.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { rowId } from "./decide-links.tsx";
import { DeedForm } from "./deed-forms.tsx";
import { FigureCells, figureColumns, hasShare } from "./figure-cells.tsx";
import { KeysHint } from "./keys-hint.tsx";
import { OtherLine } from "./other-line.tsx";
import { ReasonFilter } from "./reason-filter.tsx";
import { furtherWords, reasonWords } from "./reason-words.ts";
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
import { SectionHead } from "./section-head.tsx";
import { thresholdNote } from "./threshold-words.ts";

type Props = FormProps & {
  i18n: I18n;
  task: PileTask;
  rows: readonly SortedRow[];
  holding: Thresholds | null;
  reason: ReasonKey | null;
  reasonHref: (reason: ReasonKey | null) => string;
  thresholdsHref: string | null;
};

/** Reasons that say nothing about the figures. */
const OF_WORDS: ReadonlySet<ReasonKey> = new Set(["early", "late", "difficulty", "sent-again"]);
const FORM = "marked";

/** What is unusual in the pile, each with its reason, the gravest on top; decided one by one or several together. */
export function LookFirst(props: Props) {
  const { i18n, task, rows: all, holding, reason, thresholdsHref, wordsHref, back } = props;
  const { t } = i18n;
  const rows = reason
    ? all.filter(({ reasons }) => reasons.some(({ key }) => key === reason))
    : all;
  const withDots = hasShare(task);
  const decides = isDecided(rows);
  const names = task.indicators.map(({ name, nameEn }) => nameOf(i18n, { name, nameEn }));
  return (
    <section className="part queue" aria-labelledby="h-look">
      <SectionHead
        id="h-look"
        title={t("reviews.section-count", {
          name: t("reviews.sections.look"),
          count: rows.length,
        })}
        note={
          <>
            {[t("reviews.look-note"), holding && thresholdNote(i18n, task, holding)]
              .filter(Boolean)
              .join(" ")}
            {thresholdsHref && (
              <>
                {" "}
                <a href={thresholdsHref}>{t("reviews.change-thresholds")}</a>
              </>
            )}
            {names.length > 1 && ` ${t("reviews.in-order", { names: names.join("; ") })}`}
          </>
        }
        deeds={decides && <MarkedDeeds i18n={i18n} form={FORM} rows={rows} />}
      />
      <ReasonFilter i18n={i18n} rows={all} reason={reason} hrefOf={props.reasonHref} />
      {decides && <KeysHint i18n={i18n} isReceived={task.rule === "received"} />}
      <DeedForm id={FORM}>
        <input type="hidden" name="back" value={back} />
        <Table
          i18n={i18n}
          stack
          caption={t("reviews.look-caption")}
          columns={[
            ...(decides ? [{ label: t("reviews.pick"), unseen: true }] : []),
            { label: t("reviews.unit") },
            { label: t("reviews.why") },
            ...figureColumns(i18n, task, withDots),
            { label: t("reviews.sent-on"), from: "m" as const },
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
                <Cell className="flag">
                  <Why i18n={i18n} task={task} row={row} />
                </Cell>
                <FigureCells
                  i18n={i18n}
                  task={task}
                  now={row.now}
                  last={row.last}
                  withDots={withDots}
                  notable={row.reasons.some(({ key }) => !OF_WORDS.has(key))}
                />
                <SentCell i18n={i18n} row={row} />
                <Acts>
                  <RowDeeds i18n={i18n} row={row} wordsHref={wordsHref} />
                </Acts>
              </Row>
            ))}
          </RowGroup>
        </Table>
      </DeedForm>
    </section>
  );
}

function Why({ i18n, task, row }: { i18n: I18n; task: PileTask; row: SortedRow }) {
  const { t } = i18n;
  const [gravest, ...others] = row.reasons;
  const first = gravest && reasonWords(i18n, gravest, task, row);
  const more = others.map((reason) => furtherWords(i18n, reason, task));
  return (
    <>
      <b>{first?.title}</b>
      <span className="second">
        {first && closed(first.why)}
        {more.length > 0 && ` ${t("reviews.also", { reasons: more.join("; ") })}`}
        {row.narrative && ` ${t("reviews.unit-says", { text: row.narrative })}`}
        {row.now?.noChange && ` ${t("reviews.stays-same")}`}
      </span>
      <OtherLine i18n={i18n} row={row} />
    </>
  );
}

/** What a unit wrote may lack the full stop that what follows it needs. */
function closed(text: string): string {
  return /[.!?…”]$/.test(text.trimEnd()) ? text : `${text}.`;
}
