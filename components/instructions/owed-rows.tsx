"use client";

import { addressOf } from "#components/charts/address-of.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";

type Owed = {
  id: string;
  name: string;
  open: string;
  overdue: string;
  oldest: string;
  distance?: string;
};

type Props = {
  caption: string;
  heads: [owner: string, open: string, overdue: string, oldest: string];
  /** Where an owner leads, its id in place of `*`. */
  href: string;
  rows: Owed[];
};

/** Who has not answered; drawn in the browser too, from names and numbers. */
export function OwedRows({ caption, heads, href, rows }: Props) {
  const [owner, open, overdue, oldest] = heads;
  return (
    <Table
      caption={caption}
      stack
      columns={[
        { label: owner },
        ...[open, overdue, oldest].map((label) => ({ label, numeric: true })),
      ]}
    >
      <RowGroup>
        {rows.map((one) => (
          <Row key={one.id}>
            <Title href={addressOf(href, one.id)}>{one.name}</Title>
            <Cell numeric label={open} phone="half">
              {one.open}
            </Cell>
            <Cell numeric label={overdue} phone="half">
              {one.overdue}
            </Cell>
            <Cell numeric label={oldest} below={one.distance}>
              {one.oldest}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
