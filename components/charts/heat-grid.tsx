"use client";

import "./heat.css";
import type { FigureClass } from "#lib/domain/figure-scale.ts";
import { HeatStrip } from "./heat-strip.tsx";

export type HeatColumn = {
  key: string;
  head: string;
  /** A second line of the head. */
  below?: string;
  /** What the head stands for, where that is a code: heard, and read where there is room. */
  spoken?: string;
  /** The lists that this column's numbers open, of all rows together; a cell says which by its place. */
  lists: string[];
};

/** A number as it is read, its class, the list that it opens, and what is heard after the number. */
export type HeatGridCell = [text: string, look: FigureClass | null, list?: number, said?: string];

export type HeatSum = { text: string; href?: string; strong?: boolean };

export type HeatGridRow = {
  key: string;
  name: string;
  href?: string;
  /** Whose part of a list this row's numbers open; all of it without. */
  under?: string;
  isSum?: boolean;
  /** Null: nothing was due, or given. */
  cells: (HeatGridCell | null)[];
  sums: HeatSum[];
  /** What is worth a word about the row. */
  note?: string;
};

type Props = {
  caption: string;
  /** Heads of the first column, of the sums, and of the notes. */
  nameHead: string;
  sumHeads: string[];
  noteHead?: string;
  /** From which sum on there is no room on a narrow page. */
  wideFrom: number;
  columns: HeatColumn[];
  rows: HeatGridRow[];
  /** What stands where there is nothing. */
  missing: string;
  /** The last column's head on a narrow page, where the others are a strip of colours; without it they scroll beside the names. */
  lastHead?: string;
};

/**
 * Rows × columns with a number in each cell and its class behind it. It draws in the browser too, from numbers:
 * its markup, sent twice as pages are, would outweigh all the rest.
 */
export function HeatGrid(props: Props) {
  const { caption, nameHead, sumHeads, noteHead, wideFrom, columns, rows, missing } = props;
  const strip = props.lastHead !== undefined;
  const sumClass = (place: number) => (place < wideFrom ? "heat-sum" : "heat-sum from-m");
  const table = (
    <table className="heat">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="heat-name">
            {nameHead}
          </th>
          {strip && <td className="heat-strip" />}
          {columns.map((column, place) => (
            <th
              key={column.key}
              scope="col"
              className="heat-cell"
              id={`hc${place}`}
              title={column.spoken}
            >
              <Head {...column} />
            </th>
          ))}
          {props.lastHead && (
            <th scope="col" className="heat-last">
              {props.lastHead}
            </th>
          )}
          {sumHeads.map((head, place) => (
            <th key={head} scope="col" className={sumClass(place)}>
              {head}
            </th>
          ))}
          {noteHead && (
            <th scope="col" className="heat-note from-l">
              {noteHead}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rank) => (
          <tr key={row.key} className={row.isSum ? "sum" : undefined}>
            <th scope="row" className="heat-name">
              {row.href ? (
                <a href={row.href} id={`hr${rank}`}>
                  {row.name}
                </a>
              ) : (
                <span id={`hr${rank}`}>{row.name}</span>
              )}
              {row.note && <small className="heat-run">{row.note}</small>}
            </th>
            {strip && (
              <td className="heat-strip">
                <HeatStrip classes={row.cells.map((cell) => cell?.[1] ?? null)} />
              </td>
            )}
            {columns.map((column, place) => (
              <Cell
                key={column.key}
                cell={row.cells[place] ?? null}
                {...{ column, row, missing }}
                place="heat-cell"
                whose={`hr${rank} hc${place}`}
              />
            ))}
            {props.lastHead && (
              <Cell
                cell={row.cells.at(-1) ?? null}
                column={columns.at(-1)}
                {...{ row, missing }}
                place="heat-last"
                whose={`hr${rank} hc${columns.length - 1}`}
              />
            )}
            {row.sums.map(({ text, href, strong }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={place} className={sumClass(place)}>
                {href ? <a href={href}>{text}</a> : strong ? <b>{text}</b> : text}
              </td>
            ))}
            {noteHead && <td className="heat-note from-l">{row.note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return strip ? table : <div className="heat-scroll">{table}</div>;
}

function Head({ head, below, spoken }: HeatColumn) {
  return (
    <>
      {spoken ? <span aria-hidden="true">{head}</span> : head}
      {spoken && <span className="heat-title">{spoken}</span>}
      {below !== undefined && <br />}
      {below}
    </>
  );
}

type CellProps = {
  cell: HeatGridCell | null;
  column: HeatColumn | undefined;
  row: HeatGridRow;
  missing: string;
  place: "heat-cell" | "heat-last";
  /** The heads of its row and its column: a link's name is a bare number. */
  whose: string;
};

function Cell({ cell, column, row, missing, place, whose }: CellProps) {
  if (!cell) return <td className={place}>{missing}</td>;
  const [text, look, list, said] = cell;
  const all = list === undefined ? undefined : column?.lists[list];
  const href = all && row.under ? `${all}${all.includes("?") ? "&" : "?"}under=${row.under}` : all;
  const words = (
    <>
      {text}
      {said && <span className="sr-only"> {said}</span>}
    </>
  );
  return (
    <td className={look ? `${place} q${look}` : place}>
      {href ? (
        <a href={href} aria-describedby={whose}>
          {words}
        </a>
      ) : (
        <span>{words}</span>
      )}
    </td>
  );
}
