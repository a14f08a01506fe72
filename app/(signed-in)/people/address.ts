import { SOUGHT_STATES } from "#lib/domain/account-state.ts";
import { isId } from "#lib/domain/id.ts";
import { ROLES } from "#lib/domain/policy.ts";
import type { PeopleFilter } from "#lib/people/queries.ts";

type Params = Record<string, string | string[] | undefined>;

export function filterOf(params: Params): PeopleFilter {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const role = ROLES.find((known) => known === params.role);
  const state = SOUGHT_STATES.find((known) => known === params.state);
  const [area, after] = [text("area"), text("after")];
  return {
    ...(text("q") && { q: text("q") }),
    ...(role && { role }),
    ...(text("level") && { level: text("level") }),
    ...(isId(area) && { area }),
    ...(state && { state }),
    ...(isId(after) && { after }),
  };
}

/** The filter as the query of an address says it: a form carries it along. */
export function filterFrom(query: string): PeopleFilter {
  return filterOf(Object.fromEntries(new URLSearchParams(query.slice(0, 2_000))));
}

export function listHref(filter: PeopleFilter): `/people?${string}` {
  return `/people?${queryOf(filter)}`;
}

/** Where links are made for all that the filter finds. */
export function linksHref(filter: PeopleFilter): `/people/links?${string}` {
  return `/people/links?${queryOf(filter)}`;
}

export function queryOf(filter: PeopleFilter): string {
  return String(new URLSearchParams(Object.entries(filter).filter(([, value]) => value)));
}
