import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { ChildrenDrawing } from "#lib/dashboards/read-drawing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; page: MapPage; drawing: ChildrenDrawing };

/** Whose drawing it is, under which licence, and what was changed about it; who may import another is told where. */
export function Credit({ i18n: { t }, page, drawing }: Props) {
  const { source, licence } = drawing.credit;
  return (
    <>
      {t(drawing.imported ? "maps.credit-imported" : "maps.credit-country", { source, licence })}{" "}
      {page.mayImport && (
        <a href={`/dashboard/${page.unit.id}/map/boundaries`}>{t("maps.manage")}</a>
      )}
    </>
  );
}
