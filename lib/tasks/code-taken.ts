import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";

/** Does the deed, and says beside the code if another task of the directive has it: the database decides. */
export async function codeTaken<T>(
  code: string,
  deed: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await deed();
  } catch (error) {
    if (violatedConstraint(error) !== "task_directive_id_code_key") throw error;
    return refuse.invalid({ code: { key: "tasks.code-taken", values: { code } } });
  }
}
