import { DayInput } from "#components/forms/day-input.tsx";
import { Button } from "#components/ui/button.tsx";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

export type CompareProps = {
  i18n: I18n;
  page: GoalPage;
  /** What the address says of the two days. */
  typed: Partial<Record<"from" | "to", string | string[]>>;
};

/** Which two days are compared; they stand in the address. */
export function CompareForm({ i18n, page, typed }: CompareProps) {
  const { t } = i18n;
  const { goal, unit } = page;
  return (
    <form
      className="filters no-print mb-3"
      action={`/goals/${goal.id}`}
      aria-label={t("trajectory.comparing")}
    >
      <input type="hidden" name="unit" value={unit.id} />
      {(["from", "to"] as const).map((name) => (
        <DayInput
          key={name}
          i18n={i18n}
          name={name}
          label={t(`trajectory.${name}`)}
          day={page[name]}
          typed={typed[name]}
        />
      ))}
      <Button small>{t("trajectory.compare")}</Button>
    </form>
  );
}
