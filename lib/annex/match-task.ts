import { searchKey } from "#lib/domain/text.ts";
import type { RowFacts } from "./interpret-row.ts";
import type { ExistingTask } from "./plan-annex.ts";

/** `alone`: no other task of the directive could be meant as well. */
type Match = { task: ExistingTask; alone: boolean };

/** Finds the task that a row is about: the one of its name whose annex names the same lead, else one of its name. */
export function taskMatcher(existing: readonly ExistingTask[]) {
  const byTitle = Map.groupBy(existing, ({ title }) => searchKey(title));
  return ({ title, said }: RowFacts): Match | null => {
    const named = byTitle.get(searchKey(title)) ?? [];
    const lead = searchKey(said.lead);
    const led = named.filter(({ leadWords }) => leadWords && searchKey(leadWords) === lead);
    const [task, other] = led.length > 0 ? led : named;
    return task ? { task, alone: !other } : null;
  };
}
