import { Refusal } from "../steps/refusal.mjs";
import { checks } from "../testing/checks.mjs";
import { journeys } from "../testing/journeys.mjs";
import { runPlan } from "../testing/plan.mjs";
import { testRuns } from "../testing/test-runs.mjs";

/**
 * `npm test` after stage one:
 *
 *   style types promises imports unused messages length schema   checks
 *   unit database database-15                                    vitest (15: PostgreSQL 15, in CI)
 *   build demo journeys                                          Playwright on a production build
 *
 * `npm test -- unit types` runs these steps and what they need. What follows the names goes to vitest
 * or Playwright: `npm test -- database lib/reports`, `npm test -- journeys --grep officer`.
 * With TIENDO_TEST_FOLDER=<folder> the test databases, the loaded demo too, stay for the next run.
 */
export function main(args) {
  const all = [...journeys, ...checks, ...testRuns];
  const known = new Map(all.map((step) => [step.name, step]));
  const end = args.findIndex((arg) => !known.has(arg));
  const names = end < 0 ? args : args.slice(0, end);
  if (args.length > 0 && names.length === 0) {
    throw new Refusal(`The steps are: ${[...known.keys()].join(", ")}.`);
  }
  const chosen = names.length > 0 ? names.map((name) => known.get(name)) : all.filter(isUsual);
  return runPlan({ all: known, chosen, args: args.slice(names.length) });
}

const isUsual = ({ usual = true }) => usual;
