import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayOfSigning,
  type FoundTag,
  listedTags,
  PAPER_TAGS,
  type PaperTags,
  placeOfPaper,
  tellsTasks,
  wordText,
  wrongTags,
} from "./paper-tags.ts";

const text = (name: string): FoundTag => ({ name, inside: null, odd: false });
const section = (name: string, ...inside: FoundTag[]): FoundTag => ({ name, inside, odd: false });

describe("wrongTags", () => {
  test.each([
    ["a known text", [text("don_vi")], []],
    ["an unknown one", [text("don_v")], ["don_v"]],
    ["each once", [text("x"), text("x")], ["x"]],
    ["one of what every object has", [text("constructor")], ["constructor"]],
    ["a text of a section outside it", [text("so_thu_tu")], ["so_thu_tu"]],
    ["within it", [section("van_ban", text("so_thu_tu"))], []],
    ["a text of outside within", [section("van_ban", text("don_vi"))], []],
    ["a section as a text", [text("van_ban")], ["van_ban"]],
    ["a text as a section", [section("don_vi")], ["don_vi"]],
    ["a section in its place", [section("van_ban", section("nhiem_vu", text("ten")))], []],
    ["out of its place", [section("nhiem_vu", text("ten"))], ["nhiem_vu"]],
    ["in itself", [section("van_ban", section("van_ban"))], ["van_ban"]],
    ["beside it, deeper", [section("van_ban", section("kho_khan"))], ["kho_khan"]],
    ["a condition around a section", [section("du_thao", section("van_ban"))], []],
    ["a condition within one", [section("van_ban", section("du_thao", text("so_thu_tu")))], []],
    ["a condition in itself", [section("du_thao", section("du_thao"))], []],
    ["raw XML", [{ name: "don_vi", inside: null, odd: true }], ["don_vi"]],
  ] as const)("%s", (_, found, wrong) => {
    expect(wrongTags(found as readonly FoundTag[])).toEqual(wrong);
  });

  test("no template that passes opens one section of several within another of the same", () => {
    const names = listedTags().map(({ name }) => name);
    const { found } = fc.letrec<{ found: FoundTag[] }>((tie) => ({
      found: fc.array(
        fc.record({
          name: fc.constantFrom(...names),
          inside: fc.option(tie("found") as fc.Arbitrary<FoundTag[]>, { maxDepth: 4 }),
          odd: fc.constant(false),
        }),
        { maxLength: 3 },
      ),
    }));
    const several = new Set(["van_ban", "nhiem_vu", "kho_khan", "kien_nghi"]);
    const repeats = (tag: FoundTag, open: readonly string[]): boolean =>
      (tag.inside ?? []).some((each) =>
        repeats(each, several.has(tag.name) ? [...open, tag.name] : open),
      ) ||
      (tag.inside !== null && several.has(tag.name) && open.includes(tag.name));
    fc.assert(
      fc.property(found, (tags) => {
        if (wrongTags(tags).length > 0) return;
        expect(tags.some((tag) => repeats(tag, []))).toBe(false);
      }),
    );
  });
});

test("every tag is listed with the sections around it", () => {
  const listed = listedTags();
  expect(listed).toContainEqual({ name: "ten", path: ["van_ban", "nhiem_vu"], section: false });
  const count = (tags: PaperTags): number =>
    Object.values(tags).reduce(
      (sum, tag) => sum + 1 + ("section" in tag ? count(tag.section) : 0),
      0,
    );
  expect(listed).toHaveLength(count(PAPER_TAGS));
});

test.each([
  ["commune", "Xã Đại Lộc", "Đại Lộc"],
  ["commune", "Phường Hải Vân", "Hải Vân"],
  ["commune", "Phường 1", "Phường 1"],
  ["province", "Thành phố Đà Nẵng", "Đà Nẵng"],
  ["province", "Tỉnh Quảng Ninh", "Quảng Ninh"],
  ["province", "Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"],
  ["department", "Cục Kế hoạch", "Hà Nội"],
  ["ministry", "Bộ", "Hà Nội"],
] as const)("a paper of %s %s is dated at %s", (level, name, place) => {
  expect(placeOfPaper(level, name)).toBe(place);
});

test("a paper is dated by hand when it is signed", () => {
  expect(dayOfSigning("2026-11-29")).toEqual({ ngay: "……", thang: "……", nam: "2026" });
});

test("what a Word file cannot hold is left out, new lines and tabs stay", () => {
  expect(wordText("a\u0000b\r\nc\td\ud800\uffff")).toBe("ab\nc\td\ufffd");
  const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const control = fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code));
  const anyText = fc.string({ unit: fc.oneof(anyUnit, control), maxLength: 20 });
  fc.assert(
    fc.property(anyText, (any) => {
      const odd = [...wordText(any)].filter((one) => one < " " && one !== "\n" && one !== "\t");
      expect(odd).toEqual([]);
    }),
  );
});

describe("tellsTasks", () => {
  const tasks = section("nhiem_vu", text("ten"));
  test.each([
    ["tasks of directives", [section("van_ban", text("ten_van_ban"), tasks)], true],
    ["in a condition", [section("khoi_dang", section("van_ban", section("du_thao", tasks)))], true],
    ["no field at all", [], false],
    ["fields alone", [text("don_vi"), text("ky")], false],
    ["directives without tasks", [section("van_ban", text("ten_van_ban"))], false],
    [
      "tasks of which nothing is said",
      [section("van_ban", text("ten_van_ban"), section("nhiem_vu"))],
      false,
    ],
  ])("%s", (_, found, expected) => expect(tellsTasks(found)).toBe(expected));
});
