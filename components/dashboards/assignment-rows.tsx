import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { ListedAssignment } from "#lib/dashboards/figures/list-assignments.ts";
import type { ListedMoney } from "#lib/dashboards/figures/list-money.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { MoneySum } from "#lib/domain/funding.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { listedState, stopWords } from "./listed-state.ts";

type Props = {
  i18n: I18n;
  caption: string;
  today: CivilDate;
  rows: readonly ListedAssignment[];
  /** Left out where all rows are of one unit. */
  withUnit?: boolean;
  /** The units are of several provinces, which then stand with them. */
  withArea?: boolean;
  /** Where money was asked for: instead of the day of completion, with the sum of all pages. */
  money?: ListedMoney | null;
};

/** Assignments with their deadline and state, each a link to its reports. */
export function AssignmentRows({ i18n, caption, today, rows, ...more }: Props) {
  const { withUnit, withArea, money } = more;
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={money ? `${caption} · ${t("common.money-million")}` : caption}
      captionShown={Boolean(money)}
      columns={[
        { label: t("dashboards.task") },
        ...(withUnit ? [{ label: t("dashboards.unit") }] : []),
        { label: t("dashboards.state") },
        { label: t("dashboards.due"), numeric: true },
        ...(money
          ? MONEY.map((column) => ({ label: t(`funding.${column}`), numeric: true }))
          : [{ label: t("dashboards.done"), numeric: true }]),
        { label: t("dashboards.waiting") },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <Title href={`/assignments/${row.id}`}>{named(i18n, row.task, row.taskEn)}</Title>
            {withUnit && (
              <Cell second below={withArea && row.area && nameOf(i18n, row.area)}>
                {named(i18n, row.unit, row.unitEn)}
              </Cell>
            )}
            <Cell below={stopWords(i18n, row)}>
              <StateMark state={row.withdrawn || row.suspended ? "suspended" : row.lateness}>
                {t(`states.${listedState(row)}`)}
              </StateMark>
            </Cell>
            <Cell
              numeric
              label={t("dashboards.due")}
              phone="half"
              below={
                listedState(row) === "overdue" && row.dueOn
                  ? format.distance(row.dueOn, today)
                  : null
              }
            >
              {format.date(row.dueOn)}
            </Cell>
            {money ? (
              <MoneyCells i18n={i18n} sum={money.byAssignment.get(row.id)} />
            ) : (
              <Cell numeric label={t("dashboards.done")} phone="half">
                {format.date(row.doneOn)}
              </Cell>
            )}
            <Cell className={row.waiting > 0 ? undefined : "phone-hide"}>
              {row.waiting > 0 && (
                <StateMark state="waiting">{t("states.waiting-uncounted")}</StateMark>
              )}
            </Cell>
          </Row>
        ))}
      </RowGroup>
      {money && (
        <TotalRow>
          <Title>{t("common.total")}</Title>
          {withUnit && <Cell className="phone-hide">{null}</Cell>}
          <Cell className="phone-hide">{null}</Cell>
          <Cell className="phone-hide">{null}</Cell>
          <MoneyCells i18n={i18n} sum={money.total} />
          <Cell className="phone-hide">{null}</Cell>
        </TotalRow>
      )}
    </Table>
  );
}

const MONEY = ["planned", "allocated", "disbursed"] as const;

/** In million đồng, as the caption says. */
function MoneyCells({ i18n: { t, format }, sum }: { i18n: I18n; sum: MoneySum | undefined }) {
  return MONEY.map((column) => (
    <Cell key={column} numeric label={t(`funding.${column}`)} phone="half">
      {format.amount(sum?.[column], "million", 1)}
    </Cell>
  ));
}
