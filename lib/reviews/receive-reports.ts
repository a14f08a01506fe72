import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Decided, decideVersions } from "./decide-versions.ts";
import { versionsInput } from "./input.ts";

/** Takes note of what a Party committee reports about its own task: nobody above approves it. */
export async function receiveReports(actor: Actor, input: unknown): Promise<Outcome<Decided>> {
  const parsed = versionsInput.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  return decideVersions(actor, parsed.data.version, "received", null);
}
