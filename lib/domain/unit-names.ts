import type { CivilDate } from "./civil-date.ts";
import type { ChangeProblem, Range } from "./dated-ranges.ts";

/** A name holds from its day until the day of the next one. */
export type NameFrom = { from: CivilDate; name: string; nameEn: string | null };

/** The name on a day; before the first day the first one. `names` in the order of their days. */
export function nameOn<N extends NameFrom>(names: readonly N[], day: CivilDate): N | undefined {
  return names.findLast(({ from }) => from <= day) ?? names[0];
}

/** Why a unit cannot be called so from that day on; null when it can. What names it had is not rewritten. */
export function namingProblem(
  names: readonly NameFrom[],
  asked: NameFrom,
  life: Range,
  today: CivilDate,
): ChangeProblem | null {
  const { from, name, nameEn } = asked;
  if (from < life.from) return { kind: "before-beginning", on: life.from };
  if (life.to !== null && from >= life.to) return { kind: "after-end", on: life.to };
  const last = names.findLast((each) => each.from <= today);
  if (last && from < last.from) return { kind: "before-last-change", on: last.from };
  const held = nameOn(names, from);
  return held && held.name === name && held.nameEn === nameEn ? { kind: "same" } : null;
}
