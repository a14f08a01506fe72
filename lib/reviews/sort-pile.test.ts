import { describe, expect, test } from "vitest";
import type { Pile, PileRow } from "./pile.ts";
import { SECTIONS, sortPile } from "./sort-pile.ts";

const today = "2026-11-22";
const period = {
  id: "p",
  regime: "administrative",
  cadence: "monthly" as const,
  year: 2026,
  number: 11,
  startsOn: "2026-10-15",
  endsOn: "2026-11-14",
  waiting: 0,
  missing: 0,
};

function row(more: Partial<PileRow>): PileRow {
  return {
    reportId: "r",
    assignmentId: "a",
    unitId: "u",
    office: "bca/danang/",
    occurrence: 1,
    works: null,
    worksCount: 0,
    unit: "Xã A",
    unitEn: null,
    state: "submitted",
    dueOn: "2026-11-18",
    target: null,
    decidesOn: "command",
    givesOpinion: false,
    own: false,
    versionId: "v",
    number: 1,
    firstSubmittedOn: "2026-11-16",
    submittedOn: "2026-11-16",
    decidedAt: null,
    narrative: null,
    files: 0,
    now: {
      year: 2026,
      values: null,
      money: null,
      steps: 0,
      worksId: null,
      stage: null,
      stageOn: null,
      documentNumber: null,
      documentDate: null,
      completedOn: null,
      difficulty: null,
      noChange: false,
    },
    last: null,
    approvedBefore: null,
    returnedBefore: null,
    children: null,
    reviews: null,
    given: null,
    urgedAt: null,
    urgedToday: false,
    unsent: 0,
    ...more,
  };
}

function pileOf(rows: PileRow[], rule: Pile["task"]["rule"]): Pile {
  return {
    groups: [],
    tasks: [],
    task: {
      id: "t",
      title: "T",
      titleEn: null,
      groupId: "g",
      kind: "document",
      rule,
      indicators: [],
    },
    periods: [],
    period,
    rows,
    calendar: { holidays: new Set(), makeUpDays: new Set() },
    thresholds: [],
  };
}

function sorted(more: Partial<PileRow>, rule: Pile["task"]["rule"] = "command") {
  const { sections } = sortPile(pileOf([row(more)], rule), { today });
  const all = SECTIONS.flatMap((section) => sections[section]);
  expect(all).toHaveLength(1);
  const [one] = all;
  if (!one) throw new Error("a row was lost");
  return one;
}

const said = (line: "command" | "local", decision: "approved" | "opinion") => ({
  line,
  decision,
  reason: null,
  by: "x",
  byEn: null,
  at: "2026-11-20T02:00:00Z",
});

describe("where a report stands", () => {
  test.each<[string, Partial<PileRow>, string]>([
    ["sent in time with nothing unusual", {}, "ordinary"],
    ["sent late", { firstSubmittedOn: "2026-11-19" }, "look"],
    ["owed", { state: "expected", versionId: null, now: null }, "missing"],
    ["being written", { state: "draft", versionId: null, now: null }, "missing"],
    ["sent back", { state: "returned" }, "returned"],
    ["approved", { state: "approved" }, "decided"],
    ["received", { state: "received" }, "decided"],
    [
      "with a word of the committee",
      { reviews: [{ ...said("local", "opinion"), reason: "x" }] },
      "look",
    ],
    [
      "for the committee that gave it",
      { decidesOn: null, givesOpinion: true, reviews: [said("local", "opinion")] },
      "decided",
    ],
    ["approved on this line", { reviews: [said("command", "approved")] }, "decided"],
  ])("%s: %s", (_, more, section) => {
    expect(sorted(more).section).toBe(section);
  });
});

test.each([
  ["never sent", null, true],
  ["sent in time and recalled", "2026-11-16", false],
])("a draft past its day that was %s", (_, firstSubmittedOn, late) => {
  const draft = { state: "draft", versionId: null, now: null, firstSubmittedOn } as const;
  expect(sorted(draft)).toMatchObject({ section: "missing", late });
});

test("a report of a period that is still open need not be decided before it is due", () => {
  const early = { submittedOn: "2026-11-20", firstSubmittedOn: "2026-11-20", dueOn: "2026-12-03" };
  expect(sorted(early).clock).toMatchObject({ dueOn: "2026-12-03", late: false });
});

test("what was decided last stands first, also while it waits for the other line", () => {
  const approved = (reportId: string, at: string) =>
    row({
      reportId,
      state: "approved",
      decidedAt: at,
      reviews: [{ ...said("command", "approved"), at }],
    });
  const first = row({
    reportId: "waits",
    reviews: [{ ...said("command", "approved"), at: "2026-11-22T02:00:00Z" }],
  });
  const rows = [
    approved("old", "2026-11-20T02:00:00Z"),
    first,
    approved("new", "2026-11-21T02:00:00Z"),
  ];
  const { decided } = sortPile(pileOf(rows, "both"), { today }).sections;
  expect(decided.map(({ reportId }) => reportId)).toEqual(["waits", "new", "old"]);
});

describe("what may be said", () => {
  test.each<[string, Partial<PileRow>, Pile["task"]["rule"], string[]]>([
    ["the command line decides", {}, "command", ["approved", "returned"]],
    [
      "the local line gives its word",
      { decidesOn: null, givesOpinion: true },
      "command",
      ["opinion"],
    ],
    ["the local line decides with", { decidesOn: "local" }, "both", ["approved", "returned"]],
    ["a committee's own report", { decidesOn: "local" }, "received", ["received"]],
    ["a leader reads", { decidesOn: null }, "command", []],
    ["nobody about their own", { own: true }, "command", []],
    ["nothing about what is decided", { state: "approved" }, "command", []],
  ])("%s", (_, more, rule, verdicts) => {
    expect(sorted(more, rule).verdicts).toEqual(verdicts);
  });
});

describe("the clocks", () => {
  test.each<[string, Partial<PileRow>, number | null]>([
    ["five working days are not over", { submittedOn: "2026-11-16" }, 0],
    ["they ended on Friday, it is Sunday", { submittedOn: "2026-11-13" }, 2],
    ["nothing waits", { state: "approved" }, null],
  ])("of the reviewer: %s", (_, more, daysOver) => {
    expect(sorted(more).clock?.daysOver ?? null).toBe(daysOver);
  });

  test.each([
    ["2026-11-22", false],
    ["2026-11-21", true],
  ])("of a report due on %s", (dueOn, late) => {
    expect(
      sorted({ state: "expected", firstSubmittedOn: null, versionId: null, now: null, dueOn }).late,
    ).toBe(late);
  });
});
