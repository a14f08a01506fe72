// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

import type { ReactNode } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";
import { DotWords } from "./dot-words.tsx";
import { Icon } from "./icon.tsx";
import { type MarkState, StateMark } from "./state-mark.tsx";

export type Column = {
  /** The words of the head; with `unseen` only for those who hear the table. */
  label: string;
  unseen?: boolean;
  /** Its ○ and ● stand for marks of a chart, and are drawn. */
  legend?: boolean;
  numeric?: boolean;
  /** Shown only from this width up: s 721, m 961, l 1181 px. Say the same in the column's cells. */
  from?: "s" | "m" | "l";
  /** A width as a utility of the theme: `w-36`. */
  width?: string;
  /** A head that sorts is a link; `sorted` says how the rows stand now. */
  href?: string;
  sorted?: "ascending" | "descending";
};

type TableProps = {
  /** Needed where a column is sorted. */
  i18n?: I18n;
  caption: string;
  /** A caption that is read by everybody; without it the heading above says it already. */
  captionShown?: boolean;
  columns: Column[];
  /** Below 721 px a row becomes an item that reads from top to bottom. */
  stack?: boolean;
  compact?: boolean;
  /** `RowGroup`s and, at the end, `TotalRow`. */
  children: ReactNode;
};

/**
 * A table with a sticky head. Roles are written out throughout, because `display: block` on the
 * phone takes them away. Cells are `PickBox`, `Title`, `Cell` and `Acts` inside `Row`.
 */
export function Table(props: TableProps) {
  const { i18n, caption, captionShown, columns, stack, compact, children } = props;
  const look = `data${stack ? " data-stack" : ""}${compact ? " data-compact" : ""}`;
  return (
    <table role="table" className={look}>
      <caption className={captionShown ? undefined : "sr-only"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              className={classes(
                column.numeric && "num",
                column.from && `from-${column.from}`,
                column.width,
              )}
              aria-sort={column.sorted}
            >
              <Head column={column} i18n={i18n} />
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

function Head({ column, i18n }: { column: Column; i18n?: I18n }) {
  if (column.unseen) return <span className="sr-only">{column.label}</span>;
  if (column.legend) return <DotWords>{column.label}</DotWords>;
  if (!column.href) return column.label;
  return (
    <a href={column.href}>
      {column.label}
      {column.sorted && (
        <>
          <Icon name={column.sorted === "ascending" ? "up" : "down"} size={10} />
          <span className="sr-only">, {i18n?.t(`common.sorted-${column.sorted}`)}</span>
        </>
      )}
    </a>
  );
}

type RowGroupProps = {
  /** Mark, name, count, and once what is common to all rows of the group. */
  head?: {
    state?: MarkState;
    label: string;
    note?: ReactNode;
    columns: number;
    from?: Column["from"];
  };
  children: ReactNode;
};

/** Rows that belong together, under a head that says what they share. */
export function RowGroup({ head, children }: RowGroupProps) {
  return (
    <tbody role="rowgroup">
      {head && (
        <tr role="row" className={classes("group", head.from && `from-${head.from}`)}>
          <th role="rowheader" scope="rowgroup" colSpan={head.columns}>
            {head.state ? (
              <StateMark state={head.state} form="word">
                {head.label}
              </StateMark>
            ) : (
              head.label
            )}
            {head.note && <span className="group-note">{head.note}</span>}
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

type RowProps = {
  /** What links lead to. */
  id?: string;
  mine?: boolean;
  /** Shown only from this width up: the phone's first page has the next few rows alone. */
  from?: Column["from"];
  children: ReactNode;
};

/** `mine` marks the reader's own unit among others. */
export function Row({ id, mine, from, children }: RowProps) {
  return (
    <tr id={id} role="row" className={classes(mine && "is-me", from && `from-${from}`)}>
      {children}
    </tr>
  );
}

type TitleProps = {
  href?: string;
  note?: ReactNode;
  /** Below the name and outside its link: it may be a link of its own. */
  below?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** The row's name and its link; `note` beside it is the number of the document, the unit… */
export function Title({ href, note, below, className, children }: TitleProps) {
  return (
    <th role="rowheader" scope="row" className={classes("title", className)}>
      {href ? <a href={href}>{children}</a> : children}
      {note && <small> {note}</small>}
      {below}
    </th>
  );
}

type CellProps = {
  numeric?: boolean;
  /** In the second voice. */
  second?: boolean;
  from?: Column["from"];
  /** On the phone, where there is no head: what stands before the value. */
  label?: string;
  /** On the phone: above the title, or sharing its line with the next cell. */
  phone?: "first" | "half";
  /** A small line below the value. */
  below?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function Cell(props: CellProps) {
  const { numeric, second, from, label, phone, below, className, children } = props;
  return (
    <td
      role="cell"
      data-label={label}
      className={classes(
        numeric && "num",
        second && "second",
        from && `from-${from}`,
        phone && `phone-${phone}`,
        className,
      )}
    >
      {children}
      {below && <small className="below">{below}</small>}
    </td>
  );
}

/** The sum of the rows above, in the table's foot: `Title` and `Cell`s. */
export function TotalRow({ children }: { children: ReactNode }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">{children}</tr>
    </tfoot>
  );
}

export function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
