import { describe, expect, test } from "vitest";
import { NO_CONTENT } from "#lib/domain/report-content.ts";
import { timelineEras } from "./timeline-eras.ts";
import type { Happened, ReportShown, VersionShown } from "./what-happened.ts";

const by = { by: "Cán bộ báo cáo", byEn: null };
const facts = {
  assignedOn: "2022-08-01",
  assignedAt: null,
  assignedBy: { by: "Quản trị", byEn: null },
  firstDueOn: "2025-12-31",
};
const nothing: Happened = {
  reports: [],
  reportCount: 0,
  changes: [],
  extensions: [],
  difficulties: [],
  instructions: [],
  acknowledgedOn: "2022-08-04",
};

function month(number: number, versions: VersionShown[] = []): ReportShown {
  const of = (one: number) => `${one}`.padStart(2, "0");
  return {
    id: `r${number}`,
    state: "approved",
    period: {
      regime: "administrative",
      cadence: "monthly",
      year: 2026,
      number,
      startsOn: `2026-${of(number - 1)}-15`,
      endsOn: `2026-${of(number)}-14`,
    },
    dueOn: `2026-${of(number)}-18`,
    versions,
    urges: [],
    recalls: [],
    takenBack: [],
    draft: null,
  };
}

function version(
  number: number,
  at: string,
  numerator: number,
  reviews: VersionShown["reviews"] = [],
): VersionShown {
  const content = { ...NO_CONTENT, values: [{ indicatorId: "a", numerator, denominator: null }] };
  return { ...by, number, at, content, reviews };
}

