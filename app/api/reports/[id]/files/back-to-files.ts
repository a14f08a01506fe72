import type { Refusal } from "#lib/domain/outcome.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { seeOther } from "#lib/web/see-other.ts";

const STATUS = { "not-found": 404, conflict: 409, invalid: 422 } as const;

/** The two ways an answer about a report's files goes: JSON to the script, else back to the form, where the files stand. */
export function backToFiles(request: Request, reportId: string) {
  const byScript = request.headers.get("accept") === "application/json";
  const page = `/reports/${encodeURIComponent(reportId)}` as const;
  const back = (file: string) =>
    seeOther(`${page}?${new URLSearchParams({ correct: "1", file })}#evidence`);
  return {
    signedOut: () => (byScript ? Response.json({}, { status: 401 }) : seeOther(doorBefore(page))),
    done: (value: object) => (byScript ? Response.json(value) : back("done")),
    notKept: (text: string) =>
      byScript ? Response.json({ text }, { status: 507 }) : back("not-kept"),
    refused: ({ say }: I18n, refusal: Refusal) => {
      const message =
        refusal.kind === "invalid"
          ? Object.values(refusal.fields)[0]
          : refusal.kind === "conflict"
            ? refusal.message
            : undefined;
      if (byScript)
        return Response.json(
          { ...(message && { text: say(message) }) },
          { status: STATUS[refusal.kind] },
        );
      if (refusal.kind === "not-found") return new Response(null, { status: 404 });
      if (refusal.kind === "conflict") return seeOther(`${page}?conflict=save`);
      return back(message?.key.split(/[.-]/).at(-1) ?? "missing");
    },
  };
}
