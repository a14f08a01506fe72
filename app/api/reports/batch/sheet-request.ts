import { boundedForm } from "#lib/web/bounded-body.ts";

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
  fields: Record<string, string>;
};

/** What a sheet sends: `3.report`, `3.version` and the fields of row 3; null if it is larger than any sheet. */
export async function sheetRequest(request: Request): Promise<SheetRequest | null> {
  const form = await boundedForm(request, LARGEST_SHEET);
  if (form === "too-large") return null;
  const rows = new Map<string, SheetRequestRow>();
  for (const [name, value] of form ?? []) {
    const [, number, field] = ROW_FIELD.exec(name) ?? [];
    if (number === undefined || field === undefined) continue;
    const row = rows.get(number) ?? { reportId: "", baseVersion: "", fields: {} };
    if (field === "report") row.reportId = value;
    else if (field === "version") row.baseVersion = value;
    else row.fields[field] = value;
    rows.set(number, row);
  }
  const meta = (name: string) => form?.get(name) ?? "";
  return {
    input: { locale: meta("locale"), idempotencyKey: meta("key"), rows: [...rows.values()] },
    deed: meta("deed"),
    numbers: [...rows.keys()],
    form: form ?? new Map(),
  };
}

/** Back to the sheet, which says what came of it. */
export function sheetHref(said: { receipt?: string; moved?: readonly string[] }): `/${string}` {
  const query = new URLSearchParams();
  if (said.receipt) query.set("receipt", said.receipt);
  for (const id of said.moved ?? []) query.append("moved", id);
  const text = query.toString();
  return text ? `/reports/batch?${text}` : "/reports/batch";
}
