import { HeatGrid, type HeatGridCell, type HeatGridRow } from "#components/charts/heat-grid.tsx";
import type { HeatPage, HeatRow } from "#lib/dashboards/heat-page.ts";
import type { HeatCell, HeatFigures } from "#lib/dashboards/heat-rows.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { type Addresses, address } from "./addresses.ts";
import { figureList } from "./figure-links.ts";
import { figureName } from "./figure-words.ts";
import { percentWords, runWords } from "./heat-words.ts";

type Props = { i18n: I18n; page: HeatPage; to: Addresses };

/** Children × months: on a narrow page a strip, the last month and three. */
export function HeatTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { months, rows, others, own, total, figure, unit, asked } = page;
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  const last = months.at(-1);
  const lists = months.map((month) => listsOf(month));
  return (
    <HeatGrid
      caption={t("heat.caption", {
        figure: figureName(i18n, figure),
        rows: rows.length,
        months: months.length,
      })}
      nameHead={t("dashboards.unit")}
      columns={months.map((month, place) => ({
        key: month.key,
        head: headOf(month, place),
        below: startsYear(place) ? String(yearOf(month.endsOn)) : "",
        lists: lists[place] ?? [],
      }))}
      lastHead={last && headOf(last, months.length - 1)}
      sumHeads={[
        t("heat.recent", { periods: page.recent }),
        t("heat.year", { periods: months.length }),
      ]}
      wideFrom={1}
      noteHead={t("heat.notable")}
      missing={t("common.missing")}
      rows={[
        line({ key: "sum", name: t("heat.all-of", { unit: self }), isSum: true }, total),
        ...rows.map(lineOf),
        ...others.flatMap((level) =>
          asked.all === "1" || level.rows.length === 1
            ? level.rows.map(lineOf)
            : line(
                {
                  key: level.key,
                  name: t("dashboards.other-level", {
                    units: level.rows.length,
                    level: nameOf(i18n, level),
                  }),
                  href: heatOf(unit.id, { all: 1 }),
                },
                level.figures,
              ),
        ),
        ...(own && rows.length > 0
          ? [line({ key: "own", name: t("dashboards.own", { unit: self }), under: "own" }, own)]
          : []),
      ]}
    />
  );

  /** With a mark where reports may still come, as the remark below the table says. */
  function headOf(month: HeatPage["months"][number], place: number): string {
    return `${format.monthShort(month)}${place < page.finished ? "" : "*"}`;
  }

  function startsYear(place: number): boolean {
    const [month, before] = [months[place], months[place - 1]];
    return !before || !month || yearOf(month.endsOn) !== yearOf(before.endsOn);
  }

  /** What a month's numbers open: those that keep the figure from its goal, or all where there are none. */
  function listsOf(month: HeatPage["months"][number]): string[] {
    const open = (fraction: { numerator: number; denominator: number }) =>
      figureList(to, figure, fraction, { day: month.endsOn, month });
    return [
      ...new Set(
        [[0, 1] as const, [1, 2] as const, [1, 1] as const].map(([numerator, denominator]) =>
          open({ numerator, denominator }),
        ),
      ),
    ];
  }

  function heatOf(id: string, more: { all?: number } = {}) {
    const { figure: key, group, directive } = asked;
    return address(`/dashboard/${id}/heat`, { figure: key, group, directive, ...more });
  }

  function lineOf({ child, figures }: HeatRow): HeatGridRow {
    const href = child.units > 1 ? heatOf(child.id) : to.unit(child.id);
    return line({ key: child.id, name: nameOf(i18n, child), href, under: child.id }, figures);
  }

  function line(row: Omit<HeatGridRow, "cells" | "sums">, figures: HeatFigures): HeatGridRow {
    // Several units together have no list of their own: their row opens them one by one.
    const opens = row.isSum || row.under !== undefined;
    return {
      ...row,
      cells: figures.cells.map((cell, place) => cell && cellOf(cell, place, opens)),
      sums: [
        { text: percentWords(i18n, figures.recent), strong: true },
        { text: percentWords(i18n, figures.year) },
      ],
      note: runWords(i18n, figures.run) || undefined,
    };
  }

  function cellOf(cell: HeatCell, place: number, opens: boolean): HeatGridCell {
    const text = format.number(cell.shown, 0);
    const month = months[place];
    if (!opens || !month) return [text, cell.class];
    const href = figureList(to, figure, cell, { day: month.endsOn, month });
    return [text, cell.class, lists[place]?.indexOf(href)];
  }
}
