const META = new Set(["key", "version", "locale", "onward", "deed"]);

/** What a report's form sends: the hidden fields by name, and what was typed. */
export async function formRequest(request: Request, reportId: string) {
  const form = await request.formData().catch(() => new FormData());
  const meta: Record<string, string> = {};
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    (META.has(name) ? meta : fields)[name] = value;
  }
  const { key = "", version = "", locale = "vi", onward = "", deed = "" } = meta;
  const input = { reportId, locale, fields, idempotencyKey: key, baseVersion: version };
  return { input, onward, deed };
}
