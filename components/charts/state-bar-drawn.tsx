"use client";

import { useId } from "react";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import { Linked } from "./address-of.tsx";
import { Hatch } from "./hatch.tsx";
import {
  type BarPiece,
  barParts,
  elbows,
  type Slice,
  STATE_PARTS,
  type StatePart,
  slicesOf,
} from "./state-bar-geometry.ts";
import { doneOf, type StateCounts } from "./state-counts.ts";

/** A state in words: its mark, its name, how many and which share, and what those are. */
export type CountedState = {
  mark: MarkState;
  name: string;
  count: string;
  share: string;
  href?: string;
  /** Nothing of it: it stands in the table alone. */
  none?: boolean;
};

type Whole = Omit<CountedState, "mark">;

export type StateBarWords = {
  counts: StateCounts;
  title: string;
  /** What the bar shows, in a sentence. */
  said: string;
  /** Over the bar: what is done and what is not, a word and its figures; nothing over an empty bar. */
  brackets: { done: [string, string]; open: [string, string] } | null;
  /** In the order of the bar, each with what lies inside it. */
  parts: (CountedState & { inside: CountedState[] })[];
  total: Whole;
  behind: { summary: string; heads: [state: string, tasks: string, share: string] };
};

const FILLS: Record<StatePart | Slice, string> = {
  doneOnTime: "paint-ok",
  doneLate: "paint-late",
  withinTerm: "paint-term",
  overdue: "paint-over",
  noDeadline: "paint-none",
  waiting: "paint-wait",
  dueSoon: "paint-soon",
};

/** Heights in px: of the bar, and between the levels of the elbows. All x are percent. */
const HEIGHT = 44;
const STEP = 5;

/**
 * Drawn in the browser too, from its words and counts: as markup, sent twice as pages are, bar, labels and table
 * would say each number six times.
 */
export function StateBarDrawn(words: StateBarWords) {
  const { counts, title, said } = words;
  const id = useId();
  const parts = barParts(counts);
  return (
    <>
      <Brackets words={words} parts={parts} />
      <svg className="chart" height={HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{said}</desc>
        {parts.map((part) => (
          <g key={part.name}>
            <Piece piece={part} />
            {slicesOf(part, counts).map((slice) => (
              <Piece key={slice.name} piece={slice} />
            ))}
          </g>
        ))}
      </svg>
      <Elbows parts={parts} />
      <Labels words={words} />
      <details className="behind">
        <summary>{words.behind.summary}</summary>
        <Figures words={words} />
      </details>
      <Hatch />
    </>
  );
}

function Piece({ piece: { name, x, width } }: { piece: BarPiece<StatePart | Slice> }) {
  return (
    <rect x={percent(x)} width={percent(width)} y="1" height={HEIGHT - 2} className={FILLS[name]} />
  );
}

/** What is done and what is not, over the bar. */
function Brackets({ words, parts }: { words: StateBarWords; parts: BarPiece<StatePart>[] }) {
  const { counts, brackets } = words;
  if (!brackets) return null;
  const firstOpen = parts.find(({ name }) => name !== "doneOnTime" && name !== "doneLate");
  const border = firstOpen?.x ?? 100;
  // The right words start at their bracket where both fit, else they end at the bar's end.
  const fits = border > 40 && border < 65;
  return (
    <svg className="chart brackets" height="34" aria-hidden="true">
      {doneOf(counts) > 0 && <Bracket from={0} to={border} />}
      {firstOpen && <Bracket from={border} to={100} />}
      <text x="0" y="14">
        <tspan className="text-strong">{brackets.done[0]} </tspan>
        <tspan className="text-second">{brackets.done[1]}</tspan>
      </text>
      <text x={fits ? percent(border) : "100%"} y="14" textAnchor={fits ? "start" : "end"}>
        <tspan className="text-strong">{brackets.open[0]} </tspan>
        <tspan className="text-second">{brackets.open[1]}</tspan>
      </text>
    </svg>
  );
}

function Bracket({ from, to }: { from: number; to: number }) {
  const [left, right] = [percent(from), percent(to)];
  return (
    <g className="rule">
      <line x1={left} x2={right} y1="22" y2="22" />
      <line x1={left} x2={left} y1="22" y2="28" />
      <line x1={right} x2={right} y1="22" y2="28" />
    </g>
  );
}

/** Lines from the parts to their labels, where those stand in columns. */
function Elbows({ parts }: { parts: BarPiece<StatePart>[] }) {
  const bottom = STEP * (STATE_PARTS.length + 1);
  return (
    <svg className="chart elbows" height={bottom} aria-hidden="true">
      <g transform="translate(6 0)" className="rule">
        {elbows(parts).map(({ name, from, to, level }) => {
          const [a, b, y] = [percent(from), percent(to), 4 + STEP * level];
          return (
            <g key={name}>
              <line x1={a} x2={a} y1="2" y2={y} />
              <line x1={a} x2={b} y1={y} y2={y} />
              <line x1={b} x2={b} y1={y} y2={bottom - 2} />
            </g>
          );
        })}
      </g>
    </svg>
  );
}

function Labels({ words: { parts, total } }: { words: StateBarWords }) {
  return (
    <ul className="state-labels">
      {parts.map(({ inside, ...part }) => (
        <li key={part.mark}>
          <StateMark state={part.mark}>{part.name}</StateMark>
          <Counted {...part} />
          <Inside states={inside.filter(({ none }) => !none)} />
        </li>
      ))}
      <li className="sum">
        <span>{total.name}</span>
        <Counted {...total} />
      </li>
    </ul>
  );
}

function Counted({ count, share, href }: Whole) {
  return (
    <>
      <b>
        <Linked href={href}>{count}</Linked>
      </b>
      <span>{share}</span>
    </>
  );
}

function Inside({ states }: { states: CountedState[] }) {
  if (states.length === 0) return null;
  return (
    <ul>
      {states.map(({ mark, name, count, href }) => (
        <li key={mark}>
          <StateMark state={mark}>
            {name}:{" "}
            <b>
              <Linked href={href}>{count}</Linked>
            </b>
          </StateMark>
        </li>
      ))}
    </ul>
  );
}

/** The figures of the bar: parts, what lies inside them, and their sum. */
function Figures({ words: { title, parts, total, behind } }: { words: StateBarWords }) {
  const columns = behind.heads.map((label, place) => ({ label, numeric: place > 0 }));
  return (
    <Table compact caption={title} columns={columns}>
      {parts.map(({ inside, ...part }) => (
        <RowGroup key={part.mark}>
          {[part, ...inside].map(({ mark, name, count, share }) => (
            <Row key={mark}>
              <Title>
                <StateMark state={mark}>{name}</StateMark>
              </Title>
              <Cell numeric>{count}</Cell>
              <Cell numeric>{share}</Cell>
            </Row>
          ))}
        </RowGroup>
      ))}
      <TotalRow>
        <Title>{total.name}</Title>
        <Cell numeric>{total.count}</Cell>
        <Cell numeric>{total.share}</Cell>
      </TotalRow>
    </Table>
  );
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
