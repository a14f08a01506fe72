import type { CivilDate } from "./civil-date.ts";
import type { TypedFields } from "./report-form.ts";

/** Whether what was handed up to the unit's head is still there: neither sent nor handed back. */
export function waitsForHead<H extends { back: object | null }>(
  handUp: H | null,
): handUp is H & { back: null } {
  return handUp !== null && handUp.back === null;
}

/** Whether a unit's head signs before its reports leave, from a day on; said at an instant (ISO). */
export type SignOffRule = { validFrom: CivilDate; required: boolean; setAt: string };

/** The rule that holds on a day: the one that began last; of several that begin on one day the newest word. */
export function ruleOn<R extends SignOffRule>(rules: readonly R[], day: CivilDate): R | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  return begun.toSorted(later).at(-1) ?? null;
}

/** What is decided for days to come and differs from the day before, the next first. */
export function rulesAhead<R extends SignOffRule>(rules: readonly R[], day: CivilDate): R[] {
  const days = [...new Set(rules.map(({ validFrom }) => validFrom))].filter((from) => from > day);
  let before = ruleOn(rules, day)?.required ?? false;
  return days.toSorted().flatMap((from) => {
    const rule = ruleOn(rules, from);
    if (!rule || rule.required === before) return [];
    before = rule.required;
    return [rule];
  });
}

function later(a: SignOffRule, b: SignOffRule): number {
  const [left, right] = [`${a.validFrom} ${a.setAt}`, `${b.validFrom} ${b.setAt}`];
  return left < right ? -1 : Number(left > right);
}

type Typed = { locale: string; fields: TypedFields };

/** Whether two forms say the same: blank fields and blanks at the ends say nothing. */
export function saysTheSameTyped(one: Typed, other: Typed): boolean {
  return one.locale === other.locale && wordsOf(one) === wordsOf(other);
}

function wordsOf({ fields }: Typed): string {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value.trim() ? [[name, value.trim()] as const] : [],
  );
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
