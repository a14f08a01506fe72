import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMoney,
  checkFunding,
  FUNDING_SOURCES,
  NO_MONEY,
  sourcesOf,
  sumBySource,
} from "./funding.ts";

describe("checkFunding", () => {
  test.each([
    ["planned covers allocated covers disbursed", [300n, 240n, 240n], {}, {}],
    ["nothing at all", [0n, 0n, 0n], {}, {}],
    [
      "more allocated than planned",
      [200n, 240n, 0n],
      {},
      { allocated: "numbers.allocated-over-planned" },
    ],
    [
      "more disbursed than allocated",
      [300n, 240n, 264n],
      {},
      { disbursed: "numbers.disbursed-over-allocated" },
    ],
    [
      "a blank note explains nothing",
      [300n, 240n, 264n],
      { note: "  " },
      { disbursed: "numbers.disbursed-over-allocated" },
    ],
    ["with a note more may be allocated", [200n, 240n, 0n], { note: "Vốn năm 2025" }, {}],
    ["with a note it may stand", [300n, 240n, 264n], { note: "Tạm ứng" }, {}],
    ["what was carried over may be spent", [300n, 240n, 264n], { carriedOver: 24n }, {}],
    [
      "nothing is below 0",
      [-1n, 0n, -5n],
      {},
      {
        planned: "numbers.negative",
        allocated: "numbers.allocated-over-planned",
        disbursed: "numbers.negative",
      },
    ],
  ] as const)("%s", (_, [planned, allocated, disbursed], more, expected) => {
    const wrong = checkFunding({ planned, allocated, disbursed, ...more });
    const keys = Object.entries(wrong).map(([field, message]) => [field, message.key]);
    expect(Object.fromEntries(keys)).toEqual(expected);
  });
});

test.each([
  ["what stood needs no reason again", [200n, 240n], {}],
  ["a new plan does", [190n, 240n], { allocated: "numbers.allocated-over-planned" }],
  ["and so does a new allocation", [200n, 239n], { allocated: "numbers.allocated-over-planned" }],
] as const)("more allocated than planned as before: %s", (_, [planned, allocated], expected) => {
  const before = { planned, allocated };
  const wrong = checkFunding({ planned: 200n, allocated: 240n, disbursed: 0n }, before);
  const keys = Object.entries(wrong).map(([field, message]) => [field, message.key]);
  expect(Object.fromEntries(keys)).toEqual(expected);
});

describe("sumBySource", () => {
  const money = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const aLine = fc.record({
    source: fc.constantFrom(...FUNDING_SOURCES),
    planned: money,
    allocated: money,
    disbursed: money,
  });

  test("Quảng Nam: two sources, and their sum to the đồng", () => {
    const line = (source: "province" | "commune", planned: bigint) => ({
      ...NO_MONEY,
      source,
      planned,
    });
    const { bySource, total } = sumBySource([
      line("commune", 234_765_000_000n),
      line("province", 541_000_000_000n),
      line("province", 99_000_000n),
    ]);
    expect(bySource.map(({ source, planned }) => [source, planned])).toEqual([
      ["province", 541_099_000_000n],
      ["commune", 234_765_000_000n],
    ]);
    expect(total.planned).toBe(775_864_000_000n);
  });

  test("the sources add up to the total", () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 30 }), (lines) => {
        const { bySource, total } = sumBySource(lines);
        expect(bySource.reduce(addMoney, NO_MONEY)).toEqual(total);
        expect(bySource.map(({ source }) => source)).toEqual(
          FUNDING_SOURCES.filter((source) => lines.some((line) => line.source === source)),
        );
      }),
    );
  });
});

test("districts gave money until 2025", () => {
  expect(sourcesOf(2025)).toContain("district");
  expect(sourcesOf(2026)).not.toContain("district");
});
