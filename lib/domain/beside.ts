import { isId } from "./id.ts";

/** The pages about one unit beside which something may be written. */
export const UNIT_PAGES = ["briefing", "overview", "ranking", "heat", "map"] as const;
export type UnitPage = (typeof UNIT_PAGES)[number];

/** What a page of ours is about, as its address says: from it everybody is told in their own language. */
export type Beside =
  | { kind: UnitPage; unitId: string }
  | { kind: "goal"; goalId: string; unitId: string }
  | { kind: "assignment" | "report"; id: string };

/** Null: an address of none of these pages, or one that does not say of which unit. */
export function besideOf(path: string | null | undefined): Beside | null {
  const [pathname = "", query] = (path ?? "").split("?");
  const [, place = "", id = "", page] = pathname.split("/");
  const unitId = new URLSearchParams(query).get("unit") ?? "";
  if (place === "briefing" && id === "") return isId(unitId) ? { kind: "briefing", unitId } : null;
  if (!isId(id)) return null;
  switch (place) {
    case "assignments":
      return { kind: "assignment", id };
    case "reports":
      return { kind: "report", id };
    case "goals":
      return isId(unitId) ? { kind: "goal", goalId: id, unitId } : null;
    case "dashboard": {
      const kind = page === undefined ? "overview" : UNIT_PAGES.find((known) => known === page);
      return kind ? { kind, unitId: id } : null;
    }
    default:
      return null;
  }
}

/** The same page about another unit. */
export function besideAt(path: string, { unitId }: { unitId: string }, otherId: string): string {
  return path.replaceAll(unitId, otherId);
}
