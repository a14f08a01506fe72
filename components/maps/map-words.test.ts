import { expect, test } from "vitest";
import { classOf, type FigureScale } from "#lib/domain/figure-scale.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { labelShare } from "./map-words.ts";

const scale: FigureScale = { worse: "more", thresholds: [2, 5, 10, 20] };

test.each([
  [38, 100, "38%"],
  [46, 1000, "4,6%"],
  [52, 1000, "5%"],
  [0, 100, "0%"],
])("%i of %i reads as the class of its colour", (numerator, denominator, expected) => {
  const own = classOf(scale, (numerator / denominator) * 100);
  const now = { numerator, denominator, class: own } as Parameters<typeof labelShare>[2];
  expect(labelShare(i18nFor("vi"), scale, now)).toBe(expected);
});