describe("one timeline", () => {
  const returned = {
    ...by,
    decision: "returned",
    line: "command",
    reason: "Chưa rõ",
    at: "2026-11-17T07:12:00Z",
  } as const;
  const happened: Happened = {
    ...nothing,
    reports: [
      { ...month(12), draft: { ...by, at: "2026-12-15T02:21:00Z" } },
      month(11, [
        version(1, "2026-11-16T01:55:00Z", 65, [returned]),
        version(2, "2026-11-19T03:40:00Z", 85),
      ]),
      month(10, [version(1, "2026-10-19T16:59:59Z", 60)]),
    ],
    difficulties: [
      {
        reportId: "r11",
        isProposal: false,
        text: "Thiếu vốn",
        at: "2026-11-16T01:55:00Z",
        to: "Tỉnh",
        toEn: "Province",
        passes: [
          {
            ...by,
            from: "Tỉnh",
            fromEn: null,
            to: "Bộ",
            toEn: null,
            opinion: "Vượt thẩm quyền",
            at: "2026-11-18T01:00:00Z",
          },
        ],
        answer: "Đã bố trí",
        answeredAt: "2026-11-20T01:00:00Z",
        answeredBy: "Lãnh đạo",
        answeredByEn: null,
      },
    ],
    extensions: [
      {
        ...by,
        askedOn: "2025-12-18",
        dueOn: "2025-12-31",
        wantedDueOn: "2026-12-31",
        grantedDueOn: "2026-12-31",
        reason: "Vướng mặt bằng",
        state: "granted",
        decidedOn: "2025-12-29",
        decidedBy: "Lãnh đạo",
        decidedByEn: null,
        decisionNote: null,
      },
    ],
  };

  test("is grouped by period, newest first, what came before at the end", () => {
    const told = timelineEras(facts, happened).map(({ period, events }) => [
      period?.endsOn ?? null,
      events.map(({ what }) => what),
    ]);
    expect(told).toEqual([
      ["2026-12-14", ["draft", "answered", "passed-on"]],
      ["2026-11-14", ["sent", "decided", "sent", "raised"]], // told with the report, after the period's end
      ["2026-10-14", ["sent"]],
      [null, ["extension-decided", "extension-asked", "acknowledged", "assigned"]],
    ]);
  });

  test("a version says what changed since the one before it, the first since the period before", () => {
    const [, november, october] = timelineEras(facts, happened);
    const sent = november?.events.filter((event) => event.what === "sent");
    expect(sent).toMatchObject([
      {
        since: "version",
        changes: [{ before: { numerator: 65 }, after: { numerator: 85 } }],
        late: null,
      },
      {
        since: "period",
        changes: [{ before: { numerator: 60 }, after: { numerator: 65 } }],
        late: false,
      },
    ]);
    // The oldest one shown has nothing to be compared with; it came a day late, just before midnight in Hanoi.
    expect(october?.events).toMatchObject([{ since: null, changes: [], late: true }]);
  });

  test("a correction that came later, or waits, is not what a report was compared with", () => {
    const approved = { ...returned, decision: "approved", reason: null } as const;
    const corrected = (at: string) => [
      version(1, "2026-10-19T01:00:00Z", 60, [approved]),
      version(2, at, 20),
    ];
    for (const at of ["2026-11-20T01:00:00Z", "2026-11-15T01:00:00Z"]) {
      const reports = [
        month(11, [version(1, "2026-11-16T01:55:00Z", 65)]),
        month(10, corrected(at)),
      ];
      const [sent] = timelineEras(facts, { ...nothing, reports }).flatMap(({ events }) => events);
      expect(sent).toMatchObject({
        since: "period",
        changes: [{ before: { numerator: 60 }, after: { numerator: 65 } }],
      });
    }
  });

  test("can be narrowed down", () => {
    const what = (view: Parameters<typeof timelineEras>[2]) =>
      timelineEras(facts, happened, view).flatMap(({ events }) =>
        events.map((event) => event.what),
      );
    expect(what("difficulties")).toEqual(["answered", "passed-on", "raised"]);
    expect(what("reports")).toEqual(["draft", "sent", "decided", "sent", "sent"]);
    expect(what("deadlines")).toEqual([
      "extension-decided",
      "extension-asked",
      "acknowledged",
      "assigned",
    ]);
  });

  test("a deadline that moved because it was asked for is told once; of one day the last word comes first", () => {
    const [granted] = happened.extensions;
    if (!granted) throw new Error("no extension");
    const change = {
      ...by,
      kind: "deadline" as const,
      at: "2025-12-29T03:00:00Z",
      reason: granted.reason,
      document: null,
      dueAfter: "2026-12-31",
      targetBefore: null,
      targetAfter: null,
    };
    const declined = {
      ...granted,
      state: "declined" as const,
      askedOn: "2025-12-10",
      decidedOn: "2025-12-10",
      grantedDueOn: null,
      decisionNote: "Chưa rõ",
    };
    const other = { ...change, at: "2026-02-01T03:00:00Z", dueAfter: "2027-01-31" };
    const [era] = timelineEras(
      facts,
      { ...nothing, extensions: [granted, declined], changes: [change, other] },
      "deadlines",
    );
    expect(era?.events).toMatchObject([
      { what: "change", change: { dueAfter: "2027-01-31" } },
      { what: "extension-decided", state: "granted", from: "2025-12-31", to: "2026-12-31" },
      { what: "extension-asked", from: "2025-12-31", to: "2026-12-31" },
      { what: "extension-decided", state: "declined", note: "Chưa rõ" },
      { what: "extension-asked" },
      { what: "acknowledged" },
      { what: "assigned" },
    ]);
  });

  test("without a report everything came before", () => {
    expect(timelineEras(facts, nothing)).toMatchObject([
      { period: null, events: [{ what: "acknowledged" }, { what: "assigned" }] },
    ]);
    expect(
      timelineEras({ ...facts, assignedOn: null }, { ...nothing, acknowledgedOn: null }),
    ).toEqual([]);
  });

  test("what was assigned comes first in its day, with who did it", () => {
    const moved = {
      ...by,
      kind: "deadline",
      at: "2022-08-01T15:59:00Z",
      reason: "Gia hạn",
      document: null,
      dueAfter: "2026-12-31",
      targetBefore: null,
      targetAfter: null,
    } as const;
    const told = (assignedAt: string | null) =>
      timelineEras(
        { ...facts, assignedAt },
        { ...nothing, acknowledgedOn: "2022-08-01", changes: [moved] },
      ).flatMap(({ events }) => events);
    for (const at of [null, "2022-08-01T08:00:00Z"]) {
      const events = told(at);
      expect(events.map(({ what }) => what).filter((what) => what !== "acknowledged")).toEqual([
        "change",
        "assigned",
      ]);
      expect(events.find(({ what }) => what === "assigned")).toMatchObject({
        at: at ?? "2022-08-01",
        by: "Quản trị",
      });
    }
    expect(told(null).map(({ what }) => what)).toEqual(["change", "acknowledged", "assigned"]);
  });

  test("of several buildings each is compared with itself", () => {
    const at = (number: number, worksId: string, stage: "frame" | "finish" | "handed_over") => {
      const one = version(1, `2026-${number}-16T01:00:00Z`, 0);
      return month(number, [{ ...one, content: { ...NO_CONTENT, worksId, stage } }]);
    };
    const reports = [at(12, "a", "finish"), at(11, "b", "handed_over"), at(10, "a", "frame")];
    const sent = timelineEras(facts, { ...nothing, reports })
      .flatMap(({ events }) => events)
      .filter((event) => event.what === "sent");
    expect(sent).toMatchObject([
      { since: "period", changes: [{ what: "stage", before: "frame", after: "finish" }] },
      { since: null, changes: [] },
      { since: null, changes: [] },
    ]);
  });
});
