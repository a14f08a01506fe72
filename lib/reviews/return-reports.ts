import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { type Decided, decideVersions } from "./decide-versions.ts";
import { returnInput } from "./input.ts";

/** Sends versions back to their units with a reason, without which nobody would know what to correct. */
export async function returnReports(actor: Actor, input: unknown): Promise<Outcome<Decided>> {
  const parsed = returnInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  return decideVersions(actor, parsed.data.version, "returned", parsed.data.reason);
}
