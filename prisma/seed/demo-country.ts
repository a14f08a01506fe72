import { type DemoTask, demoTasks } from "./documents/read-documents.ts";
import type { Country } from "./history/duty.ts";
import { headquarters } from "./history/headquarters.ts";
import { type Shares, shareOut, targetOf } from "./ledger.ts";
import { type DemoUnits, demoUnits } from "./units.ts";

/** Units, tasks, works and targets: all that the history is told from. A slice has only some of the provinces. */
export function demoCountry(
  slice?: readonly string[],
): Country & { units: DemoUnits; tasks: DemoTask[]; shares: Shares } {
  const units = demoUnits(slice);
  const plans = headquarters(units);
  const shares = shareOut(units, plans);
  return {
    units,
    tasks: demoTasks(),
    headquarters: plans,
    shares,
    targets: targetOf.bind(null, shares),
  };
}
