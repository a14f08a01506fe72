import { expect, test } from "vitest";
import { VIEWS } from "#lib/difficulties/filter.ts";
import { filterOf, waitingHref } from "./address.ts";

test.each(VIEWS)("the number of what waits in %s leads to what waits", (view) => {
  const { searchParams } = new URL(waitingHref(view), "https://tiendo.example");
  expect(filterOf(Object.fromEntries(searchParams), VIEWS)).toEqual({ view, state: "waiting" });
});
