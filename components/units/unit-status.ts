import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Whether a unit is in force today, and since when it is closed or from when on it will be. */
export function statusWords(
  { t, format }: I18n,
  { from, to }: { from: CivilDate; to: CivilDate | null },
  today: CivilDate,
): string {
  if (from > today) return t("units.status-planned", { day: format.date(from) });
  if (to === null) return t("units.status-current");
  const day = format.date(to);
  return to <= today ? t("units.status-closed", { day }) : t("units.status-closing", { day });
}
