import type { MarkState } from "#components/ui/state-mark.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { PlannedRow, RowState } from "#lib/annex/plan-annex.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

export const ROW_MARKS: Record<RowState, MarkState> = {
  wrong: "overdue",
  similar: "due-soon",
  changes: "within-term",
  ready: "ready",
  there: "done-on-time",
  twice: "no-deadline",
  "left-out": "no-deadline",
};
/** What has to be done first. */
const ORDER = ["wrong", "similar", "ready", "changes", "there", "twice", "left-out"] as const;

type Props = { i18n: I18n; rows: readonly PlannedRow[]; show: RowState | null };

/** How many rows stand how; the counts add up to all. */
export function AnnexTabs({ i18n: { t, format }, rows, show }: Props) {
  const counts = Map.groupBy(rows, ({ state }) => state);
  return (
    <Tabs
      label={t("annex.rows")}
      tabs={[
        {
          href: "?",
          label: t("annex.all"),
          count: format.number(rows.length),
          current: show === null,
        },
        ...ORDER.filter((state) => counts.has(state)).map((state) => ({
          href: `?show=${state}`,
          label: t(`annex.states.${state}`),
          count: format.number(counts.get(state)?.length ?? 0),
          state: ROW_MARKS[state],
          current: show === state,
        })),
      ]}
    />
  );
}
