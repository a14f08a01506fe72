import { expect, test } from "vitest";
import type { Reason } from "#lib/domain/review-reasons.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { furtherWords } from "./reason-words.ts";

test.each<["vi" | "en", Reason, string]>([
  ["vi", { key: "late", days: 3 }, "gửi muộn 3 ngày"],
  ["vi", { key: "opinion", text: "Thống nhất" }, "có ý kiến của cấp ủy: “Thống nhất”"],
  ["en", { key: "difficulty", text: "Chưa có đất" }, "a new difficulty: “Chưa có đất”"],
])("a further reason (%s, %o) quotes what was written", (locale, reason, expected) => {
  expect(furtherWords(i18nFor(locale), reason)).toBe(expected);
});
