import type { ReactNode } from "react";
import { furtherWords, inOneLine, reasonWords } from "#components/reviews/reason-words.ts";
import { changeTexts, figureTexts } from "#components/reviews/said-figures.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts, PickBox, ReasonRow, WideRow } from "#components/ui/work-rows.tsx";
import { latenessOf } from "#lib/domain/lateness.ts";
import { previousAbout } from "#lib/domain/previous-about.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { HandedUp } from "#lib/reports/sign-off-pile.ts";
import { factsReviewed, taskReviewed } from "./as-reviewed.ts";

type Props = {
  i18n: I18n;
  reports: readonly HandedUp[];
  today: string;
  /** The reports that are marked; null: all that can go and need no look first. */
  picked: ReadonlySet<string> | null;
  /** The actor signs for several units. */
  withUnit: boolean;
};

const COLUMNS = 7;
const HEADS = ["look", "ordinary", "stuck"] as const;

/** What waits for the head: the unusual first with its reasons, each beside the period before. */
export function SignOffTable({ i18n, reports, today, picked, withUnit }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("sign-off.caption")}
      columns={[
        { label: t("sign-off.pick"), unseen: true },
        { label: t("reports.task") },
        { label: t("reports.send-by") },
        { label: t("common.previous-period"), numeric: true },
        { label: t("common.this-period"), numeric: true },
        { label: t("reviews.change"), numeric: true },
        { label: t("common.deeds"), unseen: true },
      ]}
    >
      {HEADS.map((head) => {
        const members = reports.filter((report) => headOf(report) === head);
        return members.length === 0 ? null : (
          <RowGroup
            key={head}
            head={{
              label: t(`sign-off.heads.${head}`),
              note: format.number(members.length),
              columns: COLUMNS,
            }}
          >
            {members.map((report) => (
              <ReportRow
                key={report.context.id}
                i18n={i18n}
                report={report}
                today={today}
                picked={picked === null ? head === "ordinary" : picked.has(report.context.id)}
                withUnit={withUnit}
              />
            ))}
          </RowGroup>
        );
      })}
    </Table>
  );
}

function headOf({ said, reasons }: HandedUp): (typeof HEADS)[number] {
  if (!said) return "stuck";
  return reasons.length > 0 ? "look" : "ordinary";
}

type RowProps = { i18n: I18n; report: HandedUp; today: string; picked: boolean; withUnit: boolean };

function ReportRow({ i18n, report, today, picked, withUnit }: RowProps) {
  const { t, format } = i18n;
  const { context, handUp, said } = report;
  const title = taskTitle(i18n, context.task, context.assignment.occurrence);
  const task = taskReviewed(context);
  const { works, period, dueOn } = context;
  const previous = previousAbout(context, said?.worksId ?? null);
  const building = works.length > 1 && works.find(({ id }) => id === said?.worksId)?.name;
  const now = said && factsReviewed(said, period.year);
  const last = previous && factsReviewed(previous.content, previous.period.year);
  const figures = (facts: typeof now) =>
    figureTexts(i18n, task, facts, "with-units").map(({ key, main, below }, _, { length }) => (
      <span key={key} className={length > 1 ? "block" : undefined}>
        {main} {below && <small>{below}</small>}
      </span>
    ));
  const deeds = (
    <ButtonLink small kind="quiet" href={`/sign-off/${context.id}#reason`}>
      {t("common.return")}
      <span className="sr-only">: {title}</span>
    </ButtonLink>
  );
  return (
    <>
      <Row>
        {said ? (
          <PickBox
            name={`report.${context.id}`}
            value={handUp.at}
            label={t("sign-off.pick-report", { task: title })}
            checked={picked}
          />
        ) : (
          <Cell className="pick">{""}</Cell>
        )}
        <Title
          href={`/sign-off/${context.id}`}
          note={[
            context.directive.number,
            format.periodName(period),
            building,
            withUnit && nameOf(i18n, context.unit),
          ]
            .filter(Boolean)
            .join(" · ")}
        >
          {title}
        </Title>
        <Cell phone="first">
          <DueMark
            i18n={i18n}
            dueOn={dueOn}
            sent={context.firstSubmittedAt !== null}
            today={today}
          />
        </Cell>
        <Cell numeric second label={t("common.previous-period")}>
          {figures(last)}
        </Cell>
        <Cell numeric label={t("common.this-period")}>
          {figures(now)}
        </Cell>
        <Cell numeric label={t("reviews.change")}>
          {said?.noChange
            ? t("sheet.same")
            : changeTexts(i18n, task, now, last, "with-units").join("; ")}
        </Cell>
        <Acts phone={said && report.reasons.length === 0 ? undefined : "hide"}>{deeds}</Acts>
      </Row>
      {said ? (
        <Said i18n={i18n} report={report} deeds={deeds} />
      ) : (
        <ReasonRow state="overdue" columns={COLUMNS} label={t("sign-off.stuck")} deeds={deeds}>
          {t("sign-off.stuck-why")}
        </ReasonRow>
      )}
    </>
  );
}

/** Why to look, and what the officer wrote. */
function Said({ i18n, report, deeds }: { i18n: I18n; report: HandedUp; deeds: ReactNode }) {
  const { context, reasons, said } = report;
  const { dueOn, lastVersion } = context;
  const [gravest, ...others] = reasons;
  const about = { dueOn, firstSubmittedOn: dueOn, number: lastVersion + 1 };
  const first = gravest && reasonWords(i18n, gravest, taskReviewed(context), about);
  const more = others.map((reason) => furtherWords(i18n, reason, taskReviewed(context)));
  const words = said?.narrative;
  if (!first && !words) return null;
  return (
    <>
      {first && (
        <ReasonRow state="due-soon" columns={COLUMNS} label={`${first.title}:`} deeds={deeds}>
          {more.length > 0 ? inOneLine([first.why, ...more]) : first.why}
        </ReasonRow>
      )}
      {words && (
        <WideRow columns={COLUMNS}>
          <p className="quote whitespace-pre-line">{words}</p>
        </WideRow>
      )}
    </>
  );
}

type DueProps = { i18n: I18n; dueOn: string; sent: boolean; today: string };

/** Until it is sent its day to send by runs. */
export function DueMark({ i18n: { format }, dueOn, sent, today }: DueProps) {
  const lateness = latenessOf({ dueOn, doneOn: null }, today);
  return (
    <StateMark state={lateness === "overdue" && sent ? "due-soon" : lateness}>
      {format.dayAndMonth(dueOn)}, {format.distance(dueOn, today)}
    </StateMark>
  );
}
