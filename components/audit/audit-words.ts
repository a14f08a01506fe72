import { thresholdText } from "#components/reviews/threshold-words.ts";
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
import { LINES, ROLES } from "#lib/domain/policy.ts";
import { THRESHOLD_KEYS } from "#lib/domain/review-thresholds.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { FILTER_KEYS, FILTER_VALUES } from "./filter-keys.ts";

const CHANGES = ["founding", "name", "command", "local", "closing", "attribute"] as const;

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

/** What it was done to: the task, and of a report the period; empty for what has no name of its own. */
export function subjectWords(i18n: I18n, { subject }: Pick<AuditRow, "subject">): string {
  if (!subject) return "";
  const period = subject.period && i18n.format.periodName(subject.period);
  return [nameOf(i18n, subject), period].filter(Boolean).join(", ");
}

type Detail = AuditRow["detail"];

/** The particulars in words; those of an older version that have none stand as they are, so that nothing is kept back. */
export function detailWords(i18n: I18n, detail: Detail): string {
  return Object.entries(detail)
    .filter(([key]) => key !== "attributeEn" && !(key === "value" && detail.attribute))
    .filter(([, value]) => value !== null && value !== false && value !== "" && value !== 0)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, value]) => named(i18n, key, value, detail) ?? plain(i18n, key, value))
    .join("; ");
}

/** What is a word of the product's own, or more than one particular. */
function named(i18n: I18n, key: string, value: Detail[string], detail: Detail): string | null {
  const { t, format } = i18n;
  const known = <T extends string>(all: readonly T[]) => all.find((one) => one === value);
  switch (key) {
    case "relation": {
      const relation = known(RELATIONS);
      return relation ? t(`directives.relations.${relation}`) : null;
    }
    case "list":
      return isExportList(value) ? t(`exports.lists.${value}`) : null;
    case "role": {
      const role = known(ROLES);
      return role ? t(`people.roles.${role}`) : null;
    }
    case "line": {
      const line = known(LINES);
      return line ? t("audit.details.line", { value: t(`people.lines.${line}`) }) : null;
    }
    case "change": {
      const change = known(CHANGES);
      return change ? t("audit.details.change", { value: t(`audit.changes.${change}`) }) : null;
    }
    case "attribute":
      return `${attributeName(i18n, detail)}: ${attributeValue(i18n, detail.value)}`;
    case "groups":
      return typeof value === "string" ? t("audit.group-names", { names: value }) : null;
    case "filter":
      return t("audit.details.filter", { value: filterWords(i18n, String(value)) });
    case "noChange":
      return t("audit.details.noChange");
    case "bytes":
      return t("audit.details.bytes", { value: format.fileSize(Number(value)) });
    default: {
      const threshold = THRESHOLD_KEYS.find((one) => one === key);
      if (!threshold || typeof value !== "number") return null;
      return `${t(`thresholds.names.${threshold}`)} ${thresholdText(i18n, threshold, value)}`;
    }
  }
}

/** The conditions of a list that was taken, each by its name; a value that is a word of the address in ours. */
function filterWords({ t }: I18n, filter: string): string {
  return filter
    .split("&")
    .map((condition) => {
      const [key = "", ...rest] = condition.split("=");
      const value = rest.join("=");
      const name = FILTER_KEYS.find((one) => one === key);
      const said = FILTER_VALUES.find((one) => one === value);
      const words = said ? t(`audit.filter-values.${said}`) : value;
      return name ? `${t(`audit.filter-keys.${name}`)}: ${words}` : `${key}: ${words}`;
    })
    .join(", ");
}

function attributeName({ locale }: I18n, { attribute, attributeEn }: Detail): string {
  return String((locale === "en" && attributeEn) || attribute);
}

function attributeValue({ t }: I18n, value: Detail[string] | undefined): string {
  if (value === null || value === undefined) return t("audit.attribute-ended");
  return value === "true" ? t("audit.attribute-holds") : String(value);
}

function plain({ t, format }: I18n, key: string, value: Detail[string]): string {
  const known = AUDITED_DETAILS.find((one) => one === key);
  if (!known) return `${key}: ${value}`;
  const day = typeof value === "string" ? parseCivilDate(value) : null;
  const number = typeof value === "number" ? format.number(value) : String(value);
  return t(`audit.details.${known}`, { value: day ? format.date(day) : number });
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
    unit: "/units",
  };
  const page = pages[entity];
  return page ? `${page}/${entityId}` : null;
}
