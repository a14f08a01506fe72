import { type RankRow, RankTable } from "#components/charts/rank-table.tsx";
import { percentOf, type RowMark } from "#components/charts/row-bar.tsx";
import { type Addresses, address } from "#components/dashboards/addresses.ts";
import { numeratorList } from "#components/dashboards/figure-links.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { MapRow, UnitRow } from "#lib/dashboards/map-rows.ts";
import { FIGURE_CLASSES } from "#lib/domain/figure-scale.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { placeOf, placesOf } from "./map-drawing.tsx";
import { partHead, partWords, shareWords } from "./map-words.ts";

type Props = { i18n: I18n; page: MapPage; to: Addresses };

/** The denominators stand only where there is room for them. */
const EXTRA = 1;
const SHOWN_ALONE = 20;
const MARKS = FIGURE_CLASSES.map(
  (look): RowMark => ({ draw: "bar", look: `share-bar q${look}`, y: 1, height: 12 }),
);

/** The figures of the map, the furthest from the goal first: the table leads, the map shows neighbours. */
export function MapTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { rows, others, own, total, figure, unit, asked, from, drawing } = page;
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  // Beside a map all rows stand, each beside its shape; alone a long list begins with those that are furthest.
  const shown = drawing || rows.length <= SHOWN_ALONE + 5 ? rows : rows.slice(0, SHOWN_ALONE);
  const rest = rows.slice(shown.length);
  const most = Math.max(...rows.map(({ now }) => now.numerator / now.denominator), 0);
  const href = placesOf(page);
  const table = {
    dots: true,
    extra: EXTRA,
    caption: t("maps.caption"),
    name: t("dashboards.unit"),
    columns: [
      { head: t("maps.share"), strong: true },
      {
        head: t("maps.change", { day: format.date(from) }),
        change: figure.scale.worse === "less" ? ("up" as const) : ("down" as const),
      },
      { head: partHead(i18n, page, t("maps.parts")), list: listOf("*") },
      { head: t("maps.of") },
    ],
    href,
    anchor: "row-",
    height: 14,
    marks: MARKS,
  };
  return (
    <>
      <RankTable {...table} rows={[...shown.map(lineOf), ...moreRows()]} />
      {rest.length > 0 && (
        <Disclosure summary={t("maps.rest", { count: rest.length })}>
          <RankTable {...table} rows={rest.map(lineOf)} />
        </Disclosure>
      )}
    </>
  );

  /** What else belongs to the whole: other levels, the unit's own part; and the sum. */
  function moreRows(): RankRow[] {
    const ofAll = (list: string | null) => [null, null, list];
    return [
      ...others.flatMap((level) =>
        asked.all === "1" || level.rows.length === 1
          ? level.rows.map(lineOf)
          : {
              name: t("dashboards.other-level", {
                units: level.rows.length,
                level: nameOf(i18n, level),
              }),
              href: `${address(`/dashboard/${unit.id}/map`, { ...asked, all: 1 })}#units`,
              figures: figuresOf(level.row),
            },
      ),
      ...(own
        ? [
            {
              name: t("dashboards.own", { unit: self }),
              lists: ofAll(listOf("own")),
              figures: figuresOf(own),
            },
          ]
        : []),
      ...(total
        ? [
            {
              look: "sum" as const,
              name: t("heat.all-of", { unit: self }),
              lists: ofAll(listOf(null)),
              figures: figuresOf(total),
            },
          ]
        : []),
    ];
  }

  function lineOf(row: UnitRow): RankRow {
    const { child, now } = row;
    const width = percentOf(now.numerator / now.denominator, most);
    const leads = placeOf(page, child);
    return {
      id: child.id,
      name: nameOf(i18n, child),
      ...(drawing && !isDrawn(child.id) && { note: t("maps.not-drawn") }),
      ...(leads !== href.replace("*", child.id) && { href: leads }),
      bar: FIGURE_CLASSES.map((one) => (one === now.class ? width : null)),
      figures: figuresOf(row),
    };
  }

  function isDrawn(id: string): boolean {
    return Boolean(drawing?.shapes.has(id) || drawing?.insets.some(({ key }) => key === id));
  }

  function listOf(under: string | null): string | null {
    return numeratorList(to, figure, { under, day: page.to, month: page.month });
  }

  function figuresOf({ now, change }: MapRow): string[] {
    return [
      shareWords(i18n, { now }),
      change === null ? t("common.missing") : format.signed(change, change === 0 ? 0 : 1),
      partWords(i18n, page, now.numerator),
      partWords(i18n, page, now.denominator),
    ];
  }
}
