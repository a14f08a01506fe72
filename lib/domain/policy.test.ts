import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Actor,
  type Deed,
  type Membership,
  mayAnywhere,
  reaches,
  scopesFor,
} from "./policy.ts";

const province = at("reviewer", "m/p48/");
const place = (commandPath: string | null, localPath: string | null = null) => ({
  commandPath,
  localPath,
});

const may = (who: Actor, deed: Deed, where: ReturnType<typeof place>, group?: string) =>
  scopesFor(who, deed).some((scope) => reaches(scope, where, group));

describe("scopesFor and reaches", () => {
  test.each([
    [
      "a reviewer decides for a unit directly below",
      province,
      "report:review",
      "m/p48/c20551/",
      true,
    ],
    ["not for the own unit", province, "report:review", "m/p48/", false],
    ["not two levels below", at("reviewer", "m/"), "report:review", "m/p48/c20551/", false],
    ["not for a sibling's child", province, "report:review", "m/p38/c14821/", false],
    [
      "not for a unit whose path only begins alike",
      at("reviewer", "m/p4/"),
      "report:review",
      "m/p48/",
      false,
    ],
    ["an officer sends for the own unit", at("officer", "m/p48/"), "report:submit", "m/p48/", true],
    ["but not for a child", at("officer", "m/p48/"), "report:submit", "m/p48/c20551/", false],
    ["and reads below", at("officer", "m/p48/"), "report:read", "m/p48/c20551/", true],
    ["a leader reads, but does not decide", at("leader", "m/"), "report:review", "m/p48/", false],
    [
      "a leader gives a word on what is directly below",
      at("leader", "m/t48/"),
      "report:opinion",
      "m/t48/c1/",
      true,
    ],
    ["an officer gives none", at("officer", "m/t48/"), "report:opinion", "m/t48/c1/", false],
    ["an auditor reads the trail", at("auditor", "m/"), "audit:read", "m/p48/c20551/", true],
    ["a head signs for the own unit", at("head", "m/p48/"), "report:sign-off", "m/p48/", true],
    ["but not for a child", at("head", "m/p48/"), "report:sign-off", "m/p48/c20551/", false],
    ["an officer does not sign", at("officer", "m/p48/"), "report:sign-off", "m/p48/", false],
    ["nor does an admin", at("admin", "m/"), "report:sign-off", "m/p48/", false],
    ["a head says how the own office works", at("head", "m/p48/"), "office:manage", "m/p48/", true],
    ["an admin of all offices below", at("admin", "m/"), "office:manage", "m/p48/c20551/", true],
    ["an officer of none", at("officer", "m/p48/"), "office:manage", "m/p48/", false],
    ["a reviewer sets the own office's thresholds", province, "threshold:set", "m/p48/", true],
    ["not those of the office above", province, "threshold:set", "m/", false],
    ["an admin not those of an office below", at("admin", "m/"), "threshold:set", "m/p48/", false],
    ["a leader reads them", at("leader", "m/p48/"), "threshold:set", "m/p48/", false],
    ["an admin does not decide", at("admin", "m/"), "report:review", "m/p48/", false],
    [
      "an officer comments on what the own unit has",
      at("officer", "m/p48/"),
      "assignment:comment",
      "m/p48/",
      true,
    ],
    ["not on what a child has", at("officer", "m/p48/"), "assignment:comment", "m/p48/c1/", false],
    ["a reviewer comments below", at("reviewer", "m/"), "assignment:comment", "m/p48/c1/", true],
    ["an officer asks for more time", at("officer", "m/p48/"), "extension:ask", "m/p48/", true],
    ["so does a head", at("head", "m/p48/"), "extension:ask", "m/p48/", true],
    ["not for a child", at("officer", "m/p48/"), "extension:ask", "m/p48/c1/", false],
    ["a reviewer decides it directly below", province, "extension:decide", "m/p48/c1/", true],
    ["not for the own unit", province, "extension:decide", "m/p48/", false],
    ["not two levels below", at("reviewer", "m/"), "extension:decide", "m/p48/c1/", false],
    ["an admin does not", at("admin", "m/"), "extension:decide", "m/p48/", false],
    ["an auditor comments on nothing", at("auditor", "m/"), "assignment:comment", "m/p48/", false],
  ] as const)("%s", (_, membership, deed, path, expected) => {
    expect(may(actor(membership), deed as Deed, place(path))).toBe(expected);
  });

  test("nobody may nothing", () => {
    expect(may(actor(), "report:read", place("m/"))).toBe(false);
    expect(mayAnywhere(actor(), "report:read")).toBe(false);
  });

  test("a unit off the line is out of reach", () => {
    expect(may(actor(at("leader", "m/")), "report:read", place(null, "m/t48/"))).toBe(false);
    expect(may(actor(at("leader", "m/", "local")), "report:read", place(null, "m/t48/"))).toBe(
      true,
    );
  });

  test("a limited reviewer decides only about the groups named", () => {
    const limited = actor({ ...province, taskGroupIds: ["money"] });
    expect(may(limited, "report:review", place("m/p48/c1/"), "money")).toBe(true);
    expect(may(limited, "report:review", place("m/p48/c1/"), "staffing")).toBe(false);
  });
});

test("own, children and deeper partition the subtree", () => {
  const segment = fc.stringMatching(/^[a-z0-9]{1,4}$/);
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 3 }),
      fc.array(segment, { maxLength: 3 }),
      (head, tail) => {
        const path = `${head.join("/")}/`;
        const below = place(`${[...head, ...tail].join("/")}/`);
        const scope = {
          line: "command",
          path,
          unitId: "u",
          taskGroupIds: null,
        } as const;
        expect(reaches({ ...scope, reach: "subtree" }, below)).toBe(true);
        expect(reaches({ ...scope, reach: "own" }, below)).toBe(tail.length === 0);
        expect(reaches({ ...scope, reach: "children" }, below)).toBe(tail.length === 1);
      },
    ),
  );
});

function actor(...memberships: Membership[]): Actor {
  return {
    accountId: "a",
    title: "Vai trò",
    titleEn: null,
    today: "2026-11-22",
    memberships,
  };
}

function at(
  role: Membership["role"],
  path: string,
  line: Membership["line"] = "command",
): Membership {
  return {
    role,
    line,
    path,
    unitId: "u",
    unitName: "Đơn vị",
    unitNameEn: null,
    levelKey: "province",
    taskGroupIds: null,
  };
}
