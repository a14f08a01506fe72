import { expect, test } from "vitest";
import { languageOf } from "./language-of.ts";

test.each([
  ["Công an thành phố Đà Nẵng", "vi"],
  ["Bộ Công an", "vi"],
  ["Đắk Lắk", "vi"],
  ["Dư", "vi"],
  ["Bô".normalize("NFD"), "vi"],
  ["Da Nang City Police, 12-NQ/TW", undefined],
  ["", undefined],
])("%s", (words, language) => {
  expect(languageOf(words)).toBe(language);
});
