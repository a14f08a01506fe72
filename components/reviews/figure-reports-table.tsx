import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Figure, FigureReport } from "#lib/reviews/reports-of-figure.ts";

type Props = {
  i18n: I18n;
  caption: string;
  of: Figure;
  rows: readonly FigureReport[];
  withTask: boolean;
  today: CivilDate;
  calendar: WorkCalendar;
  /** The pile that the report lies in. */
  hrefOf: (row: FigureReport) => string;
};

/** Reports of several periods, each with the way to its pile: what was sent with its days, what was not with its delay. */
export function FigureReportsTable(props: Props) {
  const { i18n, caption, of, rows, withTask, today, calendar, hrefOf } = props;
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={caption}
      columns={[
        { label: t("reviews.unit") },
        ...(withTask ? [{ label: t("reviews.task") }] : []),
        { label: t("reviews.period") },
        { label: t("reviews.due-on"), numeric: true },
        ...(of === "missing" ? [] : [{ label: t("reviews.sent-on"), numeric: true }]),
        ...(of === "waiting" ? [{ label: t("reviews.decide-by"), numeric: true }] : []),
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.reportId}>
            <Title
              href={hrefOf(row)}
              note={row.occurrence && t("reviews.occurrence", { number: row.occurrence })}
            >
              {nameOf(i18n, { name: row.unit, nameEn: row.unitEn })}
            </Title>
            {withTask && (
              <Cell second>{nameOf(i18n, { name: row.title, nameEn: row.titleEn })}</Cell>
            )}
            <Cell>{format.periodName(row.period)}</Cell>
            <Cell
              numeric
              label={t("reviews.due-on")}
              below={
                of === "missing" &&
                row.dueOn < today &&
                t("calendar.days-over", { days: daysBetween(row.dueOn, today) })
              }
            >
              {format.date(row.dueOn)}
            </Cell>
            {of !== "missing" && (
              <Cell numeric label={t("reviews.sent-on")} below={sentNote(i18n, row)}>
                {format.date(row.submittedOn)}
              </Cell>
            )}
            {of === "waiting" && (
              <Cell numeric label={t("reviews.decide-by")}>
                <DecideBy i18n={i18n} row={row} today={today} calendar={calendar} />
              </Cell>
            )}
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** How late it first came, and on which day where that is another one. */
function sentNote({ t, format }: I18n, row: FigureReport): string | undefined {
  const { firstSubmittedOn: first, submittedOn, dueOn } = row;
  if (!first) return undefined;
  const notes = [
    first !== submittedOn && t("reviews.sent-again-first", { date: format.dayAndMonth(first) }),
    first > dueOn && t("reviews.sent-late", { days: daysBetween(dueOn, first) }),
  ];
  return notes.filter(Boolean).join("; ") || undefined;
}

type DecideProps = Pick<Props, "i18n" | "today" | "calendar"> & { row: FigureReport };

/** The last day to decide in time; past it an alarm. */
function DecideBy({ i18n: { t, format }, row, today, calendar }: DecideProps) {
  const { submittedOn, dueOn: sendBy } = row;
  if (!submittedOn) return t("common.missing");
  const clock = reviewClock({ submittedOn, decidedOn: null, sendBy }, today, calendar);
  if (!clock.late) return format.date(clock.dueOn);
  const days = daysBetween(clock.dueOn, today);
  return (
    <>
      {format.date(clock.dueOn)}
      <br />
      <StateMark state="overdue">{t("reviews.review-overdue", { days })}</StateMark>
    </>
  );
}
