import { describe, expect, test } from "vitest";
import { isOpenTo } from "./directive-readers.ts";

const hue = { command: "m/p46/", local: "m/c46/p46/", hasTerritory: true };
const committee = { command: null, local: "m/c48/", hasTerritory: true };
const department = { command: "m/dctd/", local: null, hasTerritory: false };
const ministry = { command: "m/", local: "m/" };
const daiLoc = { command: "m/p48/x20452/", local: "m/c48/p48/x20452/" };
const daNang = { command: "m/p48/", local: "m/c48/p48/" };

describe("isOpenTo", () => {
  test.each([
    ["the centre's to a commune", null, [daiLoc], false, true],
    ["a department's without a territory to a commune", department, [daiLoc], false, true],
    ["a neighbour's not", hue, [daiLoc], false, false],
    ["a neighbour's not to the other province", hue, [daNang], false, false],
    ["a neighbour's that gave work here", hue, [daiLoc], true, true],
    ["a province's to the ministry above", hue, [ministry], false, true],
    ["a province's to itself", hue, [{ command: "m/p46/", local: null }], false, true],
    ["a committee's to a commune below on its line", committee, [daiLoc], false, true],
    ["a committee's not to another province", committee, [hue], false, false],
    ["by any of several places", hue, [daiLoc, ministry], false, true],
    ["nobody without a place reads a province's", hue, [], false, false],
  ])("%s", (_, issuer, readers, givenWithin, expected) => {
    expect(isOpenTo(issuer, readers, givenWithin)).toBe(expected);
  });
});
