import { describe, expect, test } from "vitest";
import { doorBefore, enteredPath } from "./own-path.ts";

test.each([
  ["/reports/1?correct=1", "/sign-in?next=%2Freports%2F1%3Fcorrect%3D1"],
  ["/", "/sign-in"],
  ["//elsewhere.example/", "/sign-in"],
  [null, "/sign-in"],
])("the door before %j is %s", (asked, door) => {
  expect(doorBefore(asked)).toBe(door);
});

describe("enteredPath", () => {
  test.each([
    ["/audit?deed=x", null],
    ["/audit?deed=%00", "/audit?deed="],
    ["/audit?deed=a%00b&unit=%00", "/audit?deed=ab&unit="],
    ["/tasks/%00", "/tasks/"],
    ["/%00/elsewhere.example/", "/"],
  ])("%j leads to %j", (asked, path) => {
    expect(enteredPath(asked)).toBe(path);
  });
});
