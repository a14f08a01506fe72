"use client";

import type { MarkState } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table } from "#components/ui/table.tsx";
import { FindingTitle } from "./finding-title.tsx";

export type ExceptionWords = {
  state: MarkState;
  finding: string;
  href: string;
  note?: string;
  lasts?: string;
  now: string;
};

type Props = {
  caption: string;
  heads: [finding: string, lasts: string, now: string];
  missing: string;
  rows: ExceptionWords[];
};

/** Findings, each with for how long and how many; drawn in the browser too, from their words. */
export function ExceptionRows({ caption, heads, missing, rows }: Props) {
  const [finding, lasts, now] = heads;
  return (
    <div className="mt-2">
      <Table
        stack
        caption={caption}
        columns={[
          { label: finding },
          { label: lasts, numeric: true },
          { label: now, numeric: true },
        ]}
      >
        <RowGroup>
          {rows.map((row) => (
            <Row key={row.finding}>
              <FindingTitle state={row.state}>
                <a href={row.href}>{row.finding}</a>
                {row.note && <small>{row.note}</small>}
              </FindingTitle>
              <Cell
                numeric
                label={lasts}
                phone="half"
                className={row.lasts ? undefined : "phone-hide"}
              >
                {row.lasts ?? missing}
              </Cell>
              <Cell numeric label={now} phone="half">
                <b>{row.now}</b>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </div>
  );
}
