import { Fragment, type ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Cell, type Column, Row, RowGroup, Table } from "#components/ui/table.tsx";
import { Acts, PickBox } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

export type DeedRow = {
  id: string;
  /** What the reader may do: to many of them by the box, to this one by the button; null where it is not theirs. */
  mine: {
    pick: { name: string; value: string; label: string; checked: boolean };
    href: string;
    label: string;
  } | null;
  cells: ReactNode;
  /** What is said of it, below it; `columns` is the whole width. */
  below: (columns: number) => ReactNode;
};

type Props = { i18n: I18n; caption: string; columns: readonly Column[]; rows: readonly DeedRow[] };

/** Rows to do something to, one by one or many at once; whose they are none of sees them without boxes and buttons. */
export function DeedTable({ i18n, caption, columns, rows }: Props) {
  const { t } = i18n;
  const mayDo = rows.some(({ mine }) => mine);
  const all = [
    ...(mayDo ? [{ label: t("reviews.pick"), unseen: true }] : []),
    ...columns,
    ...(mayDo ? [{ label: t("common.deeds"), unseen: true }] : []),
  ];
  return (
    <Table i18n={i18n} caption={caption} columns={all} stack>
      <RowGroup>
        {rows.map(({ id, mine, cells, below }) => (
          <Fragment key={id}>
            <Row>
              {mayDo && (mine ? <PickBox {...mine.pick} /> : <Cell>{null}</Cell>)}
              {cells}
              {mayDo && (
                <Acts>
                  {mine && (
                    <ButtonLink href={mine.href} kind="quiet" small>
                      {mine.label}
                    </ButtonLink>
                  )}
                </Acts>
              )}
            </Row>
            {below(all.length)}
          </Fragment>
        ))}
      </RowGroup>
    </Table>
  );
}
