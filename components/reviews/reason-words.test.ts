import { expect, test } from "vitest";
import type { Reason } from "#lib/domain/review-reasons.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";
import { furtherWords, inOneLine, reasonWords } from "./reason-words.ts";

const indicator = (id: string, name: string) => ({
  id,
  kind: "ratio" as const,
  decimals: 0,
  cumulative: false,
  name,
  nameEn: name,
  unit: "%",
  unitEn: "%",
  whole: null,
});
const task: PileTask = {
  id: "t",
  title: "T",
  titleEn: null,
  groupId: "g",
  kind: "indicator",
  rule: "command",
  indicators: [indicator("i", "Văn bản đến"), indicator("j", "Văn bản đi")],
};
test.each<["vi" | "en", Reason, string]>([
  ["vi", { key: "late", days: 3 }, "gửi muộn 3 ngày"],
  ["vi", { key: "opinion", text: "Thống nhất" }, "có ý kiến của cấp ủy: “Thống nhất”"],
  [
    "vi",
    { key: "sent-again", text: "Thiếu biểu 2", returnedOn: "2026-11-16" },
    "gửi lại sau khi trả: “Thiếu biểu 2”",
  ],
  ["en", { key: "difficulty", text: "Chưa có đất" }, "a new difficulty: “Chưa có đất”"],
  [
    "vi",
    {
      key: "corrects-approved",
      changes: [
        {
          what: "figure",
          indicatorId: "i",
          before: { numerator: 376, denominator: 400 },
          now: { numerator: 383, denominator: 400 },
        },
      ],
    },
    "sửa số đã duyệt (Văn bản đến: 376\u00a0/\u00a0400 → 383\u00a0/\u00a0400)",
  ],
  ["vi", { key: "corrects-approved", changes: [] }, "sửa số đã duyệt"],
])(
  "a further reason (%s, %o) tells what was written and what was corrected",
  (locale, reason, expected) => {
    expect(furtherWords(i18nFor(locale), reason, task)).toBe(expected);
  },
);

const row = { firstSubmittedOn: "2026-11-16", dueOn: "2026-11-18", number: 3 };
const peers = { others: 31, low: 2, high: 6 };
const ofFigure = { indicatorId: "i", kind: "ratio" as const };

test.each<["vi" | "en", Reason, string]>([
  ["vi", { key: "late", days: 3 }, "Gửi lần đầu 16/11/2026, hạn 18/11/2026."],
  ["vi", { key: "gone", what: "document", before: "367/BC-CAX" }, "Kỳ trước: 367/BC-CAX."],
  [
    "en",
    { key: "gone", what: "money", before: 2_000_000_000n },
    "Last period: 2 billion đồng disbursed.",
  ],
  [
    "vi",
    { key: "jump", ...ofFigure, change: 40, peers },
    "Thay đổi +40,0 điểm, trong khi 31 đơn vị cùng cấp thay đổi từ +2,0 điểm đến +6,0 điểm.",
  ],
  [
    "vi",
    { key: "jump", ...ofFigure, change: 40, peers: null },
    "Thay đổi +40,0 điểm so với kỳ trước.",
  ],
  [
    "vi",
    { key: "unlike-peers", indicatorId: null, kind: "ratio", change: 40, peers },
    "Tỷ lệ giải ngân thay đổi +40,0 điểm, trong khi 31 đơn vị cùng cấp thay đổi từ +2,0 điểm đến +6,0 điểm.",
  ],
  [
    "vi",
    { key: "passes-target", ...ofFigure, target: 95, value: 96 },
    "96,0%, mức được giao 95,0%; kỳ trước chưa vượt.",
  ],
  [
    "vi",
    { key: "wholes-differ", indicatorId: "i", otherId: "j", whole: 100, otherWhole: 90 },
    "“Văn bản đến” tính trên 100, “Văn bản đi” tính trên 90, trong khi cùng một tổng số.",
  ],
  [
    "en",
    { key: "children-differ", indicatorId: "i", now: 402, sum: 400, units: 3 },
    "It reports 402; the 3 units below had 400 approved.",
  ],
  [
    "vi",
    {
      key: "corrects-approved",
      changes: [
        {
          what: "figure",
          indicatorId: "i",
          before: { numerator: 40, denominator: 50 },
          now: { numerator: 41, denominator: 50 },
        },
        { what: "stage", before: "foundation", now: "frame" },
      ],
    },
    "Văn bản đến: 40 / 50 → 41 / 50; Móng → Phần thân. Bản 3 thay bản đã duyệt.",
  ],
])("a reason says plainly what is so (%s, %o)", (locale, reason, expected) => {
  const { why } = reasonWords(i18nFor(locale), reason, task, row);
  expect(why.replaceAll("\u00a0", " ")).toBe(expected);
});

test("sentences in one line end once", () => {
  expect(inOneLine(["Bản 3 thay bản đã duyệt.", "gửi muộn 3 ngày"])).toBe(
    "Bản 3 thay bản đã duyệt; gửi muộn 3 ngày",
  );
});
