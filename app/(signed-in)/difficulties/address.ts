import {
  AGES,
  type DifficultyFilter,
  KINDS,
  NARROWING,
  SHOWN_STATES,
  type ShownState,
  VIEWS,
  type View,
} from "#lib/difficulties/filter.ts";
import { isId } from "#lib/domain/id.ts";

type Params = Record<string, string | string[] | undefined>;

/** More is no search for words. */
const MOST_ASKED = 100;

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
  const [holder, group, area] = [id("holder"), id("group"), id("area")];
  const [like, after] = [id("like"), id("after")];
  const q = typeof params.q === "string" ? params.q.trim().slice(0, MOST_ASKED) : "";
  return {
    view: shown,
    state: SHOWN_STATES.find((known) => known === params.state) ?? usualState(shown),
    ...(kind && { kind }),
    ...(older && { older }),
    ...(holder && { holder }),
    ...(group && { group }),
    ...(area && { area }),
    ...(q && { q }),
    ...(like && { like }),
    ...(after && { after }),
  };
}

function usualState(view: View): ShownState {
  return view === "raised" ? "all" : "waiting";
}

/** Where what was ticked, or one wording, is answered: `filter` says which of that wording are meant. */
export function answerHref(
  filter: DifficultyFilter,
  chosen: { item: string } | { wording: string },
  back: string,
): string {
  const narrowed = NARROWING.map((name) => [name, filter[name]] as const);
  const set = [...narrowed, ...Object.entries({ ...chosen, back })];
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
