import { describe, expect, test } from "vitest";
import type { AssignChoice } from "./input.ts";
import { type Candidate, digestOf, planAssignments } from "./plan.ts";

const AREAS = { p48: "Thành phố Đà Nẵng", p40: "Tỉnh Nghệ An" };
const unit = (id: string, shortName: string, areaId: keyof typeof AREAS): Candidate => ({
  id,
  code: id,
  levelKey: "commune",
  name: `Công an ${shortName.toLowerCase()}`,
  shortName,
  areaId,
  areaName: `Công an ${AREAS[areaId].toLowerCase()}`,
  areaShortName: AREAS[areaId],
  nameEn: null,
  areaNameEn: null,
  byLevel: true,
  closesOn: null,
  existing: null,
});
const HAS = {
  id: "a1",
  version: 3,
  occurrence: 1,
  target: 50,
  dueOn: "2030-12-14",
  mayChange: true,
} as const;
const UNITS = [
  unit("1", "Phường Hải Châu", "p48"),
  unit("2", "Xã Đại Lộc", "p48"),
  unit("3", "Xã Hải Châu", "p40"),
];
const TASK = { id: "t", startOn: "2026-01-15", dueOn: "2030-12-14", takesTarget: true };
const CHOICE: AssignChoice = {
  level: "commune",
  areas: [],
  hand: "",
  except: "",
  existing: "keep",
  reason: "",
  values: "common",
  target: 95,
  dueOn: "2030-12-14",
  table: "",
};
const TODAY = { locale: "vi", today: "2026-11-22" } as const;
const plan = (choice: Partial<AssignChoice>, units = UNITS) =>
  planAssignments({ ...CHOICE, ...choice }, units, TASK, TODAY);
const ids = (list: { unit: Candidate }[]) => list.map((one) => one.unit.id);

describe("a plan", () => {
  test("adds up: chosen less excepted is kept, updated and new", () => {
    const having = UNITS.map((one, index) =>
      index === 0 ? { ...one, existing: { ...HAS, state: "assigned" as const } } : one,
    );
    for (const choice of [{}, { except: "Đại Lộc" }, { existing: "update" as const }]) {
      const { chosen, excepted, kept, updates, added, areas } = plan(choice, having);
      expect(chosen - excepted).toBe(kept + updates.length + added.length);
      const inAreas = areas.reduce((sum, area) => sum + area.chosen, 0);
      expect(inAreas).toBe(chosen - excepted);
    }
  });

  test("of a level whose units are named one by one, only those are meant", () => {
    const named = UNITS.map((one) => ({ ...one, byLevel: one.id === "2" }));
    expect(ids(plan({}, named).added)).toEqual(["2"]);
    expect(ids(plan({ level: "all" }, named).added)).toEqual(["2"]);
    expect(ids(plan({ level: "hand", hand: "Phường Hải Châu" }, named).added)).toEqual(["1"]);
  });

  test("a name that several share means the chosen one", () => {
    const { excepted, problems } = plan({ areas: ["p48"], except: "hai chau" });
    expect([excepted, problems]).toEqual([1, {}]);
    expect(plan({ except: "hai chau" }).problems.except?.[0]?.what).toBe("ambiguous");
  });

  test("a row for a unit that was not chosen is a mistake, with its line", () => {
    const { problems } = plan({
      areas: ["p40"],
      values: "each",
      table: "Xã Hải Châu\t80\nĐại Lộc\t70",
    });
    expect(problems.table).toEqual([{ line: 2, typed: "Xã Đại Lộc", what: "not-chosen" }]);
  });

  test("a table alone chooses its units", () => {
    const { added } = plan({ level: "hand", values: "each", table: "Đại Lộc\t70\n3\t\t1/2/2027" });
    expect(added.map(({ unit: { id }, target, dueOn }) => [id, target, dueOn])).toEqual([
      ["2", 70, "2030-12-14"],
      ["3", 95, "2027-02-01"],
    ]);
  });

  test.each([
    ["done", "kept"],
    ["in_progress", "updated"],
    ["draft", "updated"],
    ["cancelled", "added"],
    ["superseded", "added"],
  ] as const)("what is %s is %s", (state, expected) => {
    const [first = UNITS[0] as Candidate] = UNITS;
    const { kept, updates, added } = plan({ existing: "update" }, [
      { ...first, existing: { ...HAS, state } },
    ]);
    expect({ kept, updated: updates.length, added: added.length }).toMatchObject({ [expected]: 1 });
  });

  test("what would change nothing is kept", () => {
    const [first = UNITS[0] as Candidate] = UNITS;
    const same = { ...first, existing: { ...HAS, state: "assigned" as const, target: 95 } };
    expect(plan({ existing: "update" }, [same])).toMatchObject({ kept: 1, updates: [] });
    const fromAbove = { ...same, existing: { ...same.existing, target: 50, mayChange: false } };
    expect(plan({ existing: "update" }, [fromAbove])).toMatchObject({ kept: 1, updates: [] });
  });

  test("nobody is given a duty that began before today", () => {
    expect(plan({}).startOn).toBe("2026-11-22");
    expect(planAssignments(CHOICE, UNITS, { ...TASK, startOn: "2027-01-01" }, TODAY).startOn).toBe(
      "2027-01-01",
    );
  });

  test("its digest knows the units, the targets and the deadlines, not their order", () => {
    const digest = digestOf(plan({}));
    expect(digestOf(plan({}, UNITS.toReversed()))).toBe(digest);
    for (const other of [{ except: "Đại Lộc" }, { target: 96 }, { dueOn: "2030-12-15" }])
      expect(digestOf(plan(other))).not.toBe(digest);
    expect(ids(plan({}).added)).toEqual(["1", "2", "3"]);
  });
});
