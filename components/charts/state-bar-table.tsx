import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { STATE_PARTS, type StatePart } from "./state-bar-geometry.ts";
import { allOf, type StateCounts } from "./state-counts.ts";

type Props = { i18n: I18n; counts: StateCounts; marks: Record<StatePart, MarkState> };

/** The figures of a bar of states: parts, what lies inside them, and their sum. */
export function StateBarTable({ i18n, counts, marks }: Props) {
  const { t, format } = i18n;
  const total = allOf(counts);
  const columns = [
    { label: t("charts.state") },
    { label: t("charts.tasks"), numeric: true },
    { label: t("charts.share"), numeric: true },
  ];
  const line = (state: MarkState, words: string, count: number) => (
    <Row key={words + state}>
      <Title>
        <StateMark state={state}>{words}</StateMark>
      </Title>
      <Cell numeric>{format.number(count)}</Cell>
      <Cell numeric>{format.share(count, total)}</Cell>
    </Row>
  );
  const inside: Partial<Record<StatePart, [MarkState, string, number][]>> = {
    withinTerm: [
      ["due-soon", t("states.of-which-due-soon"), counts.dueSoon],
      ["waiting", t("states.of-which-waiting"), counts.waitingWithinTerm],
    ],
    overdue: [["waiting", t("states.of-which-waiting"), counts.waitingOverdue]],
    ...(counts.waitingNoDeadline && {
      noDeadline: [["waiting", t("states.of-which-waiting"), counts.waitingNoDeadline]],
    }),
  };
  return (
    <Table i18n={i18n} compact caption={t("charts.state-bar")} columns={columns}>
      {STATE_PARTS.map((part) => (
        <RowGroup key={part}>
          {line(marks[part], t(`states.${marks[part]}`), counts[part])}
          {inside[part]?.map(([state, words, count]) => line(state, words, count))}
        </RowGroup>
      ))}
      <TotalRow>
        <Title>{t("common.total")}</Title>
        <Cell numeric>{format.number(total)}</Cell>
        <Cell numeric>{format.share(total, total)}</Cell>
      </TotalRow>
    </Table>
  );
}
