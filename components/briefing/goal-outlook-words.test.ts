import { describe, expect, test } from "vitest";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import type { Outlook } from "#lib/domain/goal-forecast.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { outlookSentence, worstMissed } from "./goal-outlook-words.ts";

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

describe("outlookSentence", () => {
  const leads = (standing: "behind" | "on-road", besideRoad: number, meetsIn: number | null) =>
    outlookSentence(i18nFor("vi"), {
      outlook: "will-meet",
      forecast: { value: 100, pace: null },
      meetsIn,
      inUnits: null,
      goal: {
        measuredIn: "percent",
        missingUnitsPerYear: null,
        standing: { standing, besideRoad, next: { on: "2030-12-31", target: 100 } },
      },
    } as unknown as GoalOutlook).replaceAll("\u00a0", " ");

  test.each([
    [
      "behind",
      -32.4,
      null,
      "Chậm hơn đường thẳng 32,4 điểm, nhưng giữ tốc độ này đến 31/12/2030 đạt 100,0%, vẫn đủ mốc.",
    ],
    [
      "behind",
      -32.4,
      2029,
      "Chậm hơn đường thẳng 32,4 điểm, nhưng giữ tốc độ này vẫn đạt mốc 100,0% trong năm 2029.",
    ],
    ["on-road", 3, null, "Giữ tốc độ này đến 31/12/2030 đạt 100,0%, đủ mốc."],
  ] as const)("says pace and straight road in one breath (%s, %s, %s)", (...given) => {
    const [standing, besideRoad, meetsIn, expected] = given;
    expect(leads(standing, besideRoad, meetsIn)).toBe(expected);
  });
});
