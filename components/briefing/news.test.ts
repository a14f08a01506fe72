import { describe, expect, test } from "vitest";
import { addressesOf } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { newsOf } from "./news.ts";

const NOTHING_COMPARED = {
  ...{ all: 0, allThen: 0, done: 0, doneThen: 0, overdue: 0, overdueThen: 0 },
  ...{ added: 0, finished: 0, fell: 0, clearedDone: 0, clearedElse: 0, clearedGone: 0 },
};
const QUIET = { approved: 0, sentBack: 0, arrived: 0, raised: 0, answered: 0 };

function news({
  compared = {},
  happened = {},
  instructionsAnswered = 0,
}: {
  compared?: Partial<BriefingPage["compared"]>;
  happened?: Partial<BriefingPage["happened"]>;
  instructionsAnswered?: number;
}) {
  const lying = { byAge: {}, total: 9, oldestOn: "2026-10-01", days: 60 };
  const page = {
    unit: { id: "u" },
    since: { on: "2026-11-23", byLook: false },
    compared: { ...NOTHING_COMPARED, ...compared },
    happened: { ...QUIET, ...happened },
    children: [],
    reviewers: [],
    exceptions: { moneyAhead: null, deadline: null },
    ages: ["overdue", "waiting", "returned", "unanswered"].map((matter) => ({ ...lying, matter })),
  } as unknown as BriefingPage;
  const to = addressesOf("u", { group: null, directive: null });
  return newsOf({ i18n: i18nFor("vi"), page, to, instructionsAnswered });
}

describe("newsOf", () => {
  test.each([
    ["nothing happened", {}, []],
    ["a deadline passed", { compared: { fell: 1, overdue: 1 } }, ["overdue"]],
    ["one fell, another was done", { compared: { fell: 1, clearedDone: 1 } }, ["overdue"]],
    ["reports came", { happened: { arrived: 2 } }, ["waiting"]],
    ["reports went back", { happened: { sentBack: 2 } }, ["sent-back"]],
    ["an answer was given", { happened: { answered: 1 } }, ["raised"]],
    ["a leader was answered", { instructionsAnswered: 1 }, ["instructions"]],
    ["reports were approved", { happened: { approved: 3 } }, ["approved"]],
    ["a task was done", { compared: { finished: 1, done: 1 } }, ["finished"]],
    ["tasks were given", { compared: { added: 4, all: 4 } }, ["added"]],
  ] as const)("%s: a line for it, the rest did not change", (_, given, expected) => {
    const { rows, quiet } = news(given);
    expect(rows.map(({ key }) => key)).toEqual(expected);
    expect(rows.length + quiet.length).toBe(8);
    for (const { key, change } of rows) expect(change, key).toBeDefined();
  });

  test("what became fewer is no standstill", () => {
    const { rows, quiet } = news({ compared: { doneThen: 1, allThen: 1 } });
    expect(rows).toEqual([]);
    expect(quiet).not.toContain("finished");
    expect(quiet).not.toContain("added");
  });
});
