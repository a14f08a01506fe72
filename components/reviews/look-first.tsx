import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Acts, Cell, PickBox, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { REVIEW_WORKING_DAYS } from "#lib/domain/review-clock.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { DeedForm } from "./deed-forms.tsx";
import { FigureCells, figureColumns, hasShare } from "./figure-cells.tsx";
import { MarkedButton } from "./marked-button.tsx";
import { OtherLine } from "./other-line.tsx";
import { reasonWords } from "./reason-words.ts";
import { nameOf } from "./said-figures.ts";
import { SectionHead } from "./section-head.tsx";

type Props = {
  i18n: I18n;
  task: PileTask;
  rows: readonly SortedRow[];
  /** `/reviews/return` and `/reviews/opinion` with the way back. */
  wordsHref: (page: "return" | "opinion", versionId: string) => string;
  /** Where to come back to after a reason was asked for. */
  back: string;
};

const FORM = "marked";

/** What is unusual in the pile, each with its reason, the gravest on top; decided one by one or several together. */
export function LookFirst({ i18n, task, rows, wordsHref, back }: Props) {
  const { t } = i18n;
  const withDots = hasShare(task);
  const decides = rows.some(({ verdicts }) => verdicts.some((verdict) => verdict !== "opinion"));
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
            {t("reviews.look-note")}
            {names.length > 1 && ` ${t("reviews.in-order", { names: names.join("; ") })}`}
          </>
        }
        deeds={decides && <MarkedDeeds i18n={i18n} rows={rows} />}
      />
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
              <Row key={row.reportId}>
                {decides && (
                  <PickBox
                    name="version"
                    value={row.versionId ?? ""}
                    label={t("reviews.pick-unit", { unit: unitOf(i18n, row) })}
                  />
                )}
                <Title href={`/assignments/${row.assignmentId}`}>{unitOf(i18n, row)}</Title>
                <Cell className="flag">
                  <Why i18n={i18n} task={task} row={row} />
                </Cell>
                <FigureCells
                  i18n={i18n}
                  task={task}
                  now={row.now}
                  last={row.last}
                  withDots={withDots}
                  notable={row.reasons.some(({ key }) => key !== "late" && key !== "difficulty")}
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

function MarkedDeeds({ i18n, rows }: { i18n: I18n; rows: readonly SortedRow[] }) {
  const { t, locale } = i18n;
  const may = (verdict: SortedRow["verdicts"][number]) =>
    rows.some(({ verdicts }) => verdicts.includes(verdict));
  const common = { form: FORM, locale };
  return (
    <div className="deeds">
      {may("returned") && (
        <MarkedButton
          {...common}
          name="return"
          plain={t("reviews.return-marked-plain")}
          counted={t("reviews.return-marked", { count: "#" })}
        />
      )}
      {may("approved") && (
        <MarkedButton
          {...common}
          name="approve"
          plain={t("reviews.approve-marked-plain")}
          counted={t("reviews.approve-marked", { count: "#" })}
        />
      )}
      {may("received") && (
        <MarkedButton
          {...common}
          name="receive"
          plain={t("reviews.receive-marked-plain")}
          counted={t("reviews.receive-marked", { count: "#" })}
        />
      )}
    </div>
  );
}

function Why({ i18n, task, row }: { i18n: I18n; task: PileTask; row: SortedRow }) {
  const { t } = i18n;
  const [first, ...others] = row.reasons.map((reason) => reasonWords(i18n, reason, task, row));
  const more = others.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
  return (
    <>
      <b>{first?.title}</b>
      <span className="second">
        {first?.why}
        {more.length > 0 && ` ${t("reviews.also", { reasons: more.join("; ") })}`}
        {row.narrative && ` ${t("reviews.unit-says", { text: row.narrative })}`}
        {row.now?.noChange && ` ${t("reviews.stays-same")}`}
      </span>
      <OtherLine i18n={i18n} row={row} />
    </>
  );
}

/** When it was sent, and how the reviewer's own days run. */
export function SentCell({ i18n, row }: { i18n: I18n; row: SortedRow }) {
  const { t, format } = i18n;
  const { clock, submittedOn } = row;
  return (
    <Cell second from="m" className="sent">
      {submittedOn ? format.dayAndMonth(submittedOn) : t("common.missing")}
      {clock?.late && (
        <StateMark state="overdue">
          {t("reviews.review-overdue", { days: clock.workingDays - REVIEW_WORKING_DAYS })}
        </StateMark>
      )}
    </Cell>
  );
}

type DeedsProps = { i18n: I18n; row: SortedRow; wordsHref: Props["wordsHref"] };

/** What may be done with one report; the quiet deed left. Their words say for whom, to those who hear them. */
export function RowDeeds({ i18n, row, wordsHref }: DeedsProps) {
  const { t } = i18n;
  const { verdicts, versionId } = row;
  if (!versionId) return null;
  const about = (
    <span className="sr-only"> {t("reviews.report-of", { unit: unitOf(i18n, row) })}</span>
  );
  return (
    <>
      {verdicts.includes("returned") && (
        <ButtonLink href={wordsHref("return", versionId)} kind="quiet" small>
          {t("common.return")}
          {about}
        </ButtonLink>
      )}
      {verdicts.includes("opinion") && (
        <ButtonLink href={wordsHref("opinion", versionId)} small>
          {t("reviews.opinion")}
          {about}
        </ButtonLink>
      )}
      {verdicts.includes("approved") && (
        <Button small name="approve" value={versionId}>
          {t("common.approve")}
          {about}
        </Button>
      )}
      {verdicts.includes("received") && (
        <Button small name="receive" value={versionId}>
          {t("reviews.receive")}
          {about}
        </Button>
      )}
      {verdicts.length === 0 && row.own && <Icon name="stop" />}
    </>
  );
}

export function unitOf(i18n: I18n, { unit, unitEn }: Pick<SortedRow, "unit" | "unitEn">): string {
  return nameOf(i18n, { name: unit, nameEn: unitEn });
}
