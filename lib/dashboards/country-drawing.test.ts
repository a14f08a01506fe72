import vietnam from "@svg-maps/vietnam";
import { beforeAll, describe, expect, test } from "vitest";
import { ARCHIPELAGOS, PARTS_OF_PROVINCES } from "#lib/domain/shapes/provinces-of-2025.ts";
import { boxOf, type Point } from "#lib/domain/shapes/ring.ts";
import { readPath } from "#lib/domain/shapes/svg-path.ts";
import { type CountryDrawing, countryDrawing } from "./country-drawing.ts";

let country: CountryDrawing;
const paths = new Map<string, Point[]>();

beforeAll(() => {
  country = countryDrawing();
  for (const [, id = "", d = ""] of country.file.matchAll(/id="([^"]+)"[^>]* d="([^"]+)"/g))
    paths.set(id, readPath(d).flat());
});

describe("the drawing of the country", () => {
  test("the 34 provinces are made of the 63 before, each exactly once, and of the two archipelagos", () => {
    const parts = Object.values(PARTS_OF_PROVINCES).flat();
    const ids = (vietnam.locations as { id: string }[]).map(({ id }) => id);
    expect(Object.keys(PARTS_OF_PROVINCES)).toHaveLength(34);
    expect(parts).toHaveLength(63);
    expect([...parts, ...ARCHIPELAGOS.map(({ part }) => part)].sort()).toEqual(ids.sort());
  });

  test("everything that is drawn stands within the drawing, archipelagos in their boxes", () => {
    const { width, height, shapes, insets } = country.drawing;
    expect(shapes.size).toBe(34);
    for (const { id, label } of shapes.values()) {
      const box = boxOf(paths.get(id) ?? []);
      expect(
        box && box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height,
      ).toBe(true);
      expect(label[0] > 0 && label[0] < width && label[1] > 0 && label[1] < height).toBe(true);
    }
    expect(insets.map(({ name }) => name)).toEqual(["Hoàng Sa", "Trường Sa"]);
    for (const { id, box } of insets) {
      const drawn = boxOf(paths.get(id) ?? []);
      expect(
        drawn &&
          drawn.left >= box.left &&
          drawn.right <= box.right &&
          drawn.top >= box.top &&
          drawn.bottom <= box.bottom,
      ).toBe(true);
    }
  });

  test("every island of the archipelagos is there", () => {
    for (const { part } of ARCHIPELAGOS) {
      const given = (vietnam.locations as { id: string; path: string }[]).find(
        ({ id }) => id === part,
      );
      const d = new RegExp(`id="${part}"[^>]* d="([^"]+)"`).exec(country.file)?.[1] ?? "";
      expect(d.split("M").length - 1).toBe(readPath(given?.path ?? "").length);
    }
  });

  // Where it was changed on purpose: `vitest -u` writes the file anew.
  test("is the file that comes with the product", async () => {
    await expect(country.file).toMatchFileSnapshot("../../components/maps/country.svg");
  });

  test("is light enough for a phone", () => {
    expect(country.file.length).toBeLessThan(30_000);
  });
});
