import type { HeatPage } from "#lib/dashboards/heat-page.ts";
import type { HeatFigures } from "#lib/dashboards/heat-rows.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** A unit (or the unit's own part, or all) in one month. */
type HeatLine = { unit: string; place: number; figures: HeatFigures };

/** A row for each unit and month, so that a spreadsheet can turn it as it likes; both parts of each share. */
export function heatLines(i18n: I18n, { rows, others, own, unit, months }: HeatPage): HeatLine[] {
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  const all = [
    ...[...rows, ...others.flatMap((level) => level.rows)].map(({ child, figures }) => ({
      unit: nameOf(i18n, child),
      figures,
    })),
    ...(own ? [{ unit: i18n.t("dashboards.own", { unit: self }), figures: own }] : []),
  ];
  return all.flatMap((line) => months.map((_, place) => ({ ...line, place })));
}

export function heatColumns({ t, format }: I18n, { months }: HeatPage): ExportColumn<HeatLine>[] {
  const month = (place: number) => months[place];
  return [
    { head: t("dashboards.unit"), cell: ({ unit }) => unit },
    {
      head: t("dashboards.report-period"),
      cell: ({ place }) => {
        const one = month(place);
        return one ? format.periodName(one) : null;
      },
    },
    {
      head: t("exports.numerator"),
      cell: ({ figures, place }) => figures.cells[place]?.numerator ?? null,
    },
    {
      head: t("exports.denominator"),
      cell: ({ figures, place }) => figures.cells[place]?.denominator ?? null,
    },
    { head: "%", cell: ({ figures, place }) => figures.cells[place]?.shown ?? null },
  ];
}
