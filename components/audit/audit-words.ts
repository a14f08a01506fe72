import type { AuditRow } from "#lib/audit/queries.ts";
import {
  AUDITED_DETAILS,
  type AuditedDeed,
  isAuditedDeed,
  isAuditedEntity,
} from "#lib/domain/audited-deeds.ts";
import { parseCivilDate } from "#lib/domain/civil-date.ts";
import { RELATIONS } from "#lib/domain/directive.ts";
import { isExportList } from "#lib/domain/export-lists.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** A message's key has no dots: "task.assigned" is worded under "task_assigned". */
type Worded<D extends string> = D extends `${infer A}.${infer B}` ? `${A}_${B}` : never;

/** What was done, in words; a deed that has none yet, by its key. */
export function deedWords({ t }: I18n, deed: string): string {
  if (!isAuditedDeed(deed)) return deed;
  return t(`audit.deeds.${deed.replace(".", "_") as Worded<AuditedDeed>}`);
}

export function entityWords({ t }: I18n, entity: string): string {
  return isAuditedEntity(entity) ? t(`audit.entities.${entity}`) : entity;
}

/** The particulars in words; those without words stand as they are, so that nothing is kept back. */
export function detailWords({ t, format }: I18n, detail: AuditRow["detail"]): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== false && value !== "" && value !== 0)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, value]) => {
      const relation = RELATIONS.find((one) => key === "relation" && one === value);
      if (relation) return t(`directives.relations.${relation}`);
      if (key === "list" && isExportList(value)) return t(`exports.lists.${value}`);
      const known = AUDITED_DETAILS.find((one) => one === key);
      if (!known) return `${key}: ${value}`;
      const day = typeof value === "string" ? parseCivilDate(value) : null;
      const shown = day
        ? format.date(day)
        : typeof value === "number"
          ? format.number(value)
          : String(value);
      return t(`audit.details.${known}`, { value: shown });
    })
    .join("; ");
}

/** In the order in which they are told; those without words come last. */
function rank(key: string): number {
  const place = (AUDITED_DETAILS as readonly string[]).indexOf(key);
  return place < 0 ? AUDITED_DETAILS.length : place;
}

/** The page of what the deed was done to; null for what has none. */
export function entityHref({ entity, entityId }: Pick<AuditRow, "entity" | "entityId">) {
  if (!entityId) return null;
  const pages: Record<string, string> = {
    assignment: "/assignments",
    directive: "/directives",
    instruction: "/instructions",
    report: "/reports",
    task: "/tasks",
  };
  const page = pages[entity];
  return page ? `${page}/${entityId}` : null;
}
