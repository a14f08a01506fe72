import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";

/**
 * Does the deed, and says beside the number if the directive stands in the register already: the database
 * decides, so that of two who register it at once one is told.
 */
export async function alreadyRegistered<T>(
  number: string,
  deed: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await deed();
  } catch (error) {
    if (violatedConstraint(error) !== "directive_number_key_type_issuer_id_issued_on_key")
      throw error;
    return refuse.invalid({ number: { key: "directives.already-registered", values: { number } } });
  }
}
