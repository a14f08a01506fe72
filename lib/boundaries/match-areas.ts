import type { DrawnArea } from "./draw-areas.ts";

export type Coded = { id: string; codes: readonly string[] };

export type Matched<Unit extends Coded> = {
  /** The property of the file by which its areas were known. */
  property: string;
  matched: { unit: Unit; area: DrawnArea }[];
  /** Areas that no unit has the code of, by code and, where there is one, name. */
  unmatched: { code: string; name: string }[];
  /** Units that the file has nothing of. */
  left: Unit[];
};

/** Where a code is written, in the order in which they are preferred where several serve alike. */
const USUAL = ["code", "ma", "id"];
const NAMES = ["name", "ten", "name_vi", "NAME_1", "NAME_2", "NAME_3"];

/** By the property whose values are most units' codes; a code that lost its zeros as a number is one all the same. */
export function matchAreas<Unit extends Coded>(
  areas: readonly DrawnArea[],
  units: readonly Unit[],
): Matched<Unit> {
  const byCode = new Map(units.flatMap((unit) => unit.codes.map((code) => [plain(code), unit])));
  const properties = [...new Set(areas.flatMap(({ properties: own }) => Object.keys(own)))];
  const hits = (property: string) =>
    areas.filter(({ properties: own }) => byCode.has(plain(own[property] ?? ""))).length;
  const usual = (property: string) => {
    const at = USUAL.indexOf(property.toLowerCase());
    return at < 0 ? USUAL.length : at;
  };
  const property =
    properties.toSorted((a, b) => hits(b) - hits(a) || usual(a) - usual(b))[0] ?? "code";
  const matched = new Map<string, { unit: Unit; area: DrawnArea }>();
  const unmatched: Matched<Unit>["unmatched"] = [];
  for (const area of areas) {
    const code = area.properties[property] ?? "";
    const unit = byCode.get(plain(code));
    // Of two areas with one code the first is taken, and the second shown.
    if (unit && !matched.has(unit.id)) matched.set(unit.id, { unit, area });
    else unmatched.push({ code, name: nameOf(area) });
  }
  return {
    property,
    matched: [...matched.values()],
    unmatched,
    left: units.filter(({ id }) => !matched.has(id)),
  };
}

function nameOf({ properties }: DrawnArea): string {
  const found = NAMES.find((name) => properties[name]);
  return found ? (properties[found] ?? "") : "";
}

function plain(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, "");
}
