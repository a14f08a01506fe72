import { DayInput } from "#components/forms/day-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { RankingPage } from "#lib/dashboards/ranking-page.ts";
import { RANK_FIGURES } from "#lib/domain/moved-rank.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; page: RankingPage; typed: string | string[] | undefined };

/** By which figure, and with which day it is compared; both stand in the address. */
export function RankForm({ i18n, page, typed }: Props) {
  const { t } = i18n;
  return (
    <form
      className="filters no-print mb-3"
      action={`/dashboard/${page.unit.id}/ranking`}
      aria-label={t("ranking.title")}
    >
      <FilterSelect
        name="figure"
        label={t("ranking.figure")}
        value={page.figure}
        options={RANK_FIGURES.map((value) => ({ value, label: t(`ranking.figure-${value}`) }))}
      />
      <DayInput i18n={i18n} name="day" label={t("ranking.since")} day={page.since} typed={typed} />
      <Button small>{t("trajectory.compare")}</Button>
    </form>
  );
}
