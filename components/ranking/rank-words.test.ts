import { expect, test } from "vitest";
import type { RankingPage } from "#lib/dashboards/ranking-page.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { foldedRows, isUnmoved, rankSentence } from "./rank-words.ts";

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

const rowOf = (rank: number, rankBefore: number, numerator: number) => ({
  name: `Đơn vị ${rank}`,
  nameEn: null,
  rank,
  rankBefore,
  now: { numerator, denominator: 10 },
  before: { numerator, denominator: 10 },
});
const pageOf = (rows: ReturnType<typeof rowOf>[]) =>
  ({ figure: "overdue", rows }) as unknown as RankingPage;

test("who shares the last place, or the same fall, is not singled out", () => {
  const vi = i18nFor("vi");
  expect(rankSentence(vi, pageOf([rowOf(2, 2, 5), rowOf(2, 2, 5), rowOf(1, 1, 0)]))).toBe(
    "2 đơn vị cùng đứng cuối về tỷ lệ quá hạn: 50,0%",
  );
  expect(rankSentence(vi, pageOf([rowOf(3, 1, 5), rowOf(3, 1, 5), rowOf(1, 5, 0)]))).toBe(
    "2 đơn vị cùng tụt 2 hạng về tỷ lệ quá hạn",
  );
});

test("a phone shows the worst, moved or not, and folds who else stayed", () => {
  const rows = [6, 5, 4, 3].map((rank) => rowOf(rank, rank, rank));
  const moved = rowOf(2, 1, 1);
  const page = pageOf([...rows, moved]);
  expect([...foldedRows(page.rows)].map(({ rank }) => rank)).toEqual([3]);
  expect(foldedRows(pageOf(rows).rows).size).toBe(0);
});
