import { describe, expect, test } from "vitest";
import { doorBefore, enteredPath, ownPath } from "./own-path.ts";

describe("ownPath", () => {
  test.each([
    ["/reports?state=overdue", "/reports?state=overdue"],
    ["/", "/"],
    ["/nhiệm-vụ", "/nhi%E1%BB%87m-v%E1%BB%A5"],
    ["https://elsewhere.example/", "/"],
    ["//elsewhere.example/", "/"],
    ["/\\elsewhere.example/", "/"],
    ["/\t/elsewhere.example/", "/"],
    ["/..//elsewhere.example/", "/"],
    ["/a/..//elsewhere.example/", "/"],
    ["/a\r\nset-cookie: x=1", "/aset-cookie:%20x=1"],
    ["reports", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
    [null, "/"],
    [["/reports"], "/"],
  ])("%j leads to %s", (asked, path) => {
    expect(ownPath(asked)).toBe(path);
  });
});

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
