import { describe, expect, test } from "vitest";
import { insetPlaces, insetsHeight } from "#lib/domain/shapes/boundary-set.ts";
import type { Drawing, DrawnInset } from "#lib/domain/shapes/drawing.ts";
import { countryDrawing } from "./country-drawing.ts";
import { withArchipelagos } from "./with-archipelagos.ts";

const child = (id: string, territoryCode: string) => ({ id, territoryCode });
const PROVINCES = [child("da-nang", "48"), child("khanh-hoa", "56"), child("hue", "46")];

function imported(ids: readonly string[], apart: readonly string[] = []): Drawing {
  const height = 800 + insetsHeight(apart.length);
  const places = insetPlaces(apart.length, height);
  return {
    href: "/api/maps/sets/1",
    width: 1000,
    height,
    shapes: new Map(ids.map((id) => [id, { id: `s${id}`, label: [0, 0] as const }])),
    insets: apart.flatMap((key, at): DrawnInset[] => {
      const place = places[at];
      return place ? [{ id: `i${key}`, key, name: null, ...place }] : [];
    }),
    land: [],
    credit: { source: "Sở Nội vụ", licence: "CC0" },
  };
}

const named = ({ insets }: Drawing) => insets.map(({ name, key }) => `${name} ${key}`);

describe("withArchipelagos", () => {
  test("imported provinces have both, in boxes within the drawing, with the credit for them", () => {
    const drawing = withArchipelagos(imported(["da-nang", "khanh-hoa", "hue"]), PROVINCES);
    expect(named(drawing)).toEqual(["Hoàng Sa da-nang", "Trường Sa khanh-hoa"]);
    for (const { box, href } of drawing.insets) {
      expect(box.top).toBeGreaterThanOrEqual(800);
      expect(box.bottom).toBeLessThanOrEqual(drawing.height);
      expect(href).toBe(countryDrawing().drawing.href);
    }
    expect(drawing.credit.source).toMatch(/^Sở Nội vụ; Hoàng Sa, Trường Sa: @svg-maps/);
  });

  test("what was imported of them stays, and is called by their name", () => {
    const drawing = withArchipelagos(imported(["da-nang", "khanh-hoa"], ["da-nang"]), PROVINCES);
    expect(named(drawing)).toEqual(["Hoàng Sa da-nang", "Trường Sa khanh-hoa"]);
    expect(drawing.insets[0]?.href).toBeUndefined();
    const both = imported(["da-nang", "khanh-hoa"], ["da-nang", "khanh-hoa"]);
    expect(withArchipelagos(both, PROVINCES).credit).toEqual(both.credit);
  });

  test("a map without these provinces has none", () => {
    const hue = imported(["hue"], ["hue"]);
    expect(withArchipelagos(hue, PROVINCES)).toEqual(hue);
    const communes = imported(["dai-loc"]);
    expect(withArchipelagos(communes, [child("dai-loc", "20500")])).toEqual(communes);
  });
});
