import { ButtonLink } from "#components/ui/button.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import { daysBetween, vietnamDay, yearOf } from "#lib/domain/civil-date.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import { OWED_GROUPS, type OwedGroup } from "#lib/domain/owed-reports.ts";
import { waitsForHead } from "#lib/domain/sign-off.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { HomeReport } from "#lib/reports/home.ts";
import { figureText } from "./figure-text.ts";
import { HandedBackRow } from "./hand-up-notice.tsx";
import { NoChangeForm } from "./no-change-form.tsx";
import { ReturnedRow } from "./returned-row.tsx";

/** The mark each group carries; `states.<mark>` words others than these heads. */
export const GROUP_MARKS: Record<OwedGroup, MarkState> = {
  overdue: "overdue",
  returned: "returned",
  recalled: "draft",
  due: "due-soon",
  waiting: "waiting",
  "not-closed": "within-term",
  settled: "done-on-time",
};

export type HomeRow = HomeReport & {
  group: OwedGroup;
  /** Given where "no change" may be said: the key of that form. */
  noChangeKey: string | null;
};

type Props = {
  i18n: I18n;
  rows: readonly HomeRow[];
  today: string;
  /** The reports that the phone shows; null: all. */
  onPhone: ReadonlySet<string> | null;
  /** The actor reports for several units. */
  withUnit: boolean;
};

const COLUMNS = 6;

/** One row a report, the most urgent group first; on the phone the next few as items. */
export function HomeTable({ i18n, rows, today, onPhone, withUnit }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("reports.home-caption")}
      columns={[
        { label: t("reports.task") },
        { label: t("reports.period") },
        { label: t("reports.send-by") },
        { label: t("common.previous-period"), numeric: true },
        { label: t("reports.task-deadline"), from: "l" },
        { label: t("common.deeds"), unseen: true },
      ]}
    >
      {OWED_GROUPS.map((group) => {
        const members = rows.filter((row) => row.group === group);
        return members.length === 0 ? null : (
          <RowGroup
            key={group}
            head={{
              state: GROUP_MARKS[group],
              label: t(`reports.groups.${group}`),
              note: <GroupNote i18n={i18n} group={group} rows={members} />,
              columns: COLUMNS,
              from: "s",
            }}
          >
            {members.map((row) => (
              <ReportRow
                key={`${row.reportId}`}
                i18n={i18n}
                row={row}
                today={today}
                shown={onPhone === null || onPhone.has(row.reportId)}
                withUnit={withUnit}
                period={format.periodName(row.period)}
              />
            ))}
          </RowGroup>
        );
      })}
    </Table>
  );
}

/** The count, and once what all rows of the group share. */
function GroupNote({
  i18n: { t, format },
  group,
  rows,
}: {
  i18n: I18n;
  group: OwedGroup;
  rows: readonly HomeRow[];
}) {
  const count = format.number(rows.length);
  if (group === "returned") return t("reports.group-returned", { count });
  const [first] = rows;
  const common = first && rows.every(({ dueOn }) => dueOn === first.dueOn);
  if (group !== "due" || !common) return count;
  return t("reports.group-due", {
    count,
    closed: format.dayAndMonth(first.period.endsOn),
    day: format.dayAndMonth(first.dueOn),
  });
}

type RowProps = {
  i18n: I18n;
  row: HomeRow;
  today: string;
  shown: boolean;
  withUnit: boolean;
  period: string;
};

function ReportRow({ i18n, row, today, shown, withUnit, period }: RowProps) {
  const { t, format } = i18n;
  const from = shown ? undefined : "s";
  const title = named(i18n, row.title, row.titleEn);
  const deeds = <Deeds i18n={i18n} row={row} title={title} />;
  return (
    <>
      <Row from={from}>
        <Title
          href={`/assignments/${row.assignmentId}`}
          note={[
            row.document,
            row.occurrence > 1 && t("reports.occurrence", { occurrence: row.occurrence }),
            withUnit && named(i18n, row.unitName, row.unitNameEn),
          ]
            .filter(Boolean)
            .join(" · ")}
        >
          {title}
        </Title>
        <Cell second className="l:whitespace-nowrap">
          {period}
        </Cell>
        <Cell phone="first">
          <StateMark state={GROUP_MARKS[row.group]}>{sendBy(i18n, row, today)}</StateMark>
          {waitsForHead(row.handUp) && (
            <>
              {" "}
              <StateMark state="waiting">{t("sign-off.waits-for-head")}</StateMark>{" "}
              <small>{t("sign-off.handed-up-at", { at: format.dateTime(row.handUp.at) })}</small>
            </>
          )}
        </Cell>
        <Cell second numeric label={t("common.previous-period")}>
          {row.last ? figureText(i18n, row, row.last.content) : t("common.unreported")}
        </Cell>
        <Cell from="l">
          <TaskDeadline i18n={i18n} row={row} today={today} />
        </Cell>
        <Acts phone={row.returned ? "hide" : undefined}>{deeds}</Acts>
      </Row>
      {row.handUp?.back && (
        <HandedBackRow i18n={i18n} back={row.handUp.back} columns={COLUMNS} from={from} />
      )}
      {row.returned && (
        <ReturnedRow
          i18n={i18n}
          returned={row.returned}
          columns={COLUMNS}
          from={from}
          deeds={deeds}
        />
      )}
    </>
  );
}

