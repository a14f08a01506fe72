import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy.ts";

const asked = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost${path}`, { headers }));

test("a page is told its own address, whatever the sender claims", () => {
  const answer = asked("/reports?state=all", { "x-asked-path": "//elsewhere.example" });
  expect(answer.headers.get("x-middleware-request-x-asked-path")).toBe("/reports?state=all");
});

test("an address with NUL leads to the one without", () => {
  const answer = asked("/audit?deed=%00&unit=a%00");
  expect(answer.status).toBe(307);
  expect(answer.headers.get("location")).toBe("http://localhost/audit?deed=&unit=a");
});

test.each([
  ["8388608", 200],
  ["8388609", 413],
])("a form of %s bytes: %s", (length, status) => {
  expect(asked("/tasks", { "content-length": length }).status).toBe(status);
});
