import { expect, test } from "vitest";
import { seeSeveralAreas } from "./areas-seen.ts";

const at = (line: "command" | "local", path: string) => ({ line, path });

test.each([
  ["the ministry", [at("command", "m/")], true],
  ["a province", [at("command", "m/p48/")], false],
  ["a commune", [at("command", "m/p48/x1/")], false],
  ["a province and its committee", [at("command", "m/p48/"), at("local", "m/c48/")], false],
  ["two communes of one province", [at("command", "m/p48/x1/"), at("command", "m/p48/x2/")], false],
  ["two provinces", [at("command", "m/p48/"), at("command", "m/p46/")], true],
  ["nowhere", [], false],
])("%s", (_, scopes, expected) => {
  expect(seeSeveralAreas(scopes)).toBe(expected);
});
