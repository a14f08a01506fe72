import { Button, ButtonLink } from "#components/ui/button.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts, ReasonRow } from "#components/ui/work-rows.tsx";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { whyKept } from "#lib/domain/taking-back.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { DeedForm } from "./deed-forms.tsx";
import { FigureCells, figureColumns } from "./figure-cells.tsx";
import { unitOf, whichOf } from "./row-deeds.tsx";
import { SectionHead } from "./section-head.tsx";

type Props = {
  i18n: I18n;
  task: PileTask;
  section: "returned" | "decided";
  title: string;
  rows: readonly SortedRow[];
  today: CivilDate;
  /** The part alone was asked for: its rows are shown, else a link to them. */
  open: boolean;
  href: string;
};

const MARKS: Record<string, MarkState> = {
  approved: "approved",
  received: "approved",
  returned: "returned",
  opinion: "ready",
};

/** What went back, and what is decided: who decided, when, and why it went back. */
export function Settled(props: Props) {
  const { i18n, task, section, title, rows, today, open, href } = props;
  const { t } = i18n;
  const decidedToday = rows.filter(({ decidedAt, reviews }) => {
    const at = reviews?.at(-1)?.at ?? decidedAt;
    return at && vietnamDay(new Date(at)) === today;
  }).length;
  const id = `h-${section}`;
  const notes = [
    section === "returned" && t("reviews.returned-note"),
    decidedToday > 0 && t("reviews.decided-note", { count: decidedToday }),
  ];
  return (
    <section className="part queue" aria-labelledby={id}>
      <SectionHead
        id={id}
        mark={section === "returned" ? "returned" : "approved"}
        title={t("reviews.section-count", { name: title, count: rows.length })}
        note={notes.filter(Boolean).join(" ")}
        deeds={
          !open && (
            <div className="deeds">
              <ButtonLink href={href} kind="quiet" small>
                {t("reviews.decided-see", { count: rows.length })}
              </ButtonLink>
            </div>
          )
        }
      />
      {open && (
        <DeedForm id="settled">
          <Table
            i18n={i18n}
            stack
            caption={t("reviews.decided-caption")}
            columns={[
              { label: t("reviews.unit") },
              ...figureColumns(i18n, task, false),
              { label: t("reviews.decision") },
              { label: t("reviews.by"), from: "l" },
              { label: t("reviews.at") },
              ...(rows.some(mayUndo) ? [{ label: t("taking-back.approval"), unseen: true }] : []),
            ]}
          >
            <RowGroup>
              {rows.map((row) => (
                <DecidedRow
                  key={row.reportId}
                  i18n={i18n}
                  task={task}
                  row={row}
                  withDeed={rows.some(mayUndo)}
                />
              ))}
            </RowGroup>
          </Table>
        </DeedForm>
      )}
    </section>
  );
}

const COLUMNS = 8;

/** What the reader approved by mistake and nobody has built on yet. */
function mayUndo({ given }: SortedRow): boolean {
  return given !== null && whyKept(given) === null;
}

type RowProps = { i18n: I18n; task: PileTask; row: SortedRow; withDeed: boolean };

function DecidedRow({ i18n, task, row, withDeed }: RowProps) {
  const { t, format } = i18n;
  const last =
    row.reviews?.findLast(({ decision }) => decision === row.state) ?? row.reviews?.at(-1);
  const decision = last?.decision ?? (row.state === "received" ? "received" : "approved");
  return (
    <>
      <Row>
        <Title href={`/assignments/${row.assignmentId}`} note={whichOf(i18n, row)}>
          {unitOf(i18n, row)}
        </Title>
        <FigureCells i18n={i18n} task={task} now={row.now} last={row.last} withDots={false} />
        <Cell below={waitsFor(i18n, task, row)}>
          <StateMark state={MARKS[decision] ?? "approved"}>
            {t(`reviews.decisions.${decision}`)}
          </StateMark>
        </Cell>
        <Cell second from="l">
          {last ? nameOf(i18n, { name: last.by, nameEn: last.byEn }) : t("common.missing")}
        </Cell>
        <Cell second>{format.dateTime(last?.at ?? row.decidedAt)}</Cell>
        {withDeed && (
          <Acts>
            {mayUndo(row) && row.versionId && (
              <Button kind="quiet" small name="undo" value={row.versionId}>
                {t(decision === "received" ? "taking-back.receipt" : "taking-back.approval")}
                <span className="sr-only">
                  {" "}
                  {t("reviews.report-of", { unit: unitOf(i18n, row) })}
                </span>
              </Button>
            )}
          </Acts>
        )}
      </Row>
      {last?.reason && (
        <ReasonRow
          state={decision === "returned" ? "returned" : "ready"}
          columns={COLUMNS}
          label={decision === "returned" ? t("common.return-reason") : t("reviews.opinion-label")}
        >
          {last.reason}
        </ReasonRow>
      )}
    </>
  );
}

/** Where both lines decide and one has: which one it still waits for. */
function waitsFor({ t }: I18n, { rule }: PileTask, row: SortedRow): string | undefined {
  if (row.state !== "submitted") return undefined;
  if (rule === "command") return t("reviews.waits-for-command");
  const spoken = row.reviews?.map(({ line }) => line);
  return spoken?.includes("command")
    ? t("reviews.waits-for-local")
    : t("reviews.waits-for-command");
}
