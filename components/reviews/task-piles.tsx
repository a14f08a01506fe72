import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Overview, TaskPile } from "#lib/reviews/overview.ts";
import type { Figure } from "#lib/reviews/reports-of-figure.ts";

type Props = {
  i18n: I18n;
  overview: Overview;
  today: CivilDate;
  /** Of a task's pile of a period; without one of its newest. */
  hrefOf: (taskId: string, periodId?: string) => string;
};

type PilesProps = Props & {
  /** Of what a number counts, of all periods; without a task of all. */
  listHref: (of: Figure, taskId: string | null) => string;
};

/** So many tasks with nothing to do are no burden among the others. */
const MOST_QUIET = 5;

/** The tasks below by group, with what waits, is missing, went back and was decided; those with nothing to do fold away. */
export function TaskPiles(props: PilesProps) {
  const { tasks } = props.overview;
  const quiet = tasks.filter(
    ({ waiting, missing, returned }) => waiting + missing + returned === 0,
  );
  const folded = new Set(quiet.length > MOST_QUIET ? quiet : []);
  const shown = tasks.filter((task) => !folded.has(task));
  return (
    <>
      {shown.length > 0 && <PilesTable {...props} tasks={shown} sums={tasks} />}
      {folded.size > 0 && (
        <Disclosure summary={props.i18n.t("reviews.quiet-tasks", { count: folded.size })}>
          <PilesTable {...props} tasks={[...folded]} />
        </Disclosure>
      )}
    </>
  );
}

type TableProps = PilesProps & {
  tasks: readonly TaskPile[];
  /** What the foot sums up; without it there is none. */
  sums?: readonly TaskPile[];
};

function PilesTable({ i18n, overview, today, hrefOf, listHref, tasks, sums }: TableProps) {
  const { t, format } = i18n;
  const { groups } = overview;
  const figure = (of: Figure, pile: Pick<TaskPile, Figure> & { id: string | null }) =>
    pile[of] > 0 ? <a href={listHref(of, pile.id)}>{format.number(pile[of])}</a> : format.number(0);
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("reviews.tasks")}
      columns={[
        { label: t("reviews.task") },
        { label: t("reviews.head-waiting"), numeric: true },
        { label: t("reviews.column-oldest") },
        { label: t("reviews.head-missing"), numeric: true },
        { label: t("reviews.head-returned"), numeric: true, from: "m" },
        { label: t("reviews.head-decided"), numeric: true, from: "s" },
      ]}
    >
      {groups.map((group) => {
        const members = tasks.filter(({ groupId }) => groupId === group.id);
        return members.length === 0 ? null : (
          <RowGroup key={group.id} head={{ label: nameOf(i18n, group), columns: 6 }}>
            {members.map((pile) => (
              <Row key={pile.id}>
                <Title href={hrefOf(pile.id)} note={pile.document}>
                  {nameOf(i18n, { name: pile.title, nameEn: pile.titleEn })}
                </Title>
                <Cell numeric label={t("reviews.column-waiting")} phone="half">
                  {pile.waiting > 0 ? <b>{figure("waiting", pile)}</b> : format.number(0)}
                </Cell>
                <Cell second label={t("reviews.column-oldest")} phone="half">
                  <Oldest
                    i18n={i18n}
                    on={pile.oldestOn}
                    sendBy={pile.oldestSendBy}
                    overview={overview}
                    today={today}
                  />
                </Cell>
                <Cell numeric label={t("reviews.column-missing")} phone="half">
                  {figure("missing", pile)}
                </Cell>
                <Cell numeric from="m">
                  {figure("returned", pile)}
                </Cell>
                <Cell numeric from="s" below={pile.newest && format.periodName(pile.newest)}>
                  {pile.newest ? (
                    <a href={hrefOf(pile.id, pile.newest.id)}>
                      {t("reviews.decided-of", { decided: pile.decided, all: pile.all })}
                    </a>
                  ) : (
                    t("common.missing")
                  )}
                </Cell>
              </Row>
            ))}
          </RowGroup>
        );
      })}
      {sums && <SumRow i18n={i18n} figure={figure} sums={sums} />}
    </Table>
  );
}

type SumProps = {
  i18n: I18n;
  figure: (of: Figure, pile: Pick<TaskPile, Figure> & { id: null }) => ReactNode;
  sums: readonly TaskPile[];
};

function SumRow({ i18n: { t }, figure, sums }: SumProps) {
  const sum = (of: Figure) => sums.reduce((all, pile) => all + pile[of], 0);
  const total = {
    id: null,
    waiting: sum("waiting"),
    missing: sum("missing"),
    returned: sum("returned"),
  };
  return (
    <TotalRow>
      <Title>{t("common.total")}</Title>
      <Cell numeric label={t("reviews.column-waiting")} phone="half">
        {figure("waiting", total)}
      </Cell>
      <Cell from="s">{""}</Cell>
      <Cell numeric label={t("reviews.column-missing")} phone="half">
        {figure("missing", total)}
      </Cell>
      <Cell numeric from="m">
        {figure("returned", total)}
      </Cell>
      <Cell from="s">{""}</Cell>
    </TotalRow>
  );
}

type OldestProps = {
  i18n: I18n;
  on: CivilDate | null;
  sendBy: CivilDate | null;
  overview: Pick<Overview, "calendar">;
  today: CivilDate;
};

/** When the oldest was sent, and whether the reviewer's days are over. */
function Oldest({ i18n: { t, format }, on, sendBy, overview: { calendar }, today }: OldestProps) {
  if (!on || !sendBy) return t("common.missing");
  const clock = reviewClock({ submittedOn: on, decidedOn: null, sendBy }, today, calendar);
  if (!clock.late) return format.date(on);
  return (
    <StateMark state="overdue">{t("reviews.oldest-late", { date: format.date(on) })}</StateMark>
  );
}

/** The few that wait longest, whatever their task. */
export function OldestWaitingList({ i18n, overview, today, hrefOf }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("reviews.oldest-caption")}
      columns={[
        { label: t("reviews.unit") },
        { label: t("reviews.task") },
        { label: t("reviews.period"), from: "m" },
        { label: t("reviews.sent-on") },
      ]}
    >
      <RowGroup>
        {overview.oldest.map((one) => (
          <Row key={one.reportId}>
            <Title href={hrefOf(one.taskId, one.periodId)}>
              {nameOf(i18n, { name: one.unit, nameEn: one.unitEn })}
            </Title>
            <Cell>{nameOf(i18n, { name: one.title, nameEn: one.titleEn })}</Cell>
            <Cell second from="m">
              {format.periodName(one.period)}
            </Cell>
            <Cell second label={t("reviews.sent-on")}>
              <Oldest
                i18n={i18n}
                on={one.submittedOn}
                sendBy={one.dueOn}
                overview={overview}
                today={today}
              />
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
