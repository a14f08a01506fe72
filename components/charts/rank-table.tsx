// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

"use client";

import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { addressOf, Linked } from "./address-of.tsx";
import { Change } from "./change.tsx";
import { type Bar, RowBar, type RowMark } from "./row-bar.tsx";

export type RankColumn = {
  head: string;
  strong?: boolean;
  /** The list that its figures open; the row's id takes the place of `*`. Null: none has what it counts. */
  list?: string | null;
  /** A figure with a sign is a change; which way is good. */
  change?: "up" | "down" | "neither";
};

export type RankRow = {
  /** What takes the place of `*` in the addresses; a row without leads nowhere by itself. */
  id?: string;
  name: string;
  /** In place of the table's; null: the name leads nowhere. */
  href?: string | null;
  /** In place of the columns'; null: none. */
  lists?: (string | null)[];
  note?: string;
  /** The state that the note speaks of. */
  noted?: MarkState;
  /** `sum`: the row of all together; `mine`: the reader's own; `cut`: a heavy rule below it. */
  look?: "sum" | "mine" | "cut";
  /** No figure stands out. */
  plain?: boolean;
  bar?: Bar;
  figures: string[];
};

type Props = {
  /** Says what is drawn and what the lines mean. */
  caption: string;
  name: string;
  /** Names stand out. */
  strongNames?: boolean;
  columns: RankColumn[];
  /** So many of the last figures stand only where there is room for them. */
  extra?: number;
  /** Two dots a row instead of a bar. */
  dots?: boolean;
  /** Four figures (`carried`: five), the bar below them on the phone. */
  money?: "plain" | "carried";
  /** Where the names lead; the row's id takes the place of `*`. */
  href?: string;
  /** Before a row's id: what links lead to. */
  anchor?: string;
  height: number;
  marks: RowMark[];
  rows: RankRow[];
};

/**
 * A table whose rows are name, bar, figures: the chart is the table. It draws in the browser too, from texts and
 * numbers, so that what follows the page for its scripts holds those and no markup.
 */
export function RankTable(props: Props) {
  const { caption, name, columns, extra = 0, dots, money, rows } = props;
  const look = money ? ` rank-money rank-${money}` : dots ? " rank-dots" : "";
  return (
    <table role="table" className={`data rank${look}`}>
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="title-head">
            {name}
          </th>
          <td role="cell" className="rank-bar" />
          {columns.map(({ head }, place) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className={numClass(place, columns, extra)}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <Row key={place} row={row} table={props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, table }: { row: RankRow; table: Props }) {
  const { columns, extra = 0, strongNames } = table;
  const named = strongNames && row.look !== "sum";
  const href = row.href === undefined ? addressOf(table.href, row.id) : row.href;
  return (
    <tr
      role="row"
      id={table.anchor && row.id && table.anchor + row.id}
      className={row.look === "mine" ? "is-me" : row.look}
    >
      <th role="rowheader" scope="row" className="title">
        <Linked href={href}>{named ? <b>{row.name}</b> : row.name}</Linked>
        {row.note && (
          <small>
            {row.noted ? <StateMark state={row.noted}>{row.note}</StateMark> : row.note}
          </small>
        )}
      </th>
      <td role="cell" className="rank-bar">
        {row.bar && <RowBar height={table.height} marks={table.marks} bar={row.bar} />}
      </td>
      {columns.map((column, place) => (
        <td key={column.head} role="cell" className={numClass(place, columns, extra)}>
          <Figure column={column} row={row} place={place} />
        </td>
      ))}
    </tr>
  );
}

type FigureProps = { column: RankColumn; row: RankRow; place: number };

function Figure({ column, row, place }: FigureProps) {
  const text = row.figures[place] ?? "";
  const list = row.lists ? row.lists[place] : addressOf(column.list ?? undefined, row.id);
  if (column.strong && !row.plain)
    return (
      <Linked href={list}>
        <b>{text}</b>
      </Linked>
    );
  if (column.change) {
    const good = column.change === "neither" ? undefined : column.change;
    return (
      <Change value={signOf(text)} good={good}>
        {text}
      </Change>
    );
  }
  return <Linked href={list}>{text}</Linked>;
}

/** Of a figure as it is written; what has no sign has not changed. */
function signOf(text: string): number {
  return text.startsWith("+") ? 1 : text.startsWith("\u2212") ? -1 : 0;
}

function numClass(place: number, columns: readonly unknown[], extra: number): string {
  return place >= columns.length - extra ? "num from-m" : "num";
}
