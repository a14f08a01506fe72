import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, parseSearch } from "./search-query.ts";

describe("parseSearch", () => {
  test.each([
    ["hoà", "'hoa':*"],
    ["hòa", "'hoa':*"],
    ["HOA", "'hoa':*"],
    ["Hoà Vang".normalize("NFD"), "'hoa' & 'vang':*"],
    ["  Đắk\u00a0 Lắk ", "'dak' & 'lak':*"],
    ["12NQTW", "'12nqtw':*"],
    ["12-NQ/TW", "('12nqtw':* | ('12' & 'nq' & 'tw':*))"],
    ["12 NQ TW", "(('12' & 'nq' & 'tw':*) | '12nqtw':*)"],
    ["12 NQ/TW", "(('12' & ('nqtw':* | ('nq' & 'tw':*))) | '12nqtw':*)"],
    ["xã A", "'xa' & 'a'"],
    ["đất – trụ sở", "'dat' & 'tru' & 'so':*"],
    ["'; DROP TABLE unit", "'drop' & 'table' & 'unit':*"],
  ])("%s asks for %s", (typed, all) => {
    expect(parseSearch(typed)?.all).toBe(all);
  });

  test.each(["", "   ", "–", "?!", "日本"])("%j asks for nothing", (typed) => {
    expect(parseSearch(typed)).toBeNull();
  });

  test("however a word is composed and written, the same is asked", () => {
    const vietnamese = fc.stringMatching(/^[a-zA-ZàảãáạăằắâầấđèẻêềếìòôồốơờớùưừứỳýĐ0-9 ]{1,40}$/);
    fc.assert(
      fc.property(vietnamese, (typed) => {
        const all = parseSearch(typed)?.all;
        expect(parseSearch(typed.normalize("NFD"))?.all).toBe(all);
        expect(parseSearch(typed.toUpperCase())?.all).toBe(all);
        expect(all ?? "").toMatch(/^[a-z0-9':*&|() ]*$/);
      }),
    );
  });

  test("a number of a document goes over several words, from a digit on", () => {
    const numbers = parseSearch("báo cáo 12-NQ TW đất")?.words.map((word) => word.numbers);
    expect(numbers?.[0]).toEqual(["bao"]);
    expect(numbers?.[2]).toEqual(["12nq", "12nqtw", "12nqtwdat"]);
    expect(numbers?.[3]).toEqual(["tw", "12nqtw", "12nqtwdat"]);
  });

  test.each([
    ["2611-000123", "2611-000123"],
    [" 2611 000123 ", "2611-000123"],
    ["2611000123", "2611-000123"],
    ["2611-1234567", "2611-1234567"],
    ["2611-00012", null],
    ["261-000123", null],
    ["2611-000123 xã", null],
    ["12-NQ/TW", null],
  ] as const)("%j is the receipt %s", (typed, receipt) => {
    expect(parseSearch(typed)?.receipt).toBe(receipt);
  });

  test("of very much the beginning is asked", () => {
    expect(parseSearch("a b c d e f g h i j k")?.words).toHaveLength(8);
    expect(parseSearch("x".repeat(400))?.words[0]?.slug).toHaveLength(60);
  });
});

describe("excerptOf", () => {
  const shown = (said: string, typed: string, most = 12) =>
    excerptOf(said, parseSearch(typed) ?? { words: [] }, most)
      .map(({ text, found }) => (found ? `[${text}]` : text))
      .join("");
  test.each([
    ["Xã Hoà Vang", "hòa", "Xã [Hoà] Vang"],
    ["Nghị quyết số 12-NQ/TW", "12nqtw", "Nghị quyết số [12-NQ/TW]"],
    ["Đã bàn giao đất, đạt tiến độ", "dat", "Đã bàn giao [đất,] [đạt] tiến độ"],
    ["Rà soát trụ sở", "trụ sở", "Rà soát [trụ] [sở]"],
    ["Rà soát trụ sở", "tru s", "Rà soát [trụ] sở"],
    ["Rà soát đất", "rà so", "[Rà] [soát] đất"],
    ["Đã đạt", "da giao", "[Đã] đạt"],
    ["Không có gì", "trường", "Không có gì"],
  ])("of %s for %s shows %s", (said, typed, expected) => {
    expect(shown(said, typed)).toBe(expected);
  });

  test("begins shortly before what was found, and says that it was cut", () => {
    const said = `${"a ".repeat(30)}đây rồi ${"b ".repeat(30)}`;
    expect(shown(said, "đây", 8)).toBe("… a a [đây] rồi b b b b …");
  });

  test("loses no word", () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const whole = excerptOf(said, { words: [] }, 10_000);
        expect(whole.map(({ text }) => text).join("")).toBe(
          said.normalize("NFC").split(/\s+/).filter(Boolean).join(" "),
        );
      }),
    );
  });
});
