import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { decidedNotice, refusalNotice, takenBackNotice, urgedNotice } from "./deed-words.ts";

const vi = i18nFor("vi");

test.each([
  ["all of it counts", 0, ["Đã duyệt 3 báo cáo. Số liệu đã được tính."]],
  [
    "all of it waits for the other line",
    3,
    ["Đã duyệt 3 báo cáo.", "3 báo cáo còn chờ bên kia duyệt, chưa tính."],
  ],
  [
    "some of it counts",
    2,
    [
      "Đã duyệt 3 báo cáo.",
      "1 báo cáo cả hai bên đã duyệt, số liệu đã được tính.",
      "2 báo cáo còn chờ bên kia duyệt, chưa tính.",
    ],
  ],
])("an approval: %s", (_, waitingForOther, said) => {
  const decided = {
    verdict: "approved" as const,
    count: 3,
    versionIds: [],
    repeated: 0,
    left: [],
    waitingForOther,
  };
  const { title, lines } = decidedNotice(vi, decided);
  expect([title, ...lines]).toEqual(said);
});

test("an approval can be undone from its message, a return cannot; what stays says why", () => {
  const decided = { count: 1, versionIds: ["v"], repeated: 0, left: [], waitingForOther: 0 };
  expect(decidedNotice(vi, { ...decided, verdict: "approved" }).undo?.versionIds).toEqual(["v"]);
  expect(decidedNotice(vi, { ...decided, verdict: "returned" }).undo).toBeUndefined();
  const kept = [{ unit: "Xã Bắc Một", unitEn: null, why: "later-approved" as const }];
  expect(takenBackNotice(vi, { count: 2, kept })).toMatchObject({
    mark: "overdue",
    lines: ["1 báo cáo giữ nguyên:", "Xã Bắc Một: báo cáo kỳ sau đã được duyệt."],
  });
});

test.each([
  ["reviews.left-approved", "Báo cáo đã có người quyết định"],
  ["reviews.left-changed", "Đơn vị đã thu hồi hoặc gửi bản mới"],
  ["reviews.left-opinion", "Bản báo cáo này đã có ý kiến của cấp ủy; ý kiến mới chưa được ghi"],
  ["reviews.left-own", "Báo cáo do chính bạn gửi"],
])("the head of a refusal says what happened: %s", (key, title) => {
  const values = {
    unit: "Xã Bắc Một",
    by: "Cán bộ thẩm định",
    byEn: "",
    at: "2026-11-22T02:00:00Z",
  };
  expect(refusalNotice(vi, { kind: "conflict", message: { key, values } }).title).toBe(title);
});

test.each([
  [{ urged: 2, already: 0, notLate: 0 }, ["Đã đôn đốc 2 đơn vị."]],
  [
    { urged: 2, already: 1, notLate: 0 },
    ["Đã đôn đốc 2 đơn vị.", "1 đơn vị đã được đôn đốc hôm nay; mỗi ngày nhắc một lần."],
  ],
  [
    { urged: 0, already: 1, notLate: 0 },
    ["1 đơn vị đã được đôn đốc hôm nay; mỗi ngày nhắc một lần."],
  ],
  [{ urged: 0, already: 0, notLate: 3 }, ["3 đơn vị đã gửi hoặc chưa quá hạn."]],
])("urging says plainly what came of it: %o", (urged, said) => {
  const { title, lines } = urgedNotice(vi, urged);
  expect([title, ...lines]).toEqual(said);
});
