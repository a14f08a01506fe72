import { describe, expect, test } from "vitest";
import { readDirective } from "./input.ts";

const facts = {
  number: "12-NQ/TW",
  type: "resolution",
  issuerId: "0151fa7b-dc00-7170-bec1-d71ad231f165",
  issuedOn: "16/03/2022",
  title: "Nghị quyết",
  securityClass: "public",
};
const TODAY = "2026-11-22";
const wrongOf = (input: unknown) => {
  const read = readDirective(input, TODAY);
  return read.ok || read.refusal.kind !== "invalid"
    ? null
    : Object.entries(read.refusal.fields).map(([name, { key }]) => `${name} ${key}`);
};

describe("readDirective", () => {
  test("all that is wrong is said at once, in the order of the form", () => {
    expect(wrongOf({})).toEqual([
      "number directives.number-missing",
      "type directives.type-missing",
      "issuerId directives.issuer-missing",
      "issuedOn directives.date-missing",
      "title directives.title-missing",
      "securityClass directives.class-missing",
    ]);
    expect(wrongOf({ ...facts, number: "", issuedOn: "23/11/2026" })).toEqual([
      "number directives.number-missing",
      "issuedOn directives.date-future",
    ]);
  });

  test.each([
    ["whole", facts, null],
    ["nothing at all", null, []],
    ["the name of another issuer", { ...facts, issuerId: "", issuerName: "Tỉnh ủy" }, null],
    [
      "one that was chosen and another that was typed",
      { ...facts, issuerName: "Tỉnh ủy" },
      ["issuerName directives.issuer-twice"],
    ],
    [
      "a day that is none",
      { ...facts, issuedOn: "31/02/2026" },
      ["issuedOn directives.date-wrong"],
    ],
    ["a secret", { securityClass: "classified" }, ["securityClass directives.class-refused"]],
  ])("%s", (_, input, wrong) => {
    if (input === null) expect(readDirective(input, TODAY).ok).toBe(false);
    else expect(wrongOf(input)).toEqual(wrong);
  });
});
