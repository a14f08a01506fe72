import { expect, test } from "vitest";
import type { RankingPage } from "#lib/dashboards/ranking-page.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { isUnmoved, rankSentence } from "./rank-words.ts";

/** Fell by two places, with its overdue on both days of 10 tasks. */
const fallen = (before: number, now: number) =>
  ({
    figure: "overdue",
    rows: [
      {
        name: "Thành phố Cần Thơ",
        nameEn: null,
        rank: 5,
        rankBefore: 3,
        now: { numerator: now, denominator: 10 },
        before: { numerator: before, denominator: 10 },
      },
    ],
  }) as unknown as RankingPage;

test.each([
  ["its own figure", 1, 2, "Thành phố Cần Thơ tụt 2 hạng, nay đứng thứ 5 về tỷ lệ quá hạn"],
  [
    "others that passed it",
    1,
    1,
    "Thành phố Cần Thơ tụt 2 hạng vì đơn vị khác vượt lên, nay đứng thứ 5 về tỷ lệ quá hạn",
  ],
])("who fell by %s", (_, before, now, expected) => {
  expect(rankSentence(i18nFor("vi"), fallen(before, now))).toBe(expected);
});

test.each([
  ["neither place nor figure", { rank: 3, rankBefore: 3, now: 1 }, true],
  ["its figure alone", { rank: 3, rankBefore: 3, now: 2 }, false],
  ["its place alone", { rank: 4, rankBefore: 3, now: 1 }, false],
  ["it was not there before", { rank: 4, rankBefore: null, now: 1 }, false],
])("what changed: %s", (_, { now, ...ranks }, expected) => {
  const of = (numerator: number) => ({ numerator, denominator: 10 });
  const row = { ...ranks, now: of(now), before: of(1) };
  expect(isUnmoved(row as Parameters<typeof isUnmoved>[0])).toBe(expected);
});
