import { address } from "#components/dashboards/addresses.ts";
import type { MapPage } from "#lib/dashboards/map-page.ts";
import type { UnitRow } from "#lib/dashboards/map-rows.ts";
import type { ChildrenDrawing } from "#lib/dashboards/read-drawing.ts";
import { COUNTRY_SHAPES, type Drawing, landBetween } from "#lib/domain/shapes/drawing.ts";
import { type PlacedLabel, placeLabels } from "#lib/domain/shapes/place-labels.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import country from "./country.svg";
import { type DrawnLabel, type DrawnLabels, type DrawnUnit, MapDrawn } from "./map-drawn.tsx";
import { labelShare, mapTitle, shapeWords } from "./map-words.ts";

type Props = { i18n: I18n; page: MapPage; drawing: ChildrenDrawing };

/** So many of the furthest carry their name and figure on the map; the table has all. */
const LABELLED = 6;
/** Where the key lies on the country, in its steps. */
const KEY = { left: 712, top: 0, right: 1220, bottom: 470 };
/** Of the words, in steps of a drawing that is shown 660 px wide, and 330 px wide on a phone. */
const WORDS = { wide: 0.0205, narrow: 0.041 };

/** The units as shapes in the order of the table, each a link; colour in classes, so that both themes have one markup. */
export function MapDrawing({ i18n, page, drawing }: Props) {
  const { t } = i18n;
  const { width, height, href, shapes, insets, imported } = drawing;
  const drawn = page.rows.filter(({ child }) => shapes.has(child.id));
  const leads = placesOf(page);
  return (
    <MapDrawn
      width={width}
      height={height}
      file={fileOf(href)}
      title={mapTitle(i18n, page)}
      description={[
        t("maps.description", { shapes: drawn.length }),
        ...(insets.filter(({ name }) => name).length > 1 ? [t("maps.description-islands")] : []),
      ].join(" ")}
      href={leads}
      boxes={insets.map(({ key, name, box: { left, top, right, bottom } }) => {
        const owner = ownerOf(i18n, page, key);
        // The box has room for one line of words: what the islands are called, else the unit itself.
        const words = imported ? [name ?? owner] : [name ?? "", owner];
        return { at: [left, top, right - left, bottom - top], words };
      })}
      units={page.rows.flatMap(unitOf)}
      labels={{ wide: labels("wide"), narrow: labels("narrow") }}
    />
  );

  function unitOf(row: UnitRow): DrawnUnit | [] {
    const { child, now } = row;
    const shape = shapes.get(child.id)?.id;
    const islands = insets.filter(({ key }) => key === child.id);
    if (!shape && islands.length === 0) return [];
    const place = placeOf(page, child);
    return {
      id: child.id,
      said: shapeWords(i18n, page, row),
      look: now.class,
      ...(place !== leads.replace("*", child.id) && { href: place }),
      ...(shape && { shape }),
      ...(islands.length > 0 && {
        islands: islands.map(({ id, at, scale = 1, href: file }): Islands => {
          const [x, y] = at;
          return file ? [id, x, y, scale, fileOf(file)] : [id, x, y, scale];
        }),
      }),
    };
  }

  function labels(look: "wide" | "narrow"): DrawnLabels {
    const size = width * WORDS[look];
    const placed = labelsOf(i18n, page.figure, drawn, drawing, size, look === "wide");
    return { size, labels: placed.map((label) => drawnLabel(label, size)) };
  }
}

function fileOf(href: string): string {
  return href === COUNTRY_SHAPES ? country.src : href;
}

type Islands = NonNullable<DrawnUnit["islands"]>[number];

function drawnLabel({ at, x, y, anchor, name }: PlacedLabel, size: number): DrawnLabel {
  const isBeside = Math.hypot(at[0] - x, at[1] - y) > size * 0.5;
  const place: DrawnLabel = { words: name, at: [step(x), step(y)] };
  return isBeside ? { ...place, anchor, from: [step(at[0]), step(at[1])] } : place;
}

/** A tenth of a step is less than a hair on the screen. */
function step(at: number): number {
  return Math.round(at * 10) / 10;
}

/** Where most units lead, `*` in place of an id: as the first does. */
export function placesOf(page: MapPage): string {
  const [first] = page.rows;
  return first ? placeOf(page, { ...first.child, id: "*" }) : "";
}

/** A unit with others below it has a map of its own; else its overview. */
export function placeOf({ asked }: MapPage, child: UnitRow["child"]): string {
  const { figure, group, directive, from, to } = asked;
  return child.units > 1
    ? address(`/dashboard/${child.id}/map`, { figure, group, directive, from, to })
    : address(`/dashboard/${child.id}`, { group, directive });
}

function ownerOf(i18n: I18n, { rows }: MapPage, key: string): string {
  const child = rows.find((row) => row.child.id === key)?.child;
  return child ? nameOf(i18n, child) : "";
}

function labelsOf(
  i18n: I18n,
  figure: MapPage["figure"],
  drawn: readonly UnitRow[],
  drawing: Drawing,
  size: number,
  isWide: boolean,
): PlacedLabel[] {
  const wanted = drawn.slice(0, LABELLED).flatMap(({ child, now }) => {
    const shape = drawing.shapes.get(child.id);
    if (!shape) return [];
    const name = `${nameOf(i18n, child)} ${labelShare(i18n, figure.scale, now)}`;
    return [{ name, at: shape.label, width: name.length * size * 0.56 }];
  });
  if (drawing.land.length > 0)
    return placeLabels(wanted, {
      width: drawing.width,
      height: drawing.height,
      line: size * 1.35,
      land: (top, bottom) => landBetween(drawing.land, top, bottom),
      taken: [...drawing.insets.map(({ box }) => box), ...(isWide ? [KEY] : [])],
    });
  return labelsOnShapes(wanted, drawing.width, size);
}

/** In the middle of their shapes, those that would lie on another left out. */
function labelsOnShapes(
  wanted: readonly { name: string; at: readonly [number, number]; width: number }[],
  width: number,
  size: number,
): PlacedLabel[] {
  const placed: (PlacedLabel & { half: number })[] = [];
  for (const { name, at, width: own } of wanted) {
    const half = own / 2;
    const x = Math.min(Math.max(at[0], half), width - half);
    const y = at[1] + size * 0.35;
    const touches = placed.some(
      (other) => Math.abs(other.y - y) < size * 1.2 && Math.abs(other.x - x) < other.half + half,
    );
    if (!touches) placed.push({ name, at: [x, y], x, y, anchor: "start", half });
  }
  return placed;
}
