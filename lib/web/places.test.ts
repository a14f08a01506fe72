import { describe, expect, test } from "vitest";
import type { Actor, Membership } from "#lib/domain/policy.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { homeOf, placesOf } from "./places.ts";

const as = (...roles: Membership["role"][]): Actor => ({
  accountId: "a",
  title: "",
  titleEn: null,
  today: "2026-11-22",
  memberships: roles.map((role) => ({
    role,
    line: "command",
    unitId: "u",
    unitName: "",
    unitNameEn: null,
    levelKey: "province",
    path: "bca/dn/",
    taskGroupIds: null,
  })),
});

describe("homeOf", () => {
  test.each([
    ["an officer reports", as("officer"), "/reports"],
    ["a head signs", as("head"), "/sign-off"],
    ["a reviewer decides", as("reviewer"), "/reviews"],
    ["an admin works on documents", as("admin"), "/directives"],
    ["an auditor reads the journal", as("auditor"), "/audit"],
    ["a leader reads what is new", as("leader"), "/briefing"],
    ["who has no role today has no place to go", as(), null],
  ] as const)("%s", (_, actor, home) => {
    expect(homeOf(actor)).toBe(home);
    const [first] = placesOf(actor, i18nFor("vi"));
    expect(first === undefined).toBe(home === null);
  });
});
