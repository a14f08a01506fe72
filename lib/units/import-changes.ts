import { changedFrom, inForceOn } from "#lib/domain/dated-ranges.ts";
import { searchKey, spelling } from "#lib/domain/text.ts";
import { nameOn, namingProblem } from "#lib/domain/unit-names.ts";
import type { KeptEdge } from "./line-tree.ts";
import type { ImportSettings, Index, Known, PlannedUnit } from "./plan-import.ts";
import { changeMessage } from "./unit-in-hand.ts";

/** Words for what a unit is, which say nothing about which. */
const KINDS = /^(?:cong an )?(?:phuong|xa|dac khu|thi tran|thanh pho|tinh|quan|huyen|thi xa) /;

/** "Xã Hải Châu" and "Phường Hải Châu I" are of one place; "Phường Ba Đình" and "Phường Trúc Bạch" are not. */
export function haveInCommon(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => ` ${searchKey(name).replace(KINDS, "")} `);
  return (a ?? "").includes(b ?? "") || (b ?? "").includes(a ?? "");
}

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
  const { keepNames = false } = settings;
  const keeps = typeof keepNames === "boolean" ? keepNames : keepNames.includes(row.row);
  if (!keeps && !called) {
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
    if (held && spelling(row.name) === spelling(held.name))
      row.onlyEnglish = { before: held.nameEn };
    else row.otherName = held !== undefined && !haveInCommon(row.name, held.name);
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
