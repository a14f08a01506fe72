import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { type HomeRow, HomeTable } from "./home-table.tsx";

const returned: HomeRow = {
  assignmentId: "a",
  assignmentState: "in_progress",
  taskDueOn: null,
  taskFirstDueOn: null,
  doneOn: null,
  waiting: 0,
  title: "Xử lý văn bản",
  titleEn: null,
  kind: "steps",
  noChange: false,
  document: "01-NQ/TW",
  occurrence: 1,
  unitName: "Xã A",
  unitNameEn: null,
  indicators: [],
  worksCount: 0,
  stepCount: 0,
  reportId: "r",
  state: "returned",
  dueOn: "2026-11-18",
  currentVersion: 1,
  submittedAt: "2026-11-16T02:00:00Z",
  firstSubmittedAt: "2026-11-16T02:00:00Z",
  period: {
    regime: "administrative",
    cadence: "monthly",
    year: 2026,
    number: 11,
    startsOn: "2026-10-15",
    endsOn: "2026-11-14",
  },
  last: null,
  returned: {
    reason: "Thiếu biểu 2",
    unitName: "Tỉnh",
    unitNameEn: null,
    at: "2026-11-20T02:00:00Z",
  },
  group: "returned",
  mustHandUp: false,
  handUp: null,
  noChangeKey: null,
};

function textOf(row: HomeRow) {
  const props = { rows: [row], today: "2026-11-22", onPhone: null, withUnit: false };
  const page = renderToStaticMarkup(<HomeTable i18n={i18nFor("vi")} {...props} />);
  return page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("what came back is not late because of it: its first submission counts", () => {
  expect(textOf(returned)).toContain("gửi lần đầu 16/11, đúng hạn");
  expect(textOf({ ...returned, firstSubmittedAt: "2026-11-19T02:00:00Z" })).toContain(
    "gửi lần đầu 19/11, quá hạn",
  );
  expect(textOf(returned)).not.toContain("ngày");
});

test("what waits for the unit's head says so, and is no longer to be written", () => {
  const handUp = {
    at: "2026-11-21T02:00:00Z",
    byId: "c",
    by: "Cán bộ",
    byEn: null,
    baseVersion: 0,
    back: null,
  };
  const never = { currentVersion: 0, submittedAt: null, firstSubmittedAt: null, returned: null };
  for (const group of ["not-closed", "due", "overdue", "recalled"] as const) {
    const waits: HomeRow = { ...returned, ...never, state: "draft", group, handUp };
    expect(textOf(waits)).toContain("chờ thủ trưởng gửi đã trình 21/11");
    expect(textOf(waits)).toMatch(/Xem : Xử lý văn bản/);
    expect(textOf(waits)).not.toMatch(/Ghi trước|Báo cáo :|Ghi tiếp/);
    const back = { at: handUp.at, by: "Thủ trưởng", byEn: null, reason: "Chưa rõ" };
    expect(textOf({ ...waits, handUp: { ...handUp, back } })).not.toContain("chờ thủ trưởng gửi");
  }
});
