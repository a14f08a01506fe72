import { changedFrom, inForceOn } from "#lib/domain/dated-ranges.ts";
import { spelling } from "#lib/domain/text.ts";
import { nameOn, namingProblem } from "#lib/domain/unit-names.ts";
import type { KeptEdge } from "./line-tree.ts";
import type { ImportSettings, Index, Known, PlannedUnit } from "./plan-import.ts";
import { changeMessage } from "./unit-in-hand.ts";

/** What changes with a row whose unit and whose unit above are known: written into the row. */
export function changesOf(
  row: PlannedUnit,
  settings: ImportSettings,
  known: Known,
  index: Index,
): void {
  const basis = row.basis || settings.basis || null;
  if (row.state === "new") {
    const edge: KeptEdge = { unitId: row.id, parentId: row.parentId, ...row.life, basis };
    row.edges = { before: [], after: [edge] };
    return;
  }
  const unit = index.byId.get(row.id);
  if (!unit) throw new Error("a known unit that is not known");
  const { day: on } = row;
  const held = nameOn(unit.names, on);
  const nameEn = row.nameEn || held?.nameEn || null;
  const called =
    held !== undefined && spelling(row.name) === spelling(held.name) && nameEn === held.nameEn;
  if (!settings.keepNames && !called) {
    const problem = namingProblem(
      unit.names,
      { from: on, name: row.name, nameEn },
      unit.life,
      known.today,
    );
    if (!unit.owned) row.problem = { key: "unit-import.out-of-reach" };
    else if (problem) row.problem = changeMessage(problem);
    row.renamed = true;
    row.state = "renamed";
  }
  const before = index.edgesOf.get(unit.id) ?? [];
  const stands = before.find((edge) => inForceOn(edge, on));
  if (
    settings.keepPlaces ||
    row.parentId === null ||
    stands?.parentId === row.parentId ||
    row.problem
  )
    return;
  const { parentId } = row;
  const change = changedFrom<KeptEdge>(before, {
    from: on,
    next: { unitId: unit.id, parentId, basis },
    isSame: (edge) => edge.parentId === parentId,
    life: unit.life,
    today: known.today,
  });
  if (!change.ok) row.problem = changeMessage(change.problem);
  else row.edges = { before, after: change.rows };
  row.state = "moved";
}
