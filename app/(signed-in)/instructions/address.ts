import { parseCivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import {
  type InstructionFilter,
  SHOWN_STATES,
  VIEWS,
  type View,
} from "#lib/instructions/queries.ts";

type Params = Record<string, string | string[] | undefined>;

export function filterOf(params: Params, views: readonly View[]): InstructionFilter {
  const { owner, below, since, together, after } = params;
  const answered = typeof since === "string" ? parseCivilDate(since) : null;
  const asked = VIEWS.find((known) => known === params.view && views.includes(known));
  return {
    view: asked ?? views[0] ?? "to-answer",
    state: SHOWN_STATES.find((known) => known === params.state) ?? "followed",
    ...(typeof owner === "string" && isId(owner) && { owner }),
    ...(typeof below === "string" && isId(below) && { below }),
    ...(answered && { since: answered }),
    ...(typeof together === "string" && isId(together) && { together }),
    ...(typeof after === "string" && isId(after) && { after }),
  };
}

export function listHref(filter: Partial<InstructionFilter>): `/instructions?${string}` {
  const set = Object.entries(filter).filter(([, value]) => value);
  return `/instructions?${new URLSearchParams(set)}`;
}
