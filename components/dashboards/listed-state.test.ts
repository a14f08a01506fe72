import { describe, expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { listedState, stopWords } from "./listed-state.ts";

const row = {
  withdrawn: null,
  suspended: false,
  refused: false,
  lateness: "overdue",
  stop: null,
} as const;

describe("listedState", () => {
  test.each([
    ["what goes on is told by its days", row, "overdue"],
    ["what was refused past its day is late", { ...row, refused: true }, "overdue"],
    [
      "what was refused in time is refused",
      { ...row, refused: true, lateness: "no-deadline" },
      "refused",
    ],
    ["what is suspended is not late", { ...row, suspended: true }, "suspended"],
    ["what was cancelled is not late", { ...row, withdrawn: "cancelled" }, "cancelled"],
    ["what was superseded is not late", { ...row, withdrawn: "superseded" }, "superseded"],
  ] as const)("%s", (_, given, expected) => {
    expect(listedState(given)).toBe(expected);
  });
});

describe("stopWords", () => {
  test.each([
    ["nothing where it goes on", null, null],
    [
      "day and reason of its end",
      { works: null, on: "2026-10-15", reason: "Vướng giải phóng mặt bằng." },
      "từ 15/10/2026 · Vướng giải phóng mặt bằng.",
    ],
    [
      "the building's end, where the task itself was not ended",
      { works: "replaced", on: null, reason: "Thay bằng trụ sở dôi dư." },
      "trụ sở được thay thế · Thay bằng trụ sở dôi dư.",
    ],
    ["what is known", { works: "paused", on: null, reason: null }, "trụ sở tạm dừng"],
  ] as const)("%s", (_, stop, expected) => {
    expect(stopWords(i18nFor("vi"), { ...row, stop })).toBe(expected);
  });
});
