import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ancestorsOf,
  childPath,
  depthOf,
  isUnitPath,
  isWithin,
  makePath,
  parentOf,
  rangeOf,
  segmentsOf,
} from "./unit-path.ts";

const aSegment = fc.stringMatching(/^[a-z0-9]{1,4}$/);
const aPath = fc.array(aSegment, { minLength: 1, maxLength: 5 }).map(makePath);
const fewSegments = fc.constantFrom("a", "ab", "a0", "0", "z");
const likelyRelated = fc.array(fewSegments, { minLength: 1, maxLength: 3 }).map(makePath);

describe("unit paths", () => {
  test.each([
    ["bca/danang/dailoc/", true],
    ["bca/", true],
    ["", false],
    ["bca", false],
    ["/bca/", false],
    ["bca//x/", false],
    ["Bca/", false],
    ["b_a/", false],
    ["b%/", false],
    [null, false],
  ])("%s is a path: %s", (value, expected) => {
    expect(isUnitPath(value)).toBe(expected);
  });

  test.each(["", "A", "a/", "đ", "a b", "a_b", "a%"])("the segment %s is refused", (segment) => {
    expect(() => childPath("bca/", segment)).toThrow(RangeError);
  });

  test("a range goes from a unit to just after its subtree", () => {
    expect(rangeOf("a/b/")).toEqual(["a/b/", "a/b0"]);
  });

  test("ancestors stand from the root down", () => {
    expect(ancestorsOf("a/b/c/")).toEqual(["a/", "a/b/"]);
    expect(ancestorsOf("a/")).toEqual([]);
    expect(parentOf("a/b/c/")).toBe("a/b/");
    expect(parentOf("a/")).toBeNull();
  });

  test("the range holds exactly the subtree", () => {
    fc.assert(
      fc.property(likelyRelated, likelyRelated, (path, root) => {
        const [from, to] = rangeOf(root);
        // The alphabet is ASCII, so that < compares as COLLATE "C" does.
        expect(path >= from && path < to).toBe(isWithin(path, root));
      }),
    );
  });

  test("a path is its segments, and lies within each of its ancestors", () => {
    fc.assert(
      fc.property(aPath, aSegment, (path, segment) => {
        expect(isUnitPath(path)).toBe(true);
        expect(makePath(segmentsOf(path))).toBe(path);
        const child = childPath(path, segment);
        expect(parentOf(child)).toBe(path);
        expect(depthOf(child)).toBe(depthOf(path) + 1);
        for (const ancestor of ancestorsOf(child)) expect(isWithin(child, ancestor)).toBe(true);
        expect(isWithin(path, child)).toBe(false);
      }),
    );
  });
});
