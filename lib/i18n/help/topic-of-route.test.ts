import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { HELP_TOPICS } from "./help-topic.ts";
import { TOPIC_OF_ROUTE, topicOf } from "./topic-of-route.ts";

const FOLDER = "app/(signed-in)";
const routes = globSync(`${FOLDER}/**/page.tsx`).map(
  (file) => file.slice(FOLDER.length, -"/page.tsx".length) || "/",
);

test("there are pages to look at", () => {
  expect(routes.length).toBeGreaterThan(20);
});

test.each(routes)("%s has help of its own place", (route) => {
  const [first = ""] = route.split("/").filter(Boolean);
  expect(Object.keys(TOPIC_OF_ROUTE)).toContain(`/${first}`);
  if (first !== "help") expect(HELP_TOPICS).toContain(topicOf(route));
});

test.each([
  ["/", "states"],
  ["/reports", "report"],
  ["/reports/0198c0de-0000-7000-8000-000000000000/receipt", "report"],
  ["/reviews/thresholds", "thresholds"],
  ["/reviews/return", "review"],
  ["/directives/0198c0de-0000-7000-8000-000000000000/annex/x", "annex"],
  ["/directives/0198c0de-0000-7000-8000-000000000000/edit", "directives"],
  ["/assignments/0198c0de-0000-7000-8000-000000000000", "states"],
  ["/help/review", null],
  ["/nowhere", "states"],
])("%s leads to %s", (path, topic) => {
  expect(topicOf(path)).toBe(topic);
});
