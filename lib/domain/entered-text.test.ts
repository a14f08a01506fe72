import { expect, test } from "vitest";
import { enteredFields, enteredText } from "./entered-text.ts";

test.each([
  ["what people type stays", "Ẩn 12-NQ/TW\n“𠮷”", "Ẩn 12-NQ/TW\n“𠮷”"],
  ["NUL is left out", "a\0b\0", "ab"],
  ["half a pair is replaced", "a\ud800b", "a\ufffdb"],
  ["the other half too", "\udc00", "\ufffd"],
])("%s", (_, given, entered) => {
  expect(enteredText(given)).toBe(entered);
});

test("the fields of a form are cleaned with their names", () => {
  expect(
    enteredFields([
      ["a\0", "b\0"],
      ["n", 1],
    ]),
  ).toEqual({ a: "b", n: 1 });
});
