import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** The table stands alone: nobody has imported boundaries; who may is told where. */
export function NoDrawing({ i18n, page }: { i18n: I18n; page: MapPage }) {
  const { t } = i18n;
  const { unit, mayImport } = page;
  const name = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  return (
    <p className="notice-plain max-w-none">
      {t("maps.no-boundaries", { unit: name })}{" "}
      {mayImport ? (
        <a href={`/dashboard/${unit.id}/map/boundaries`}>{t("maps.import-here")}</a>
      ) : (
        t("maps.ask-admin")
      )}
    </p>
  );
}
