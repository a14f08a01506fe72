import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { changeImport } from "./change-import.ts";
import { columnsInput } from "./input.ts";

/** Says what the columns of an annex hold, and what holds for all rows that say nothing themselves. */
export async function setColumns(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; directiveId: string }>> {
  const parsed = columnsInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { columns, from, fillDown, taskGroupId, cadence, startOn, product } = parsed.data;

  return changeImport(actor, input, ({ id, grid, directive }) => {
    const own = columns.slice(0, grid[0]?.length ?? 0);
    const twice = own.find((field, at) => field !== null && own.indexOf(field) !== at);
    if (twice)
      return refuse.invalid({
        [`column-${own.lastIndexOf(twice)}`]: { key: "annex.column-twice" },
      });
    if (!own.includes("title"))
      return refuse.invalid({ "column-0": { key: "annex.column-title" } });
    const common = { taskGroupId, cadence, startOn: startOn ?? directive.issuedOn, product };
    const settings = { ...common, columns: own, from: Math.min(from, grid.length) - 1, fillDown };
    return done({ write: { settings }, answer: { id, directiveId: directive.id } });
  });
}
