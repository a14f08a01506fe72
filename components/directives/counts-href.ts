export type Counted = { directive: string; task?: string; state?: "overdue" | "done" };

/** What a count of assignments is made of: the list of the unit's dashboard, of this directive or task alone. */
export function countsHref(unitId: string, counted: Counted): string {
  return `/dashboard/${unitId}/assignments?${new URLSearchParams(counted)}`;
}

/** The draft assignments of a directive: of the one task that has some, else of each beside its name. */
export function draftsHref(tasks: readonly { id: string; drafts: number }[]): string {
  const [only, ...others] = tasks.filter(({ drafts }) => drafts > 0);
  return only && others.length === 0 ? `/tasks/${only.id}/assignments?state=draft` : "#tasks";
}
