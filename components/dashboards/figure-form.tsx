import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { Option } from "#components/ui/options.tsx";
import type { DashboardUnit } from "#lib/dashboards/read-unit.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { TaskFilters } from "./task-filters.tsx";

type Props = {
  i18n: I18n;
  action: string;
  unit: DashboardUnit;
  asked: { group: string | null; directive: string | null };
  /** What is shown, where there is a choice. */
  figures?: { value: string; options: Option[] };
  /** Other fields, and what must be kept. */
  children?: ReactNode;
};

/** Which figure, for which tasks; the choice stands in the address. */
export function FigureForm({ i18n, action, unit, asked, figures, children }: Props) {
  const { t } = i18n;
  return (
    <form className="filters no-print" action={action} aria-label={t("dashboards.filters")}>
      {figures && <FilterSelect name="figure" label={t("heat.figure")} {...figures} />}
      <TaskFilters i18n={i18n} unit={unit} asked={asked} />
      {children}
      <Button small>{t("heat.show")}</Button>
    </form>
  );
}
