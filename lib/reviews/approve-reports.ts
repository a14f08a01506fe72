import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Decided, decideVersions } from "./decide-versions.ts";
import { versionsInput } from "./input.ts";

/** Approves one version or many, as they were shown: `version` is their ids. What is approved counts at once. */
export async function approveReports(actor: Actor, input: unknown): Promise<Outcome<Decided>> {
  const parsed = versionsInput.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  return decideVersions(actor, parsed.data.version, "approved", null);
}
