import { enteredFields } from "#lib/domain/entered-text.ts";
import type { Message, Refusal } from "#lib/domain/outcome.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { submitReport } from "#lib/reports/submit-report.ts";
import { boundedBody } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

type Body = {
  /** The newest version that the caller knows; 0 before the first. */
  baseVersion?: unknown;
  /** `draft.savedAt` as the caller read it, null without a draft; one that was saved since is not sent over. */
  baseDraft?: unknown;
  /** By the names of the form. Numbers as `1234.5`; money in whole đồng unless `money-unit` says otherwise. */
  fields?: unknown;
};

/**
 * The form's twin for programs: the same use case behind `Idempotency-Key`. 201 with the receipt, 200 when this key
 * was answered before, 409 when the report moved or its draft was saved elsewhere, 413 above 2 MiB, 422 with what is wrong by field.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/v1/reports/[id]/submissions">,
): Promise<Response> {
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  if (!comesFromOurPages(request)) return failed(403, { key: "foreign-origin" });
  if (!actor) return failed(401, { key: "not-signed-in" });
  const idempotencyKey = request.headers.get("idempotency-key");
  if (!idempotencyKey) return failed(400, { key: "idempotency-key-missing" });
  const body = await readBody(request);
  if (body === "too-large")
    return failed(413, { key: "body-too-large", values: { most: LARGEST } });
  const fields = typedFields(body?.fields);
  if (!fields) return failed(400, { key: "body-unreadable" });

  const { baseVersion, baseDraft } = body ?? {};
  const input = { reportId: id, locale: "en", fields, idempotencyKey, baseVersion, baseDraft };
  const sent = await submitReport(actor, input);
  if (!sent.ok) return refused(sent.refusal, i18n);
  return Response.json(sent.value, { status: sent.value.repeated ? 200 : 201 });
}

/** In bytes: the longest texts that a report takes, several times over. */
const LARGEST = 2 * 1024 * 1024;

/** Null if it is no JSON or broke off. */
async function readBody(request: Request): Promise<Body | "too-large" | null> {
  try {
    const body = await boundedBody(request, LARGEST);
    return body === "too-large" ? body : JSON.parse(await body.text());
  } catch {
    return null;
  }
}

/** Strings as they are, numbers as digits, `true` as the form's "yes"; null if it is no such record. */
function typedFields(given: unknown): Record<string, string> | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  const fields: Record<string, string> = { [FIELD.moneyUnit]: "dong" };
  for (const [name, value] of Object.entries(enteredFields(Object.entries(given)))) {
    if (value === null || value === false) continue;
    if (typeof value === "string") fields[name] = value;
    else if (typeof value === "number" && Number.isFinite(value)) fields[name] = plain(value);
    else if (value === true) fields[name] = "yes";
    else return null;
  }
  return fields;
}

/** Without an exponent. */
function plain(value: number): string {
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
}

function refused(refusal: Refusal, { say }: I18n): Response {
  if (refusal.kind === "not-found") return failed(404, { key: "not-found" });
  if (refusal.kind === "conflict") return failed(409, refusal.message, say(refusal.message));
  const fields = Object.entries(refusal.fields).map(([name, message]) => [
    name,
    { ...message, text: say(message) },
  ]);
  return Response.json({ errors: Object.fromEntries(fields) }, { status: 422 });
}

function failed(status: number, message: Message, text?: string): Response {
  return Response.json({ error: { ...message, ...(text && { text }) } }, { status });
}
