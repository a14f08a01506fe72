import fc from "fast-check";
import { expect, test } from "vitest";
import { shownPercent } from "#lib/domain/shown-percent.ts";
import { createFormat } from "./format.ts";

const en = createFormat("en");

test("the number that a class goes by is the one that is written", () => {
  const count = fc.integer({ min: 0, max: 400_000 });
  fc.assert(
    fc.property(
      count,
      fc.integer({ min: 1, max: 400_000 }),
      fc.constantFrom(0, 1),
      (n, d, decimals) => {
        const written = en.share(n, d, decimals).replaceAll(",", "").replace("%", "");
        expect(shownPercent(n / d, decimals)).toBe(Number(written));
      },
    ),
  );
});
