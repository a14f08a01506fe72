import { expect, test } from "vitest";
import { draftLeaders } from "./draft-leaders.ts";
import type { PlannedRow } from "./plan-annex.ts";
import type { AnnexUnit } from "./read-units.ts";

const unit = (id: string, levelKey: string, mayLead = true) =>
  ({ id, levelKey, mayLead }) as AnnexUnit;
const north = unit("north", "province");
const units = [
  north,
  unit("south", "province"),
  unit("x03", "department"),
  unit("no", "province", false),
];

const row = (number: number, lead: { levels?: string[]; units?: AnnexUnit[] }, more = {}) =>
  ({
    number,
    state: "ready",
    facts: { dueOn: null, lead: { levels: [], units: [], unsure: [], ...lead } },
    ...more,
  }) as unknown as PlannedRow;
const due = (dueOn: string) => ({
  facts: { dueOn, lead: { levels: [], units: [north], unsure: [] } },
});

const closing = (dueOn: string | null) => ({
  facts: {
    dueOn,
    lead: {
      levels: [],
      units: [{ ...unit("closes", "commune"), closesOn: "2026-12-31" }],
      unsure: [],
    },
  },
});

test.each([
  ["a unit that is named", row(2, { units: [north] }), ["north"]],
  [
    "every unit of a level that can be given it",
    row(2, { levels: ["province"] }),
    ["north", "south"],
  ],
  ["nobody of a row that has to be corrected", row(2, { units: [north] }, { state: "wrong" }), []],
  ["nobody of a deadline that has passed", row(2, {}, due("2026-11-21")), []],
  ["the day itself is still in time", row(2, {}, due("2026-11-22")), ["north"]],
  ["a unit that closes after it", row(2, {}, closing("2026-12-01")), ["closes"]],
  ["nobody who closes on its day", row(2, {}, closing("2026-12-31")), []],
  ["nobody who closes while it goes on without an end", row(2, {}, closing(null)), []],
])("%s", (_, one, expected) => {
  const { leaders } = draftLeaders([one], units, "2026-11-22");
  expect(leaders.map(({ unitId }) => unitId)).toEqual(expected);
});

test("rows with units and rows too late are counted", () => {
  const rows = [row(2, { levels: ["province"] }), row(3, {}, due("2026-01-01"))];
  expect(draftLeaders(rows, units, "2026-11-22")).toMatchObject({ rows: 1, past: 1 });
});
