import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Line, Membership, Role } from "./policy.ts";
import { governs, type HeldSeat, isLastAdminRole, isOneself, maySeat } from "./role-giving.ts";

const TODAY = "2026-11-22";

function actor(...memberships: Partial<Membership>[]): Actor {
  return {
    accountId: "me",
    title: "",
    titleEn: null,
    today: TODAY,
    memberships: memberships.map((membership) => ({
      role: "admin",
      line: "command",
      unitId: "u",
      unitName: "",
      unitNameEn: null,
      levelKey: "province",
      path: "m/p48/",
      taskGroupIds: null,
      ...membership,
    })),
  };
}

const seat = (commandPath: string, more: Partial<HeldSeat> = {}): HeldSeat => ({
  id: commandPath,
  role: "officer",
  line: "command",
  place: { commandPath, localPath: null },
  taskGroupIds: null,
  from: "2020-01-01",
  to: null,
  ...more,
});

const province = actor({});
const moneyAdmin = actor({ taskGroupIds: ["money"] });

describe("maySeat", () => {
  test.each([
    ["below", province, seat("m/p48/c1/"), true],
    ["at the own unit", province, seat("m/p48/"), true],
    ["not above", province, seat("m/"), false],
    ["not at a sibling", province, seat("m/p38/"), false],
    ["not below a sibling", province, seat("m/p38/c1/"), false],
    ["not on a line that is not administered", province, seat("m/p48/", { line: "local" }), false],
    ["not for all groups, with some", moneyAdmin, seat("m/p48/c1/"), false],
    ["for the own groups", moneyAdmin, seat("m/p48/c1/", { taskGroupIds: ["money"] }), true],
    ["not for others", moneyAdmin, seat("m/p48/c1/", { taskGroupIds: ["money", "x"] }), false],
    ["nobody gives nothing", actor(), seat("m/p48/c1/"), false],
  ] as const)("%s", (_, who, of, expected) => {
    expect(maySeat(who, of)).toBe(expected);
  });

  test.each(["officer", "reviewer", "leader", "auditor"] as const)(
    "%s gives none",
    (role: Role) => {
      expect(maySeat(actor({ role }), seat("m/p48/c1/"))).toBe(false);
    },
  );

  test("gives no reach beyond the own", () => {
    const part = fc.constantFrom("a/", "b/", "ab/");
    const path = fc.array(part, { maxLength: 3 }).map((parts) => `m/${parts.join("")}`);
    const line = fc.constantFrom<Line>("command", "local");
    fc.assert(
      fc.property(path, line, path, path, line, (own, ownLine, commandPath, localPath, given) => {
        const place = { commandPath, localPath };
        if (
          !maySeat(actor({ path: own, line: ownLine }), { line: given, place, taskGroupIds: null })
        )
          return;
        expect(given).toBe(ownLine);
        expect((given === "command" ? commandPath : localPath).startsWith(own)).toBe(true);
      }),
    );
  });
});

describe("governs", () => {
  const inside = seat("m/p48/c1/");
  const above = seat("m/");
  test.each([
    ["all roles within", [inside, seat("m/p48/")], true],
    ["one above", [inside, above], false],
    ["one above that is over", [inside, { ...above, to: "2026-01-01" }], true],
    ["one above that is planned", [inside, { ...above, from: "2027-01-01" }], false],
    ["none any more, one of them above", [{ ...above, to: "2026-01-01" }], false],
    ["none ever", [], true],
    [
      "one alone, at a unit that stands nowhere",
      [seat("", { place: { commandPath: null, localPath: null } })],
      false,
    ],
    [
      "one at a unit that stands nowhere",
      [inside, seat("", { place: { commandPath: null, localPath: null } })],
      true,
    ],
  ] as const)("%s", (_, seats, expected) => {
    expect(governs(province, seats, TODAY)).toBe(expected);
  });
});

test("oneself is the own account and the one in whose place one works", () => {
  const actingFor = {
    delegationId: "d",
    accountId: "away",
    title: "",
    titleEn: null,
    lastDay: TODAY,
  };
  expect(isOneself({ accountId: "me" }, "me")).toBe(true);
  expect(isOneself({ accountId: "me" }, "away")).toBe(false);
  expect(isOneself({ accountId: "me", actingFor }, "away")).toBe(true);
  expect(isOneself({ accountId: "me", actingFor }, "other")).toBe(false);
});

describe("isLastAdminRole", () => {
  const admin = (id: string, more: Partial<HeldSeat> = {}) =>
    seat("m/", { id, role: "admin", ...more });
  test.each([
    ["the only one", [admin("a"), seat("m/", { id: "b" })], "a", true],
    ["one of two lines", [admin("a"), admin("b", { line: "local" })], "a", false],
    ["the other is over", [admin("a"), admin("b", { to: TODAY })], "a", true],
    ["the other is not yet", [admin("a"), admin("b", { from: "2027-01-01" })], "a", true],
    ["another role", [admin("a"), seat("m/", { id: "b" })], "b", false],
  ] as const)("%s", (_, seats, id, expected) => {
    expect(isLastAdminRole(seats, id, TODAY)).toBe(expected);
  });
});
