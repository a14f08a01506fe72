import { type Draft, type HandUp, readDraft } from "./kept-draft.ts";
import type { ReportRow } from "./report-context.ts";
import type { Sending } from "./write-version.ts";

/** The draft that waits for the unit's head; null where none does: it was never handed up, taken away or handed back. */
export function waitingDraft({ draft: stored }: Pick<ReportRow, "draft">) {
  const { draft } = readDraft(stored);
  const handUp = draft?.handUp;
  return draft && handUp && !handUp.back
    ? ({ ...draft, handUp } satisfies Draft & { handUp: HandUp })
    : null;
}

/** Who wrote what another one now sends. */
export function preparedBy(row: ReportRow): Sending["prepared"] {
  const waiting = waitingDraft(row)?.handUp;
  if (!waiting) return undefined;
  // Handed up while the sending waited for its turn: it began before.
  const at = new Date(Math.min(Date.parse(waiting.at), Date.parse(row.context.now))).toISOString();
  return { byId: waiting.byId, at };
}
