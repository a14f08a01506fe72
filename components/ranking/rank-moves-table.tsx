import { Change } from "#components/charts/change.tsx";
import type { Addresses } from "#components/dashboards/addresses.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { ListedState } from "#lib/dashboards/figures/list-assignments.ts";
import type { RankingPage, RankMove } from "#lib/dashboards/ranking-page.ts";
import { shareOf } from "#lib/domain/fraction.ts";
import { isBetterUp, type MoveKind } from "#lib/domain/moved-rank.ts";
import { pointsBetween } from "#lib/domain/shown-percent.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { foldedRows, moverWords, placesGained } from "./rank-words.ts";

type Props = { i18n: I18n; page: RankingPage; to: Addresses };

/** A row a unit, the worst first: its place now and then, its figure now and then, and what moved it. */
export function RankMovesTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { rows, figure, since } = page;
  const day = format.date(since);
  const heads = {
    rank: t("ranking.rank"),
    rankBefore: t("ranking.rank-then", { day }),
    places: t("ranking.places"),
    now: t("dashboards.now"),
    before: t("ranking.value-then", { day }),
    points: t("ranking.points"),
  };
  const folded = foldedRows(rows);
  const state: ListedState = figure === "overdue" ? "overdue" : "done";
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("ranking.caption", { figure: t(`ranking.figure-${figure}`) })}
      columns={[
        { label: t("dashboards.unit") },
        { label: heads.rank, numeric: true },
        { label: heads.rankBefore, numeric: true, from: "m" },
        { label: heads.places, numeric: true },
        { label: heads.now, numeric: true },
        { label: heads.before, numeric: true, from: "m" },
        { label: heads.points, numeric: true },
        { label: t("ranking.moved") },
      ]}
    >
      <RowGroup>
        {rows.map((row) => {
          const gained = placesGained(row);
          return (
            <Row key={row.id} from={folded.has(row) ? "s" : undefined}>
              <Title href={to.unit(row.id)}>{nameOf(i18n, row)}</Title>
              <Cell numeric label={heads.rank} phone="half">
                <b>{row.rank ?? t("common.missing")}</b>
              </Cell>
              <Cell numeric label={heads.rankBefore} from="m">
                {row.rankBefore ?? t("common.missing")}
              </Cell>
              <Cell numeric label={heads.places} phone="half">
                {gained === null ? (
                  t("common.missing")
                ) : (
                  <Change value={gained} good="up">
                    {format.signed(gained)}
                  </Change>
                )}
              </Cell>
              <Cell numeric label={heads.now} phone="half" below={t("ranking.of", row.now)}>
                <a href={to.list({ under: row.id, state })}>
                  {format.share(row.now.numerator, row.now.denominator)}
                </a>
              </Cell>
              <Cell numeric label={heads.before} from="m" below={t("ranking.of", row.before)}>
                {format.share(row.before.numerator, row.before.denominator)}
              </Cell>
              <Cell numeric label={heads.points} phone="half">
                <Points i18n={i18n} row={row} good={isBetterUp(figure) ? "up" : "down"} />
              </Cell>
              <Cell className="say">
                <Moved i18n={i18n} row={row} page={page} to={to} />
              </Cell>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}

function Points({ i18n, row, good }: { i18n: I18n; row: RankMove; good: "up" | "down" }) {
  const [now, before] = [shareOf(row.now), shareOf(row.before)];
  if (now === null || before === null) return i18n.t("common.missing");
  // As it is shown: what does not show has no mark.
  const change = pointsBetween(now, before);
  return (
    <Change value={change} good={good}>
      {i18n.format.points(change / 100)}
    </Change>
  );
}

const GONE: ReadonlySet<MoveKind> = new Set([
  "droppedDone",
  "droppedNotDone",
  "droppedNotOverdue",
  "clearedGone",
]);

/** What moved it, leading to those tasks where they are still counted. */
function Moved({ i18n, row, page, to }: Props & { row: RankMove }) {
  const { largest, rest } = moverWords(i18n, row);
  const [first] = row.movers;
  // What was withdrawn stands in no list of what is counted.
  if (!first || GONE.has(first.kind)) return [largest, rest].filter(Boolean).join("; ");
  const href = to.list({
    under: row.id,
    group: first.group.key,
    changed: first.kind,
    since: page.since,
  });
  return (
    <>
      <a href={href}>{largest}</a>
      {rest && `; ${rest}`}
    </>
  );
}

/** Who stayed, on a phone in a line each. */
export function UnmovedFold({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const unmoved = [...foldedRows(page.rows)];
  if (unmoved.length === 0) return null;
  return (
    <div className="until-s">
      <Disclosure summary={t("ranking.unmoved", { count: unmoved.length })}>
        <ul className="text-s">
          {unmoved.map((row) => (
            <li key={row.id} className="flex justify-between gap-3 py-2">
              <a href={to.unit(row.id)}>
                {row.rank}. {nameOf(i18n, row)}
              </a>
              <b>{format.share(row.now.numerator, row.now.denominator)}</b>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
