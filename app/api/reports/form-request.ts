import { boundedForm } from "#lib/web/bounded-body.ts";

const META = new Set(["key", "version", "draft", "locale", "onward", "deed"]);
/** The longest texts that a report takes, several times over. */
const LARGEST_FORM = 2 * 1024 * 1024;

/** What a report's form sends: the hidden fields by name, and what was typed. Null when it is larger than any report. */
export async function formRequest(request: Request, reportId: string) {
  const form = await boundedForm(request, LARGEST_FORM);
  return form === "too-large" ? null : readForm(form ?? [], reportId);
}

/** As `formRequest`, from the fields by name. */
export function readForm(form: Iterable<[string, string]>, reportId: string) {
  const meta: Record<string, string> = {};
  const fields: Record<string, string> = {};
  for (const [name, value] of form) (META.has(name) ? meta : fields)[name] = value;
  const { key = "", version = "", draft, locale = "vi", onward = "", deed = "" } = meta;
  const base = { baseVersion: version, baseDraft: draft };
  const input = { reportId, locale, fields, idempotencyKey: key, ...base };
  /** What waits for somebody whose session has run out. */
  const held = { ...fields, locale, version, key, ...(draft !== undefined && { draft }) };
  return { input, onward, deed, held };
}
