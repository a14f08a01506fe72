import { DayInput } from "#components/forms/day-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { SINCE_CHOICES } from "#lib/domain/last-look.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  page: BriefingPage;
  /** What the address says of the day. */
  typed: string | string[] | undefined;
};

/** With what the figures are compared; it stands in the address. */
export function SinceForm({ i18n, page, typed }: Props) {
  const { t, format } = i18n;
  const { asked, since, look } = page;
  const looked = look.lookedOn && look.next.beforeAt;
  return (
    <>
      <p className="mt-1 max-w-none text-s no-print">
        {since.byLook && looked
          ? t("briefing.since-look", {
              day: format.date(since.on),
              at: format.dateTime(looked.toISOString()),
            })
          : t(asked.since === "look" ? "briefing.since-first" : "briefing.since-day", {
              day: format.date(since.on),
            })}
      </p>
      <form className="filters no-print" action="/briefing" aria-label={t("briefing.since")}>
        {asked.unit && <input type="hidden" name="unit" value={asked.unit} />}
        <FilterSelect
          name="since"
          label={t("briefing.since")}
          value={asked.since}
          options={SINCE_CHOICES.map((value) => ({
            value,
            label: t(`briefing.since-${value}-ago`),
          }))}
        />
        <DayInput
          i18n={i18n}
          name="day"
          label={t("briefing.since-typed")}
          day={asked.since === "day" && asked.day ? since.on : asked.day}
          typed={asked.since === "day" ? typed : undefined}
        />
        <Button small>{t("trajectory.compare")}</Button>
      </form>
    </>
  );
}
