import { Button } from "#components/ui/button.tsx";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Which two days are compared; they stand in the address. */
export function CompareForm({ i18n, page }: { i18n: I18n; page: GoalPage }) {
  const { t } = i18n;
  const { goal, unit, from, to } = page;
  return (
    <form
      className="filters no-print mb-3"
      action={`/goals/${goal.id}`}
      aria-label={t("trajectory.comparing")}
    >
      <input type="hidden" name="unit" value={unit.id} />
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          <span>{t(`trajectory.${name}`)}</span>
          <input
            className="input"
            name={name}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            defaultValue={typed(name === "from" ? from : to)}
          />
        </label>
      ))}
      <Button small>{t("trajectory.compare")}</Button>
    </form>
  );

  /** As it is typed in both languages: 15/12/2026. */
  function typed(day: string): string {
    const [year, month, date] = day.split("-");
    return `${date}/${month}/${year}`;
  }
}
