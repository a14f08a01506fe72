import {
  AGES,
  type DifficultyFilter,
  KINDS,
  SHOWN_STATES,
  type ShownState,
  VIEWS,
  type View,
} from "#lib/difficulties/filter.ts";
import { isId } from "#lib/domain/id.ts";

type Params = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. What waits is shown first; to who raised it also what was answered. */
export function filterOf(params: Params, views: readonly View[]): DifficultyFilter {
  const view = VIEWS.find((known) => known === params.view && views.includes(known));
  const shown = view ?? views[0] ?? "raised";
  const id = (name: string) => {
    const value = params[name];
    return isId(value) ? value : undefined;
  };
  const kind = KINDS.find((known) => known === params.kind);
  const older = AGES.find((known) => known === params.older);
  const [holder, like, after] = [id("holder"), id("like"), id("after")];
  return {
    view: shown,
    state: SHOWN_STATES.find((known) => known === params.state) ?? usualState(shown),
    ...(kind && { kind }),
    ...(older && { older }),
    ...(holder && { holder }),
    ...(like && { like }),
    ...(after && { after }),
  };
}

function usualState(view: View): ShownState {
  return view === "raised" ? "all" : "waiting";
}

/** Where what was ticked, or one wording, is answered: `filter` says which of that wording are meant. */
export function answerHref(
  { view, state, kind, older, holder }: DifficultyFilter,
  chosen: { item: string } | { wording: string },
  back: string,
): string {
  const set = Object.entries({ view, state, kind, older, holder, ...chosen, back });
  return `/difficulties/answer?${new URLSearchParams(set.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}

/** What a view's number counts: what waits. */
export function waitingHref(view: View): `/difficulties?${string}` {
  return listHref({ view, state: "waiting" });
}

export function listHref(filter: Partial<DifficultyFilter>): `/difficulties?${string}` {
  const set = Object.entries(filter).filter(([, value]) => value);
  return `/difficulties?${new URLSearchParams(set)}`;
}
