import { expect, test } from "vitest";
import { i18nFor } from "./i18n.ts";

const { t } = i18nFor("en");

test("one is said as one in leaders' sentences", () => {
  expect(t("maps.behind.overdue", { count: 1, all: 1 })).toBe("They hold 1 of 1 overdue task.");
  expect(t("dashboards.of-units", { numerator: 0, denominator: 1 })).toBe("0 / 1 unit");
  expect(t("ranking.and-others", { count: 1 })).toBe("and 1 other");
  expect(t("trajectory.source-given", { given: 1 })).toBe("1 assignment");
  expect(t("heat.tasks-caption", { rows: 1, tasks: 1 })).toBe("1 unit × 1 task");
  expect(t("reviews.whys.stage-jump", { stages: 1 })).toBe("1 stage within one period.");
});
