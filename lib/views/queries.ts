import { type Read, readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

type UnitName = { name: string; nameEn: string | null };

export type KeptView = { id: string; name: string; path: string; isHome: boolean };
/** With the unit whose figures it shows, where the actor still reads these. */
export type SavedView = KeptView & { unit: UnitName | null };

/** The actor's own views, in the order of their names. */
export function savedViews(actor: Actor): Promise<SavedView[]> {
  return readAsActor(actor, async (read) => {
    const views = await read<KeptView>(sql`
      SELECT id, name, path, is_home AS "isHome" FROM saved_view
       WHERE account_id = ${actor.accountId}::uuid ORDER BY name_key, id`);
    const units = await unitNames(
      read,
      actor,
      views.flatMap(({ path }) => unitsIn(path)),
    );
    return views.map((view) => ({ ...view, unit: units.get(unitsIn(view.path)[0] ?? "") ?? null }));
  });
}

/** The unit whose figures an address shows, if it shows one within reach. */
export async function unitOfPage(actor: Actor, path: string): Promise<UnitName | null> {
  const [id] = unitsIn(path);
  if (!id) return null;
  const names = await readAsActor(actor, (read) => unitNames(read, actor, [id]));
  return names.get(id) ?? null;
}

async function unitNames(read: Read, actor: Actor, ids: string[]): Promise<Map<string, UnitName>> {
  if (ids.length === 0) return new Map();
  const rows = await read<UnitName & { id: string }>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn" FROM unit u
     WHERE u.id = ANY(${ids}::uuid[]) AND ${unitWithin(scopesFor(actor, "dashboard:read"))}`);
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

export async function savedView(actor: Actor, id: unknown): Promise<SavedView | null> {
  if (!isId(id)) return null;
  return (await savedViews(actor)).find((view) => view.id === id) ?? null;
}

/**
 * The view in which the actor's work begins, and whether the unit that it is about still lies within reach: an address
 * that leads nowhere would meet its owner each morning. Null without one.
 */
export async function homeView(actor: Actor): Promise<(KeptView & { inReach: boolean }) | null> {
  return readAsActor(actor, async (read) => {
    const [home] = await read<KeptView>(sql`
      SELECT id, name, path, is_home AS "isHome" FROM saved_view
       WHERE account_id = ${actor.accountId}::uuid AND is_home`);
    if (!home) return null;
    const unitIds = unitsIn(home.path);
    if (unitIds.length === 0) return { ...home, inReach: true };
    const [found] = await read<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM unit u
       WHERE u.id = ANY(${unitIds}::uuid[]) AND ${unitWithin(scopesFor(actor, "dashboard:read"))}`);
    return { ...home, inReach: found?.count === unitIds.length };
  });
}

/** The units whose figures an address shows. */
function unitsIn(path: string): string[] {
  const { pathname, searchParams } = new URL(path, "http://nowhere.invalid");
  const [, place, of] = pathname.split("/");
  const named = [place === "dashboard" ? of : null, searchParams.get("unit")];
  return [...new Set(named.filter((one): one is string => isId(one)))];
}
