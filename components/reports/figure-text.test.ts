import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { targetText } from "./figure-text.ts";

const ratio = { kind: "ratio", unitVi: "%", unitEn: "%" } as const;
const officers = { kind: "amount", unitVi: "cán bộ", unitEn: "officers" } as const;
const dong = { kind: "amount", unitVi: "đồng", unitEn: "đồng" } as const;

test.each([
  ["a share", "indicator", [ratio], 90, "90%"],
  ["a share of money is no money", "funding", [ratio], 95, "95%"],
  ["an amount in the reader's language", "indicator", [officers], 12, "12 officers"],
  ["money", "funding", [dong], 479_500_000, "479.5 million đồng"],
  ["money without an indicator", "funding", [], 479_500_000, "479.5 million đồng"],
  ["no indicator at all", "steps", [], 3, "3"],
] as const)("a target is told in its unit: %s", (_, kind, indicators, target, told) => {
  const text = targetText(i18nFor("en"), target, { task: { kind }, indicators });
  expect(text.replaceAll("\u00a0", " ")).toBe(told);
});
