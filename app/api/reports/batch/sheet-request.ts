import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { boundedForm } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorFor } from "#lib/web/hold-at-the-door.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { tooLargeDocument } from "../../refusal-document.ts";

/** Two hundred rows with some words each. */
const LARGEST_SHEET = 2 * 1024 * 1024;
const ROW_FIELD = /^(\d{1,3})\.(.{1,100})$/;

export type SheetRequest = {
  input: { locale: string; idempotencyKey: string; rows: SheetRequestRow[] };
  deed: string;
  /** The numbers of the rows in the page, in the order of `input.rows`. */
  numbers: string[];
  form: ReadonlyMap<string, string>;
};
type SheetRequestRow = {
  reportId: string;
  baseVersion: string;
  baseDraft?: string;
  fields: Record<string, string>;
};

/** Who sends which sheet, or what is answered instead: to a script a status alone. */
export async function openSheet(
  request: Request,
): Promise<Response | { actor: Actor; i18n: I18n; sheet: SheetRequest; byScript: boolean }> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const byScript = request.headers.get("accept") === "application/json";
  const [actor, i18n, form] = await Promise.all([
    currentActor(),
    pageI18n(),
    boundedForm(request, LARGEST_SHEET),
  ]);
  if (form === "too-large") {
    return byScript ? Response.json({}, { status: 413 }) : tooLargeDocument(i18n, "batch");
  }
  if (!actor) {
    const door = await doorFor("/reports/batch", Object.fromEntries(form ?? []));
    return byScript ? Response.json({}, { status: 401 }) : seeOther(door);
  }
  return { actor, i18n, sheet: readSheet(form ?? new Map()), byScript };
}

/** What a sheet sends: `3.report`, `3.version`, `3.draft` and the fields of row 3. */
export function readSheet(form: ReadonlyMap<string, string>): SheetRequest {
  const rows = new Map<string, SheetRequestRow>();
  for (const [name, value] of form) {
    const [, number, field] = ROW_FIELD.exec(name) ?? [];
    if (number === undefined || field === undefined) continue;
    const row = rows.get(number) ?? { reportId: "", baseVersion: "", fields: {} };
    if (field === "report") row.reportId = value;
    else if (field === "version") row.baseVersion = value;
    else if (field === "draft") row.baseDraft = value;
    else row.fields[field] = value;
    rows.set(number, row);
  }
  const meta = (name: string) => form.get(name) ?? "";
  return {
    input: { locale: meta("locale"), idempotencyKey: meta("key"), rows: [...rows.values()] },
    deed: meta("deed"),
    numbers: [...rows.keys()],
    form,
  };
}

/** Back to the sheet, which says what came of it. */
export function sheetHref(said: {
  receipt?: string;
  moved?: readonly string[];
  /** How many wait for the unit's head now. */
  handed?: number;
  /** What was typed before the session ran out is back. */
  held?: boolean;
}): `/${string}` {
  const query = new URLSearchParams();
  if (said.held) query.set("held", "1");
  if (said.receipt) query.set("receipt", said.receipt);
  if (said.handed) query.set("handed", String(said.handed));
  for (const id of said.moved ?? []) query.append("moved", id);
  const text = query.toString();
  return text ? `/reports/batch?${text}` : "/reports/batch";
}
