import type { Scope } from "./policy.ts";
import { segmentsOf } from "./unit-path.ts";

/**
 * Whether these scopes reach over several provinces (or departments), where communes of one name live: from the top
 * down, or from two places that stand under different ones of a line.
 */
export function seeSeveralAreas(scopes: readonly Pick<Scope, "line" | "path">[]): boolean {
  return (["command", "local"] as const).some((line) => {
    const areas = scopes
      .filter((scope) => scope.line === line)
      .map(({ path }) => segmentsOf(path)[1] ?? null);
    return areas.includes(null) || new Set(areas).size > 1;
  });
}
