// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above
import type { ReactNode } from "react";

type Props = {
  /** Says what is drawn and what the lines mean. */
  caption: string;
  captionShown?: ReactNode;
  name: string;
  figures: string[];
  /** So many of the last figures stand only where there is room for them. */
  extra?: number;
  /** Two dots a row instead of a bar. */
  dots?: boolean;
  /** Four figures (`carried`: five), the bar below them on the phone. */
  money?: "plain" | "carried";
  children: ReactNode;
};

/** A table whose rows are name, bar, figures: the chart is the table. */
export function RankTable(props: Props) {
  const { caption, captionShown, name, figures, extra = 0, dots, money, children } = props;
  const look = money ? ` rank-money rank-${money}` : dots ? " rank-dots" : "";
  return (
    <table role="table" className={`data rank${look}`}>
      <caption>
        {captionShown ?? caption}
        {captionShown && <span className="sr-only">{caption}</span>}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="title-head">
            {name}
          </th>
          <td role="cell" className="rank-bar" />
          {figures.map((figure, place) => (
            <th
              key={figure}
              role="columnheader"
              scope="col"
              className={numClass(place, figures, extra)}
            >
              {figure}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

type RowProps = {
  name: ReactNode;
  href?: string;
  note?: ReactNode;
  /** `sum`: the row of all together; `mine`: the reader's own; `cut`: a heavy rule below it. */
  look?: "sum" | "mine" | "cut";
  bar?: ReactNode;
  figures: ReactNode[];
  /** As its table's. */
  extra?: number;
};

export function RankRow({ name, href, note, look, bar, figures, extra = 0 }: RowProps) {
  const className = look === "mine" ? "is-me" : look;
  return (
    <tr role="row" className={className}>
      <th role="rowheader" scope="row" className="title">
        {href ? <a href={href}>{name}</a> : name}
        {note && <small>{note}</small>}
      </th>
      <td role="cell" className="rank-bar">
        {bar}
      </td>
      {figures.map((figure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row's columns never move
        <td key={place} role="cell" className={numClass(place, figures, extra)}>
          {figure}
        </td>
      ))}
    </tr>
  );
}

function numClass(place: number, figures: readonly unknown[], extra: number): string {
  return place >= figures.length - extra ? "num from-m" : "num";
}
