import { describe, expect, test } from "vitest";
import { addDays, vietnamDay } from "./civil-date.ts";
import { firstIdOf, isId, newId } from "./id.ts";

describe("newId", () => {
  test("is a uuid of version 7, and later ones sort later", () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(ids.every((id) => isId(id) && id[14] === "7")).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("isId", () => {
  test.each([
    ["018f4c1e-7b1a-7cc3-8a5e-3f0e1d2c4b5a", true],
    ["018F4C1E-7B1A-7CC3-8A5E-3F0E1D2C4B5A", true],
    ["018f4c1e-7b1a-7cc3-8a5e-3f0e1d2c4b5", false],
    ["018f4c1e7b1a7cc38a5e3f0e1d2c4b5a", false],
    ["new", false],
    ["", false],
    [undefined, false],
    [7, false],
    [["018f4c1e-7b1a-7cc3-8a5e-3f0e1d2c4b5a"], false],
  ])("%s: %s", (value, expected) => {
    expect(isId(value)).toBe(expected);
  });
});

test("firstIdOf lies before the ids of its day and behind those of the days before", () => {
  const today = vietnamDay(new Date());
  expect(firstIdOf(addDays(today, -1)) < newId()).toBe(true);
  expect(firstIdOf(addDays(today, 2)) > newId()).toBe(true);
  expect(firstIdOf("2026-11-22")).toBe("01a2008d-7400-0000-0000-000000000000");
});
