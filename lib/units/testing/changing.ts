import { asNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { createUnit } from "../create-unit.ts";

export const BASIS = "Quyết định 12/QĐ-BCA";
export const FUTURE = "01/01/2099";
export const FUTURE_DAY = "2099-01-01";

/** What tests do with units again and again, as this actor. */
export function changing(world: World, admin: Actor) {
  const typed = (unit: UnitKey) => `${world.units[unit].name} · ${world.units[unit].code}`;
  return {
    typed,
    /** The unit as a form would show it now. */
    async shown(id: string) {
      const { version } = await asNobody((tx) => tx.unit.findUniqueOrThrow({ where: { id } }));
      return { id, version };
    },
    asked: (more: Record<string, unknown> = {}) => ({
      id: newId(),
      levelKey: "commune",
      code: `c${newId().slice(-12)}`,
      name: "Công an xã Mới",
      command: typed("north"),
      hasAccounts: "yes",
      from: "01/01/2026",
      basis: BASIS,
      ...more,
    }),
    async made(more: Record<string, unknown> = {}): Promise<string> {
      return accepted(await createUnit(admin, this.asked(more))).id;
    },
    /** A unit of a level that no other has: it may stand under any, and any under it. */
    async madeApart(more: Record<string, unknown> = {}): Promise<string> {
      const key = `l${newId().slice(-12)}`;
      await asNobody((tx) =>
        tx.unitLevel.create({ data: { key, nameVi: key, nameEn: key, ordinal: 99 } }),
      );
      return this.made({ levelKey: key, ...more });
    },
    async codeOf(id: string): Promise<string> {
      return (await asNobody((tx) => tx.unit.findUniqueOrThrow({ where: { id } }))).code;
    },
    async paths(id: string) {
      const unit = await asNobody((tx) => tx.unit.findUniqueOrThrow({ where: { id } }));
      return { command: unit.commandPath, local: unit.localPath };
    },
  };
}

export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** As the job does on that day; undone with `refreshed()`. */
export async function refreshed(day?: string): Promise<void> {
  await asNobody((tx) =>
    day
      ? tx.$queryRaw(
          sql`SELECT refresh_unit_paths(${day}::date)::text, refresh_unit_names(${day}::date)::text`,
        )
      : tx.$queryRaw(sql`SELECT refresh_unit_paths()::text, refresh_unit_names()::text`),
  );
}

export const notFound = { ok: false, refusal: { kind: "not-found" } };
export const wrong = (field: string, key: string) => ({
  ok: false,
  refusal: { fields: { [field]: { key: `units.${key}` } } },
});
export const conflict = (key: string) => ({
  ok: false,
  refusal: { kind: "conflict", message: { key: `units.${key}` } },
});
