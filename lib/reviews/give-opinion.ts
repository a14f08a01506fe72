import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { type Decided, decideVersions } from "./decide-versions.ts";
import { opinionInput } from "./input.ts";

/** The local line's word on a version that the command line decides about; it stands beside the decision. */
export async function giveOpinion(actor: Actor, input: unknown): Promise<Outcome<Decided>> {
  const parsed = opinionInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  return decideVersions(actor, parsed.data.version, "opinion", parsed.data.reason);
}
