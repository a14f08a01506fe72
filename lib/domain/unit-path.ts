/**
 * Where a unit stands on a line: the segments from the root to it, each closed by "/", as in "bca/danang/dailoc/".
 * Closed segments keep "a1" out of the subtree of "a"; the narrow alphabet keeps LIKE's wildcards out.
 */
export type UnitPath = string;

const SEGMENT = /^[a-z0-9]+$/;
const PATH = /^(?:[a-z0-9]+\/)+$/;

export function isUnitPath(value: unknown): value is UnitPath {
  return typeof value === "string" && PATH.test(value);
}

/** Throws on a segment that is not `[a-z0-9]+`; `slug` makes such segments. */
export function makePath(segments: readonly string[]): UnitPath {
  return segments.reduce(childPath, "");
}

/** The path of a child; of a root if the parent is "". */
export function childPath(parent: UnitPath | "", segment: string): UnitPath {
  if (!SEGMENT.test(segment))
    throw new RangeError(`not a path segment: ${JSON.stringify(segment)}`);
  return `${parent}${segment}/`;
}

/** Whether a unit lies in the subtree of another; each lies in its own. */
export function isWithin(path: UnitPath, root: UnitPath): boolean {
  return path.startsWith(root);
}

/**
 * The subtree as a range [from, to) of paths compared byte by byte (COLLATE "C"): "a/b/" to "a/b0",
 * since "0" is the character after "/". An index serves it, and no character needs escaping.
 */
export function rangeOf(root: UnitPath): readonly [from: string, to: string] {
  return [root, `${root.slice(0, -1)}0`];
}

export function segmentsOf(path: UnitPath): string[] {
  return path.split("/").slice(0, -1);
}

/** 1 for a root. */
export function depthOf(path: UnitPath): number {
  return segmentsOf(path).length;
}

/** The paths of the units above it, the root first; without itself. */
export function ancestorsOf(path: UnitPath): UnitPath[] {
  const segments = segmentsOf(path);
  return segments.slice(1).map((_, index) => makePath(segments.slice(0, index + 1)));
}

/** Null for a root. */
export function parentOf(path: UnitPath): UnitPath | null {
  return ancestorsOf(path).at(-1) ?? null;
}
