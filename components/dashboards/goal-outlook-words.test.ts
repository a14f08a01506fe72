import { describe, expect, test } from "vitest";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import type { Outlook } from "#lib/domain/goal-forecast.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { goalsTitle, openingOfGoals, outlookSentence, worstMissed } from "./goal-outlook-words.ts";

/** A goal with its next milestone, and what it will have reached by then. */
function goal(code: string, outlook: Outlook, on: string, reached: number): GoalOutlook {
  const next = { on, target: 100, gap: 100 - reached };
  return {
    outlook,
    forecast: { value: reached },
    goal: { code, standing: { next } },
  } as unknown as GoalOutlook;
}

describe("worstMissed", () => {
  test("counts those that are missed in the year that it names", () => {
    const goals = [
      goal("far", "will-miss", "2030-12-31", 80),
      goal("worst", "will-miss", "2026-12-31", 40),
      goal("near", "will-miss", "2026-12-31", 90),
      goal("well", "will-meet", "2026-12-31", 100),
    ];
    const told = worstMissed(goals);
    expect([told?.worst.goal.code, told?.year, told?.missed]).toEqual(["worst", 2026, 2]);
  });

  test("says nothing where none is missed", () => {
    expect(worstMissed([goal("well", "will-meet", "2026-12-31", 100)])).toBeNull();
  });
});

const judged = (standing: string, outlook: Outlook, more: Record<string, unknown> = {}) =>
  ({
    outlook,
    forecast: outlook === "will-meet" || outlook === "will-miss" ? { value: 80, pace: null } : null,
    meetsIn: null,
    inUnits: null,
    ...more,
    goal: {
      name: standing,
      nameEn: null,
      measuredIn: "percent",
      decimals: 1,
      missingUnitsPerYear: null,
      history: [],
      standing: {
        standing,
        besideRoad: standing === "behind" ? -32.4 : standing === "on-road" ? 3 : null,
        next: { on: "2030-12-31", target: 100, gap: 20 },
      },
    },
  }) as unknown as GoalOutlook;

const vi = i18nFor("vi");

describe("outlookSentence", () => {
  test.each([
    [
      "behind",
      "will-meet",
      { meetsIn: 2029 },
      "Chậm hơn đường thẳng 32,4 điểm. Dự báo đạt mốc năm 2029.",
    ],
    ["behind", "will-meet", {}, "Chậm hơn đường thẳng 32,4 điểm. Dự báo đủ mốc."],
    ["behind", "will-miss", {}, "Chậm hơn đường thẳng 32,4 điểm. Dự báo thiếu 20,0 điểm."],
    ["behind", "no-forecast", {}, "Chậm hơn đường thẳng 32,4 điểm. Chưa đủ số liệu để dự báo."],
    ["on-road", "will-meet", {}, "Nhanh hơn đường thẳng 3,0 điểm. Dự báo đủ mốc."],
    ["met", "met", {}, "Đã đạt mức của mốc 2030."],
    ["unmeasured", "no-target", {}, "Chưa giao chỉ tiêu cho đơn vị này."],
  ] as const)("says today and the forecast (%s, %s)", (standing, outlook, more, expected) => {
    const said = outlookSentence(vi, judged(standing, outlook, more));
    expect(said.replaceAll("\u00a0", " ")).toBe(expected);
  });
});

describe("what a page says of all goals", () => {
  const goals = [
    judged("behind", "will-meet"),
    judged("behind", "no-forecast"),
    judged("on-road", "will-meet"),
    judged("met", "met"),
  ];

  test("the title has both judgements", () => {
    expect(goalsTitle(vi, goals)).toBe(
      "Hôm nay 2 trong 4 mục tiêu chậm hơn đường thẳng đến mốc; dự báo 0 không đạt mốc, 1 chưa dự báo được",
    );
    expect(goalsTitle(vi, [judged("unmeasured", "no-figure")])).toBe("Mục tiêu và mốc");
  });

  test("the opening names what will be missed, else counts what is behind", () => {
    expect(openingOfGoals(vi, goals)).toBe("2 trong 4 mục tiêu chậm hơn đường thẳng đến mốc.");
    expect(openingOfGoals(vi, [...goals, judged("on-road", "will-miss")])).toBe(
      "Giữ tốc độ này, 1 mục tiêu sẽ không đạt mốc 2030, nặng nhất: on-road.",
    );
    expect(openingOfGoals(vi, goals.slice(2))).toBeNull();
  });
});
