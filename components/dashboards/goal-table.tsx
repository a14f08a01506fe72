"use client";

import { addressOf } from "#components/charts/address-of.tsx";
import type { GoalPicture } from "#components/charts/goal-picture.ts";
import { GoalSparkline } from "#components/charts/goal-sparkline.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";

/** A figure as it is written, a small line below it, and its head where that is not the column's. */
export type GoalFigure = [value: string, below?: string, label?: string];

export type GoalWords = {
  id: string;
  name: string;
  note?: string;
  picture?: GoalPicture;
  now: GoalFigure;
  /** The figure now is the one that is judged. */
  judged?: boolean;
  passed?: GoalFigure;
  ahead?: GoalFigure;
  say: string;
};

export type GoalGroup = {
  mark: MarkState;
  label: string;
  note: string;
  /** On the phone a goal that is well keeps its name and its sentence. */
  well?: boolean;
  goals: GoalWords[];
};

type Heads = Record<"goal" | "road" | "now" | "standing", string> &
  Partial<Record<"passed" | "ahead", string>>;

export type GoalTableProps = {
  caption: string;
  heads: Heads;
  groups: GoalGroup[];
  /** Where a goal leads, its id in place of `*`; and for leaders the way to an instruction about it. */
  href: string;
  instruct?: { href: string; words: string };
  missing: string;
};

/** Goals against their milestones. Drawn in the browser too, from words and points of the pictures. */
export function GoalTable(props: GoalTableProps) {
  const { caption, heads, groups } = props;
  const columns = [
    { label: heads.goal, width: "w-64" },
    { label: heads.road, width: "w-60" },
    { label: heads.now, numeric: true },
    ...(heads.passed ? [{ label: heads.passed, numeric: true }] : []),
    ...(heads.ahead ? [{ label: heads.ahead, numeric: true }] : []),
    { label: heads.standing },
  ];
  return (
    <Table stack caption={caption} columns={columns}>
      {groups.map(({ mark, label, note, well, goals }) => (
        <RowGroup key={label} head={{ state: mark, label, note, columns: columns.length }}>
          {goals.map((goal) => (
            <Goal
              key={goal.id}
              goal={goal}
              table={props}
              folded={well ? "phone-hide" : undefined}
            />
          ))}
        </RowGroup>
      ))}
    </Table>
  );
}

type GoalProps = { goal: GoalWords; table: GoalTableProps; folded: string | undefined };

/** One goal: its road, the figure now, at the milestone that passed and against the one ahead, and what that means. */
function Goal({ goal, table, folded }: GoalProps) {
  const { heads, instruct, missing } = table;
  const { id, name, picture } = goal;
  return (
    <Row>
      <Title href={addressOf(table.href, id)} className="goal-title" note={goal.note}>
        {name}
      </Title>
      <Cell className={folded}>{picture ? <GoalSparkline picture={picture} /> : missing}</Cell>
      <FigureCell figure={goal.now} head={heads.now} folded={folded} strong={goal.judged} />
      {goal.passed && <FigureCell figure={goal.passed} head={heads.passed} folded={folded} />}
      {goal.ahead && <FigureCell figure={goal.ahead} head={heads.ahead} folded={folded} />}
      <Cell
        className="say"
        below={
          instruct && (
            <a href={addressOf(instruct.href, id)} className="no-print">
              {instruct.words}
              <span className="sr-only">: {name}</span>
            </a>
          )
        }
      >
        {goal.say}
      </Cell>
    </Row>
  );
}

type FigureProps = {
  figure: GoalFigure;
  head: string | undefined;
  folded: string | undefined;
  strong?: boolean | undefined;
};

function FigureCell({ figure: [value, below, label], head, folded, strong }: FigureProps) {
  return (
    <Cell numeric label={label ?? head} phone="half" className={folded} below={below}>
      {strong ? <b>{value}</b> : value}
    </Cell>
  );
}
