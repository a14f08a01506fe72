import { Button } from "#components/ui/button.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { TaskFilters } from "./task-filters.tsx";

type Props = {
  i18n: I18n;
  page: Pick<DashboardPage, "unit"> & {
    asked: Pick<DashboardPage["asked"], "group" | "directive">;
  };
};

/** Which tasks are looked at; the choice stands in the address. */
export function DashboardFilter({ i18n, page: { unit, asked } }: Props) {
  const { t } = i18n;
  return (
    <form
      className="filters mt-0"
      action={`/dashboard/${unit.id}`}
      aria-label={t("dashboards.filters")}
    >
      <TaskFilters i18n={i18n} unit={unit} asked={asked} />
      <Button small>{t("common.filter")}</Button>
    </form>
  );
}

/** Says what alone is counted, and takes it back. */
export function Chosen({ i18n, page: { unit, asked } }: Props) {
  const { t } = i18n;
  const group = unit.groups.find(({ key }) => key === asked.group);
  const directive = unit.directives.find(({ id }) => id === asked.directive);
  const chosen = [group && nameOf(i18n, group), directive?.number].filter(Boolean);
  if (chosen.length === 0) return null;
  return (
    <p className="mt-3 text-s">
      {t("dashboards.filtered", { what: chosen.join(", ") })}{" "}
      <a href={`/dashboard/${unit.id}`}>{t("dashboards.unfiltered")}</a>
    </p>
  );
}
