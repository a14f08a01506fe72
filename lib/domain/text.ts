import { enteredText } from "./entered-text.ts";

const MARKS = /\p{M}+/gu;

/**
 * A text as it is searched: no accents, đ as d, lower case, spaces folded. So NFC and NFD, and both
 * placements of a tone mark (hoà, hòa), give the same key; a stored key is compared with the key of what was typed.
 */
export function searchKey(text: string): string {
  return enteredText(text)
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A name as it is compared where accents matter: "hoà" and "hòa" are one spelling, "hoa" is another. A syllable has
 * one tone; wherever its mark stands, it is put behind the syllable.
 */
export function spelling(text: string): string {
  return enteredText(text)
    .normalize("NFD")
    .replace(
      /[\p{L}\p{M}]+/gu,
      (word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join(""),
    )
    .normalize("NFC");
}

/** Letters and digits alone, for a path segment or a document number: "Đà Nẵng" is "danang", "12-NQ/TW" is "12nqtw". */
export function slug(text: string): string {
  return searchKey(text).replace(/[^a-z0-9]/g, "");
}
