import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type ToDecide = { i18n: I18n; count: number; nextDueOn: CivilDate | null };

/** On the home of who decides: how much waits, and which deadline comes first. */
export function HomeExtensionsToDecide({ i18n: { t, format }, count, nextDueOn }: ToDecide) {
  return (
    <p className="mt-2 max-w-none">
      {t("extensions.home-to-decide", { count, due: format.date(nextDueOn) })}{" "}
      <a href="/extensions">{t("extensions.home-see")}</a>
    </p>
  );
}

type Own = { i18n: I18n; waiting: number; decided: number };

/** On the officer's home: what became of what the unit asked for; nothing where nothing is open or new. */
export function HomeOwnExtensions({ i18n: { t }, waiting, decided }: Own) {
  if (waiting + decided === 0) return null;
  return (
    <p className="mt-2 max-w-none">
      {waiting > 0 && t("extensions.home-waiting", { count: waiting })}{" "}
      {decided > 0 && t("extensions.home-decided", { count: decided })}{" "}
      <a href="/extensions?view=asked">{t("extensions.home-see")}</a>
    </p>
  );
}
