import { classWords } from "#components/charts/class-key.tsx";
import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The classes with how many units stand in each, on both days: fixed thresholds, so that they compare. */
export function MapKey({ i18n, page }: { i18n: I18n; page: MapPage }) {
  const { t, format } = i18n;
  const { classes, figure, from, to } = page;
  const sum = (of: "units" | "before") => classes.reduce((all, one) => all + one[of], 0);
  return (
    <table className="data data-compact map-key">
      <caption>{t("maps.key")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("maps.class-percent")}</th>
          <th scope="col" className="num">
            {t("maps.units-on", { day: format.date(to) })}
          </th>
          <th scope="col" className="num">
            {t("maps.units-on", { day: format.date(from) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((one) => (
          <tr key={one.class}>
            <th scope="row">
              <svg className="map-swatch" width="14" height="14" aria-hidden="true">
                <rect x="0.5" y="0.5" width="13" height="13" className={`land q${one.class}`} />
              </svg>
              {classWords(i18n, figure.scale, one.class, 1)}
            </th>
            <td className="num">{format.number(one.units)}</td>
            <td className="num">{format.number(one.before)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("common.total")}</th>
          <td className="num">{format.number(sum("units"))}</td>
          <td className="num">{format.number(sum("before"))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
