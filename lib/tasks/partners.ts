import { areaOfUnit } from "#lib/db/area.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { symbolOfUnit } from "#lib/db/unit-symbol.ts";
import { type Nameable, unitFinder } from "#lib/domain/match-units.ts";
import type { Message } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** What is said of those that nobody is, at most. */
const SHOWN = 3;

export type Partners = { unitIds: string[]; wrong: Message | null };

/**
 * The units that coordinate a task one by one, as somebody types them: one a line, or parted by semicolons. Anybody in
 * force today, organisations without accounts too: they are named, and nothing is asked of them here.
 */
export async function partnersOf(tx: Tx, actor: Actor, typed: string): Promise<Partners> {
  const lines = typed
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return { unitIds: [], wrong: null };
  const units = await tx.$queryRaw<Nameable[]>(sql`
    SELECT u.id, u.code, u.name, u.name_en AS "nameEn", u.short_name AS "shortName",
           ${symbolOfUnit(actor.today)} AS symbol, coalesce(g.id, u.id) AS "areaId",
           coalesce(g.name, u.name) AS "areaName", coalesce(g.short_name, u.short_name) AS "areaShortName"
      FROM unit u ${areaOfUnit}
     WHERE in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date`);
  const find = unitFinder(units);
  const unitIds = new Set<string>();
  const unknown: string[] = [];
  const several: string[] = [];
  for (const line of lines) {
    const match = find(line);
    if (match.kind === "one") unitIds.add(match.unit.id);
    else (match.kind === "none" ? unknown : several).push(line);
  }
  const [key, names] =
    unknown.length > 0
      ? ["tasks.partners-unknown", unknown]
      : several.length > 0
        ? ["tasks.partners-several", several]
        : [null, []];
  const wrong = key === null ? null : { key, values: { names: names.slice(0, SHOWN).join("; ") } };
  return { unitIds: [...unitIds], wrong };
}

/** Names them beside those that the task names already. */
export async function namePartners(
  tx: Tx,
  taskId: string,
  unitIds: readonly string[],
): Promise<void> {
  await tx.taskUnit.createMany({
    data: unitIds.map((unitId) => ({ taskId, unitId, role: "coordinating" as const })),
    skipDuplicates: true,
  });
}
