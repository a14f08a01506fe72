import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PlannedKind } from "#lib/units/input.ts";
import type { PlaceRow, UnitPage } from "#lib/units/unit-page.ts";
import { valueWords } from "./unit-attributes.tsx";

export type Planned = { kind: PlannedKind; on: CivilDate; key?: string; words: string };

/** The changes of a unit that lie ahead, the earliest first, in words. */
export function plannedOf(i18n: I18n, page: UnitPage, today: CivilDate): Planned[] {
  const { t, format } = i18n;
  const { unit, names, places, attributes } = page;
  const day = (on: CivilDate) => format.date(on);
  const planned: Planned[] = [];
  if (unit.from > today)
    planned.push({
      kind: "founding",
      on: unit.from,
      words: t("units.planned-founding", { day: day(unit.from) }),
    });
  for (const { from, ...one } of names)
    if (from > today && from !== unit.from)
      planned.push({
        kind: "name",
        on: from,
        words: t("units.planned-name", { name: nameOf(i18n, one), day: day(from) }),
      });
  for (const place of places) planned.push(...plannedPlace(i18n, place, page, today));
  for (const row of attributes) {
    const name = nameOf(i18n, row);
    if (row.from > today)
      planned.push({
        kind: "attribute",
        key: row.key,
        on: row.from,
        words: t("units.planned-attribute", {
          name,
          value: valueWords(i18n, row),
          day: day(row.from),
        }),
      });
    const goesOn = attributes.some((next) => next.key === row.key && next.from === row.to);
    if (row.to && row.to > today && !goesOn)
      planned.push({
        kind: "attribute",
        key: row.key,
        on: row.to,
        words: t("units.planned-attribute-none", { name, day: day(row.to) }),
      });
  }
  if (unit.to && unit.to > today)
    planned.push({
      kind: "closing",
      on: unit.to,
      words: t("units.planned-closing", { day: day(unit.to) }),
    });
  return planned.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function plannedPlace(
  i18n: I18n,
  { line, from, to, parent }: PlaceRow,
  { unit, places }: UnitPage,
  today: CivilDate,
): Planned[] {
  const { t, format } = i18n;
  const planned: Planned[] = [];
  if (from > today && from !== unit.from && parent)
    planned.push({
      kind: line,
      on: from,
      words: t(`units.planned-${line}`, { name: nameOf(i18n, parent), day: format.date(from) }),
    });
  const goesOn = places.some((next) => next.line === line && next.from === to);
  if (to && to > today && !goesOn && to !== unit.to)
    planned.push({
      kind: line,
      on: to,
      words: t(`units.planned-${line}-none`, { day: format.date(to) }),
    });
  return planned;
}
