import { isId } from "#lib/domain/id.ts";
import { type ExtensionFilter, SHOWN_STATES, VIEWS, type View } from "#lib/extensions/filter.ts";

type Params = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. What waits is shown first; to who asked also what was decided. */
export function filterOf(params: Params, views: readonly View[]): ExtensionFilter {
  const view = VIEWS.find((known) => known === params.view && views.includes(known));
  const shown = view ?? views[0] ?? "asked";
  const id = (name: string) => {
    const value = params[name];
    return isId(value) ? value : undefined;
  };
  const [group, task, after] = [id("group"), id("task"), id("after")];
  return {
    view: shown,
    state:
      SHOWN_STATES.find((known) => known === params.state) ??
      (shown === "asked" ? "all" : "waiting"),
    ...(group && { group }),
    ...(task && { task }),
    ...(after && { after }),
  };
}

export function listHref(
  filter: Partial<ExtensionFilter> & { pick?: "page" },
): `/extensions?${string}` {
  const set = Object.entries(filter).filter(([, value]) => value);
  return `/extensions?${new URLSearchParams(set)}`;
}
