import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_PATH, ownPath, PASSING, viewPath } from "./own-path.ts";

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

test("whatever is asked for, the way leads to this site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "..",
    ".",
    "a",
    "?",
    "#",
    "@",
    ":",
    "https:",
    "\t",
    "%2f",
    "elsewhere.example",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (asked) => {
        const path = ownPath(asked);
        expect(path).toMatch(/^\/(?!\/)/);
        expect(new URL(path, "https://ours.example").origin).toBe("https://ours.example");
        expect(ownPath(path)).toBe(path);
      },
    ),
  );
});

describe("viewPath", () => {
  test.each([
    [
      "/dashboard/1/assignments?state=overdue&age=older",
      "/dashboard/1/assignments?state=overdue&age=older",
    ],
    ["/briefing", "/briefing"],
    ["/instructions/1?done=given", "/instructions/1"],
    ["/reviews?task=1&tab=look&told=approved-2", "/reviews?task=1&tab=look"],
    ["/reviews/thresholds?unit=1&group=&saved=3", "/reviews/thresholds?unit=1&group="],
    ["/difficulties?done=answered&count=4", "/difficulties"],
    ["/assignments?state=open&after=x", "/assignments?state=open"],
    ["/", null],
    ["/?x=1", null],
    ["/views/new?of=%2Fbriefing", null],
    ["/views", null],
    ["/viewsmith", "/viewsmith"],
    ["/api/exports/units", null],
    ["/sign-in?next=%2F", null],
    ["//elsewhere.example/a", null],
    ["https://elsewhere.example/", null],
    [`/a?${"x".repeat(MOST_PATH)}`, null],
    [undefined, null],
  ])("%j is kept as %j", (asked, path) => {
    expect(viewPath(asked)).toBe(path);
  });

  test("what deeds and forms say in an address is known to pass", () => {
    // What they lead to, rather than what they did: filters, the way on, and a receipt's own page.
    const lasting = ["email", "n", "next", "show", "year"];
    const written = globSync(["app/**/actions.ts", "app/api/**/*.ts"])
      .map((name) => readFileSync(name, "utf8"))
      .flatMap((code) => [...code.matchAll(/[?&]([a-z]+)=|query\.(?:set|append)\("([a-z]+)"/g)])
      .map(([, inText, added]) => inText ?? added);
    expect(written).toContain("done");
    expect(written.filter((name) => ![...PASSING, ...lasting].includes(name ?? ""))).toEqual([]);
  });

  test("what is kept is kept as it is, and as the database allows", () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, fc.dictionary(text, text, { maxKeys: 3 }), (path, query) => {
        const kept = viewPath(`/${path}?${new URLSearchParams(query)}`);
        if (kept === null) return;
        expect(viewPath(kept)).toBe(kept);
        expect(kept).toMatch(/^\/[^/\\\s][^\\\s]*$/);
      }),
    );
  });
});
