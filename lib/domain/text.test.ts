import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchKey, slug, spelling } from "./text.ts";

describe("searchKey", () => {
  test.each([
    ["hoà", "hoa"],
    ["hòa", "hoa"],
    ["Xã Hoà Vang", "xa hoa vang"],
    ["Đắk Lắk", "dak lak"],
    ["THỪA THIÊN  HUẾ", "thua thien hue"],
    ["  Phường\u00a0Ô Chợ Dừa\n", "phuong o cho dua"],
    ["Ưu, ươn, ỡ", "uu, uon, o"],
    ["12-NQ/TW", "12-nq/tw"],
    ["", ""],
  ])("%s is searched as %s", (text, expected) => {
    expect(searchKey(text)).toBe(expected);
  });

  test("composed and decomposed letters are the same, and a key is its own key", () => {
    const vietnamese = fc.stringMatching(
      /^[a-zA-ZàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĐ ]*$/,
    );
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = searchKey(text);
        expect(searchKey(text.normalize("NFD"))).toBe(key);
        expect(searchKey(text.normalize("NFC"))).toBe(key);
        expect(searchKey(text.toUpperCase())).toBe(key);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});

describe("slug", () => {
  test.each([
    ["Đà Nẵng", "danang"],
    ["12-NQ/ĐUCA", "12nqduca"],
    ["Xã Ô Lâm", "xaolam"],
    ["–", ""],
  ])("%s becomes %s", (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe("spelling", () => {
  test.each([
    ["Xã Hoà Tiến", "Xã Hòa Tiến", true],
    ["Thuỷ Nguyên", "Thủy Nguyên", true],
    ["khoẻ", "khỏe", true],
    ["Hòa Quế".normalize("NFD"), "Hoà Quế", true],
    ["Hoa", "Hòa", false],
    ["Hoá", "Hòa", false],
    ["Tân", "Tấn", false],
    ["Dân", "Đân", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(spelling(a) === spelling(b)).toBe(same);
  });
});
