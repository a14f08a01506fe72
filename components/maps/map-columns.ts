import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { MapRow } from "#lib/dashboards/map-rows.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type MapLine = MapRow & { unit: string; level: string };

/** Every unit below and the unit's own part, so that the lines add up to the whole. */
export function mapLines(i18n: I18n, { rows, others, own, unit }: MapPage): MapLine[] {
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  const all = [...rows, ...others.flatMap((level) => level.rows)];
  return [
    ...all.map(({ child, ...row }) => ({
      ...row,
      unit: nameOf(i18n, child),
      level: nameOf(i18n, { name: child.level, nameEn: child.levelEn }),
    })),
    ...(own ? [{ ...own, unit: i18n.t("dashboards.own", { unit: self }), level: "" }] : []),
  ];
}

/** Both parts of the share on both days. */
export function mapColumns(i18n: I18n, { from, to, figure }: MapPage): ExportColumn<MapLine>[] {
  const { t, format } = i18n;
  const on = (what: string, day: string) => `${what}, ${format.date(day)}`;
  const unit = figure.kind === "goal" && figure.ofMoney ? ` (${t("common.money-dong")})` : "";
  const part = (key: "numerator" | "denominator", day: string) =>
    `${on(t(`exports.${key}`), day)}${unit}`;
  return [
    { head: t("dashboards.unit"), cell: ({ unit }) => unit },
    { head: t("exports.level"), cell: ({ level }) => level },
    { head: part("numerator", to), cell: ({ now }) => now.numerator },
    { head: part("denominator", to), cell: ({ now }) => now.denominator },
    { head: on("%", to), cell: ({ now }) => now.shown },
    { head: t("maps.class"), cell: ({ now }) => now.class },
    { head: part("numerator", from), cell: ({ before }) => before?.numerator ?? null },
    { head: part("denominator", from), cell: ({ before }) => before?.denominator ?? null },
    { head: on("%", from), cell: ({ before }) => before?.shown ?? null },
  ];
}
