import { expect, test } from "vitest";
import { hereOf } from "./here-of.ts";

const of = (...hrefs: string[]) => hrefs.map((href) => ({ href, label: href }));
const leader = of("/dashboard", "/reviews", "/directives", "/assignments");
const officer = of("/reports", "/directives");

test.each([
  ["the place itself", leader, "/reviews", "/reviews"],
  ["a page below it", leader, "/dashboard/1/assignments", "/dashboard"],
  ["a report of a unit below", leader, "/reports/1", "/assignments"],
  ["one's own report", officer, "/reports/1/receipt", "/reports"],
  ["one's own assignment, without the list", officer, "/assignments/1", "/reports"],
  ["a task", leader, "/tasks/1/assign", "/directives"],
  ["nowhere", officer, "/audit", undefined],
  ["no place at all", [], "/", undefined],
] as const)("%s", (_, places, path, here) => {
  expect(hereOf(places, path)?.href).toBe(here);
});
