import { type Actor, type Scope, scopesFor } from "#lib/domain/policy.ts";

/** An office whose thresholds hold for the reports of the units directly below it. */
export type Office = {
  unitId: string;
  path: string;
  /** Of these groups of tasks the actor sets them; null: of all, and the ones that hold for all groups. Empty: reads only. */
  groupIds: readonly string[] | null;
};

/**
 * The offices whose thresholds the actor may read: on the command line, since the office directly above a unit on that
 * line sets them, whoever looks at the reports.
 */
export function officesOf(actor: Actor): Office[] {
  const setting = scopesFor(actor, "threshold:set").filter(isCommand);
  const reading = scopesFor(actor, "report:urge").filter(isCommand);
  const paths = new Map([...setting, ...reading].map(({ unitId, path }) => [unitId, path]));
  return [...paths].map(([unitId, path]) => ({
    unitId,
    path,
    groupIds: groupsOf(setting.filter((scope) => scope.unitId === unitId)),
  }));
}

/** Whether the actor sets the thresholds of this office for this group of tasks; null: for all groups. */
export function maySet({ groupIds }: Office, groupId: string | null): boolean {
  return groupIds === null || (groupId !== null && groupIds.includes(groupId));
}

function isCommand({ line }: Scope): boolean {
  return line === "command";
}

function groupsOf(scopes: readonly Scope[]): string[] | null {
  if (scopes.some(({ taskGroupIds }) => taskGroupIds === null)) return null;
  return scopes.flatMap(({ taskGroupIds }) => taskGroupIds ?? []);
}
