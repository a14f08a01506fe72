import { describe, expect, test } from "vitest";
import { beginsWord, TypeAhead } from "./type-ahead.ts";

const NAMES = [
  "Bộ Công an",
  "Công an xã Đại Lộc",
  "Công an xã Hòa Vang",
  "Công an phường Hoà Khánh",
];

test.each([
  ["Công an xã Đại Lộc", "dai", true],
  ["Công an xã Đại Lộc", "oc", false],
  ["Công an xã Hoà Vang".normalize("NFD"), "hoa v", true],
])("%s begins a word with %s: %s", (name, typed, begins) => {
  expect(beginsWord(name, typed)).toBe(begins);
});

describe("letters", () => {
  test("that follow each other are one word", () => {
    const ahead = new TypeAhead();
    expect(ahead.next("h", 1_000, NAMES, 0)).toBe(2);
    expect(ahead.next("o", 1_100, NAMES, 2)).toBe(2);
    expect(ahead.next("a", 1_200, NAMES, 2)).toBe(2);
    expect(ahead.next(" ", 1_300, NAMES, 2)).toBe(2);
    expect(ahead.next("k", 1_400, NAMES, 2)).toBe(3);
  });
  test("after a pause begin anew, at the next name, round the end", () => {
    const ahead = new TypeAhead();
    expect(ahead.next("h", 1_000, NAMES, 0)).toBe(2);
    expect(ahead.next("h", 3_000, NAMES, 2)).toBe(3);
    expect(ahead.next("h", 6_000, NAMES, 3)).toBe(2);
    expect(ahead.next("z", 9_000, NAMES, 3)).toBeNull();
  });
});