/** "17/12, còn 2 ngày"; "đã gửi 15/12, 09:12"; "06/01, chốt 31/12". */
function sendBy(i18n: I18n, row: HomeRow, today: string): string {
  const { t, format } = i18n;
  const short = (day: string) =>
    yearOf(day) === yearOf(today) ? format.dayAndMonth(day) : format.date(day);
  const untilDue = `${short(row.dueOn)}, ${format.distance(row.dueOn, today)}`;
  switch (row.group) {
    case "returned": // by the unit's head before it was ever sent: its day still runs
    case "recalled":
      return row.firstSubmittedAt ? firstSent(i18n, row, short) : untilDue;
    case "waiting":
      return t("reports.sent-at", { at: format.dateTime(row.submittedAt) });
    case "not-closed":
      return t("reports.closes-on", { day: short(row.dueOn), closes: short(row.period.endsOn) });
    case "settled":
      return row.doneOn
        ? t("reports.done-on", { day: format.date(row.doneOn) })
        : t("reports.approved-now");
    default:
      return untilDue;
  }
}

/** "gửi lần đầu 16/11, đúng hạn": whether it came in time was settled then. */
function firstSent({ t }: I18n, row: HomeRow, short: (day: string) => string): string {
  const on = vietnamDay(new Date(row.firstSubmittedAt ?? row.dueOn));
  const words = on <= row.dueOn ? "reports.first-sent-in-time" : "reports.first-sent-late";
  return t(words, { day: short(on) });
}

function TaskDeadline({ i18n, row, today }: { i18n: I18n; row: HomeRow; today: string }) {
  const { t, format } = i18n;
  const deadline = { dueOn: row.taskDueOn, doneOn: row.doneOn };
  const lateness = latenessOf(deadline, today);
  if (row.taskDueOn === null)
    return <StateMark state={lateness}>{t("states.no-deadline-short")}</StateMark>;
  const word =
    lateness === "due-soon"
      ? format.daysLeft(daysBetween(today, row.taskDueOn))
      : row.taskDueOn !== row.taskFirstDueOn && lateness === "within-term"
        ? t("reports.extended")
        : t(`states.${lateness}-short`);
  return (
    <StateMark state={lateness}>
      {format.date(row.taskDueOn)} <small>{word}</small>
    </StateMark>
  );
}

function Deeds({ i18n, row, title }: { i18n: I18n; row: HomeRow; title: string }) {
  const { t } = i18n;
  const named = <span className="sr-only">: {title}</span>;
  const href = `/reports/${row.reportId}`;
  // Before the unit's head its officer has nothing to do with it, whenever it is due.
  if (waitsForHead(row.handUp)) {
    return (
      <ButtonLink small kind="quiet" href={href}>
        {t("common.view")}
        {named}
      </ButtonLink>
    );
  }
  switch (row.group) {
    case "returned":
      return (
        <ButtonLink small href={href}>
          {t("common.correct-resubmit")}
          {named}
        </ButtonLink>
      );
    case "waiting":
      return (
        <ButtonLink small kind="quiet" href={`${href}/receipt`}>
          {t("reports.view-receipt")}
          {named}
        </ButtonLink>
      );
    case "not-closed":
      return (
        <ButtonLink small kind="quiet" href={href}>
          {t("reports.write-ahead")}
          {named}
        </ButtonLink>
      );
    case "settled":
      return (
        <ButtonLink small kind="quiet" href={`/assignments/${row.assignmentId}`}>
          {t("common.view")}
          {named}
        </ButtonLink>
      );
    default:
      return (
        <>
          {row.noChangeKey && (
            <NoChangeForm
              i18n={i18n}
              small
              reportId={row.reportId}
              version={row.currentVersion}
              idempotencyKey={row.noChangeKey}
              task={title}
              mustHandUp={row.mustHandUp}
            />
          )}
          <ButtonLink small href={href}>
            {row.state === "draft" ? t("reports.continue") : t("common.report")}
            {named}
          </ButtonLink>
        </>
      );
  }
}
