import { InLanguage } from "#components/directives/in-language.tsx";
import { Cell, Row, RowGroup, Table, Title, TotalRow } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { AreaCounts } from "#lib/tasks/queries.ts";

/** The parts of what was given, in the order of the columns; they add up to it. */
const PARTS = ["onTime", "late", "withinTerm", "overdue", "noDeadline"] as const;
/** Beside it: not yet given, and given no more. */
const BESIDE = ["drafts", "withdrawn"] as const;
type Count = (typeof PARTS)[number] | (typeof BESIDE)[number] | "given" | "acknowledged";

const WORDS = {
  given: "tasks.counts.given",
  acknowledged: "tasks.counts.acknowledged",
  onTime: "tasks.on-time",
  late: "tasks.late",
  withinTerm: "tasks.within-term",
  overdue: "tasks.overdue",
  noDeadline: "tasks.no-deadline",
  drafts: "tasks.drafts",
  withdrawn: "tasks.withdrawn",
} as const satisfies Record<Count, string>;

/** How far the units of each area are with a task. Columns that would be empty are left out. */
export function AreaTable({ i18n, areas }: { i18n: I18n; areas: AreaCounts[] }) {
  const { t, format } = i18n;
  const total = (count: Count) => areas.reduce((sum, area) => sum + area[count], 0);
  const columns: Count[] = [
    "given",
    "acknowledged",
    ...PARTS.filter((part) => part !== "noDeadline" || total(part) > 0),
    ...BESIDE.filter((count) => total(count) > 0),
  ];
  const label = (count: Count) => t(WORDS[count]);
  return (
    <Table
      i18n={i18n}
      caption={t("tasks.by-area")}
      stack
      columns={[
        { label: t("tasks.area") },
        ...columns.map((count) => ({
          label: label(count),
          numeric: true,
          ...(count === "acknowledged" && { from: "l" as const }),
        })),
      ]}
    >
      <RowGroup>
        {areas.map((area) => (
          <Row key={area.id}>
            <Title href={`/dashboard/${area.id}`}>
              <InLanguage i18n={i18n} vi={area.name} en={area.nameEn} />
            </Title>
            {columns.map((count) => (
              <Cell
                key={count}
                numeric
                phone="half"
                label={label(count)}
                from={count === "acknowledged" ? "l" : undefined}
                className={count === "overdue" && area.overdue > 0 ? "text-over" : undefined}
              >
                {area[count] === 0 ? t("common.missing") : format.number(area[count])}
              </Cell>
            ))}
          </Row>
        ))}
      </RowGroup>
      <TotalRow>
        <Title>{t("tasks.sum-areas", { count: areas.length })}</Title>
        {columns.map((count) => (
          <Cell
            key={count}
            numeric
            phone="half"
            label={label(count)}
            from={count === "acknowledged" ? "l" : undefined}
          >
            {format.number(total(count))}
          </Cell>
        ))}
      </TotalRow>
    </Table>
  );
}
