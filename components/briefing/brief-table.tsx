// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

"use client";

import { Change } from "#components/charts/change.tsx";
import { FindingTitle } from "#components/dashboards/finding-title.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Title } from "#components/ui/table.tsx";

/** Words that may lead somewhere; `said` is heard behind them. */
export type Words = { text: string; href?: string; said?: string };

/** What stands in a cell. Null: nothing to say, and on the phone no line for it. */
export type Fact = Words & {
  strong?: boolean;
  loud?: boolean;
  /** A change with its sign; which way is good colours it. */
  change?: { value: number; good?: "up" | "down" };
  below?: Words & { screen?: boolean };
  /** Not worth a line on the phone. */
  wide?: boolean;
};

export type FactRow = {
  key: string;
  mark?: MarkState;
  name: Words;
  notes?: Words[];
  facts: (Fact | null)[];
};

export type FactGroup = {
  key: string;
  label?: string;
  note?: string;
  rows: FactRow[];
  /** How many rows a phone shows before the others are opened, and what opens them. */
  few?: number;
  more?: string;
};

export type FactColumn = { label: string; numeric?: boolean };

type Props = {
  caption: string;
  /** The first is the rows' names. */
  columns: FactColumn[];
  groups: FactGroup[];
  /** What stands where there is nothing. */
  missing: string;
};

/**
 * A table of the briefing. It draws in the browser too, from words and numbers: its markup, sent twice as pages are,
 * would outweigh what is read.
 */
export function BriefTable({ caption, columns, groups, missing }: Props) {
  const [, ...heads] = columns;
  return (
    <table role="table" className="data data-stack">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, numeric }) => (
            <th key={label} role="columnheader" scope="col" className={numeric ? "num" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, label, note, rows, few, more }) => (
        <RowGroup key={key} {...(label && { head: { label, note, columns: columns.length } })}>
          {rows.map((row, place) => [
            place === few && more && <More key="more" columns={columns.length} words={more} />,
            <FactLine key={row.key} {...{ row, heads, missing }} />,
          ])}
        </RowGroup>
      ))}
    </table>
  );
}

/** On the phone alone: the rows behind it are hidden until it is open. */
function More({ columns, words }: { columns: number; words: string }) {
  return (
    <tr role="row" className="more">
      <td role="cell" colSpan={columns}>
        <details>
          <summary>{words}</summary>
        </details>
      </td>
    </tr>
  );
}

type LineProps = { row: FactRow; heads: FactColumn[]; missing: string };

function FactLine({ row: { mark, name, notes, facts }, heads, missing }: LineProps) {
  const words = (
    <>
      <Linked {...name} />
      {notes && <Notes notes={notes} />}
    </>
  );
  return (
    <Row>
      {mark ? <FindingTitle state={mark}>{words}</FindingTitle> : <Title>{words}</Title>}
      {heads.map(({ label, numeric = false }, place) => {
        const fact = facts[place] ?? null;
        return (
          <Cell
            key={label}
            numeric={numeric}
            {...(numeric && { label, phone: "half" })}
            {...classOf(fact, numeric)}
            {...(fact?.below && { below: <Below {...fact.below} /> })}
          >
            {fact ? <Told {...fact} /> : missing}
          </Cell>
        );
      })}
    </Row>
  );
}

function classOf(fact: Fact | null, numeric: boolean) {
  const names = [
    !numeric && "say",
    fact?.loud && "text-over",
    (!fact || fact.wide) && "phone-hide",
  ].filter(Boolean);
  return names.length > 0 ? { className: names.join(" ") } : {};
}

function Told({ strong, change, ...words }: Fact) {
  if (change) return <Change {...change}>{words.text}</Change>;
  return strong ? (
    <b>
      <Linked {...words} />
    </b>
  ) : (
    <Linked {...words} />
  );
}

function Below({ screen, ...words }: NonNullable<Fact["below"]>) {
  return screen ? (
    <span className="no-print">
      <Linked {...words} />
    </span>
  ) : (
    <Linked {...words} />
  );
}

function Linked({ text, href, said }: Words) {
  const words = (
    <>
      {text}
      {said && <span className="sr-only">: {said}</span>}
    </>
  );
  return href ? <a href={href}>{words}</a> : words;
}

function Notes({ notes }: { notes: Words[] }) {
  return (
    <small>
      {notes.map((note, place) => (
        <span key={note.text}>
          {place > 0 && " · "}
          <Linked {...note} />
        </span>
      ))}
    </small>
  );
}
