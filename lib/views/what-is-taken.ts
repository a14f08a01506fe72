import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";

/** For `catch`: the same account was faster elsewhere, or an id belongs to somebody else's view. */
export function refuseWhatIsTaken(error: unknown): Outcome<never> {
  const broken = violatedConstraint(error);
  if (broken === "saved_view_account_id_name_key_key") {
    return refuse.invalid({ name: { key: "views.name-taken" } });
  }
  if (broken === "saved_view_one_home") return refuse.conflict("views.changed-meanwhile");
  if (broken === "saved_view_pkey") return refuse.notFound();
  throw error;
}
