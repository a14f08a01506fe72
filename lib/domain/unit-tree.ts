import type { CivilDate } from "./civil-date.ts";
import { firstUncovered, inForceOn, type Range, shared } from "./dated-ranges.ts";
import { childPath, type UnitPath } from "./unit-path.ts";

/** That a unit stands under another on one line; under none it is the line's root. */
export type Edge = Range & { unitId: string; parentId: string | null };

/** Why a unit cannot stand where it is to stand. `on` is the first day of the trouble. */
export type EdgeProblem =
  /** It would stand below itself. */
  | { kind: "ring"; on: CivilDate }
  /** The unit above is not on this line, or not in force, on that day. */
  | { kind: "parent-absent"; on: CivilDate }
  /** A unit below would stand under one that is not on this line any more. */
  | { kind: "children-left"; on: CivilDate; unitId: string };

/** One line of the tree with all its days: the edges of each unit, and who stands under it. */
export class LineTree {
  readonly #byUnit: Map<string, Edge[]>;
  readonly #byParent: Map<string | null, Edge[]>;

  constructor(edges: readonly Edge[]) {
    this.#byUnit = Map.groupBy(edges, ({ unitId }) => unitId);
    this.#byParent = Map.groupBy(edges, ({ parentId }) => parentId);
  }

  edgesOf(unitId: string): readonly Edge[] {
    return this.#byUnit.get(unitId) ?? [];
  }

  edgesUnder(unitId: string): readonly Edge[] {
    return this.#byParent.get(unitId) ?? [];
  }

  /** The same line with other edges for one unit. */
  with(unitId: string, edges: readonly Edge[]): LineTree {
    const others = [...this.#byUnit].flatMap(([id, own]) => (id === unitId ? [] : own));
    return new LineTree([...others, ...edges]);
  }

  /** What is wrong with where a unit stands and with who stands under it; `lives` says when units are in force. */
  problemOf(unitId: string, lives: (unitId: string) => Range | undefined): EdgeProblem | null {
    for (const edge of this.edgesOf(unitId)) {
      const on = this.#firstWithout(edge, lives);
      if (on) return { kind: "parent-absent", on };
      const ring = this.#ringOf(edge);
      if (ring) return { kind: "ring", on: ring };
    }
    for (const edge of this.edgesUnder(unitId)) {
      const on = this.#firstWithout(edge, lives);
      if (on) return { kind: "children-left", on, unitId: edge.unitId };
    }
    return null;
  }

  /** The first day on which nobody stands where the edge says the unit above stands. */
  #firstWithout(edge: Edge, lives: (unitId: string) => Range | undefined): CivilDate | null {
    if (edge.parentId === null) return null;
    const life = lives(edge.parentId);
    const stands = this.edgesOf(edge.parentId);
    return life ? (firstUncovered(edge, [life]) ?? firstUncovered(edge, stands)) : edge.from;
  }

  /** Upwards from an edge, day by day: the first day on which the unit is met again. */
  #ringOf(edge: Edge): CivilDate | null {
    let above: { unitId: string; during: Range }[] =
      edge.parentId === null ? [] : [{ unitId: edge.parentId, during: edge }];
    let ring: CivilDate | null = null;
    // A path without a ring is no longer than there are units.
    for (let steps = 0; above.length > 0 && steps <= this.#byUnit.size; steps++) {
      for (const { unitId, during } of above)
        if (unitId === edge.unitId && (ring === null || during.from < ring)) ring = during.from;
      above = above.flatMap(({ unitId, during }) =>
        unitId === edge.unitId
          ? []
          : this.edgesOf(unitId).flatMap(({ parentId, ...range }) => {
              const both = parentId === null ? null : shared(during, range);
              return parentId === null || both === null ? [] : [{ unitId: parentId, during: both }];
            }),
      );
    }
    return ring;
  }

  /** Where each unit stands on a day; who leads to no root is left out. As `refresh_unit_paths` of the database. */
  pathsOn(day: CivilDate, segmentOf: (unitId: string) => string): Map<string, UnitPath> {
    const paths = new Map<string, UnitPath>();
    const walk = (parentId: string | null, above: UnitPath | "") => {
      for (const edge of this.#byParent.get(parentId) ?? []) {
        if (!inForceOn(edge, day)) continue;
        const path = childPath(above, segmentOf(edge.unitId));
        paths.set(edge.unitId, path);
        walk(edge.unitId, path);
      }
    };
    walk(null, "");
    return paths;
  }
}
