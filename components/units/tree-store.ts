import type { CompactBranch, CompactUnit } from "./compact-branch.ts";

export const ROOT = "root";
const NOTHING: CompactUnit = [ROOT, "", "", 0];

/** The units of the tree that have arrived, by branch. */
export class TreeStore {
  readonly #units = new Map<string, CompactUnit>();
  readonly #below = new Map<string, readonly string[]>();
  readonly #whole = new Set<string>();

  constructor(branches: readonly CompactBranch[]) {
    for (const branch of branches) this.put(branch);
  }

  put({ under, total, units }: CompactBranch): void {
    const parent = under ?? ROOT;
    for (const unit of units) this.#units.set(unit[0], unit);
    this.#below.set(
      parent,
      units.map(([id]) => id),
    );
    if (units.length >= total) this.#whole.add(parent);
  }

  unit(id: string): CompactUnit {
    return this.#units.get(id) ?? NOTHING;
  }

  below(id: string): string[] {
    return [...(this.#below.get(id) ?? [])];
  }

  /** Whether all units of the branch have arrived. */
  isWhole(id: string): boolean {
    return this.#whole.has(id);
  }

  /** The branches that have begun to arrive: what is open at first. */
  begun(): string[] {
    return [...this.#below.keys()].filter((id) => id !== ROOT);
  }
}
