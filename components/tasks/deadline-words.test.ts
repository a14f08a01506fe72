import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { deadlineWords } from "./deadline-words.ts";

const others = (count: number, from: string, to = from) => ({ count, from, to });

test.each([
  ["2026-12-31", 20, null, "31/12/2026"],
  ["2026-12-31", 20, { count: 0, from: null, to: null }, "31/12/2026"],
  ["2026-12-31", 20, others(12, "2027-01-30"), "31/12/2026, 12 lượt giao đến 30/01/2027"],
  [
    "2026-12-31",
    20,
    others(12, "2027-01-15", "2027-01-30"),
    "31/12/2026, 12 lượt giao từ 15/01/2027 đến 30/01/2027",
  ],
  ["2026-12-31", 12, others(12, "2027-01-30"), "30/01/2027"],
  ["2026-12-31", 12, others(12, "2027-01-15", "2027-01-30"), "từ 15/01/2027 đến 30/01/2027"],
] as const)("%s of %i given, others %j", (dueOn, given, rest, expected) => {
  expect(deadlineWords(i18nFor("vi"), { dueOn, given, others: rest })).toBe(expected);
});
