import type { CivilDate } from "#lib/domain/civil-date.ts";
import { accountIdOf, reviewerIdOf } from "../accounts.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { type Duty, superiorOf } from "./duty.ts";
import { DAY_MS, dayText, instantText, workingMoment } from "./moments.ts";
import type { Sink } from "./tables.ts";
import type { View } from "./view.ts";

/** The deadline in force, once more time was granted. */
export function dueNow({ today }: Pick<View, "today">, { dueOn, outcome }: Duty): CivilDate {
  const { extension } = outcome;
  return extension?.granted && extension.decidedDay < today ? extension.wantedDueOn : dueOn;
}

/** What was asked, and what is known of its decision. */
export function viewExtension({ country, today }: View, duty: Duty, sink: Sink): void {
  const { extension } = duty.outcome;
  if (!extension || extension.askedDay >= today) return;
  const { askedDay, decidedDay, wantedDueOn, reason, granted, note } = extension;
  const isDecided = decidedDay < today;
  const decider = reviewerIdOf(superiorOf(country.units, duty.unit), duty.task.group);
  sink("extension_request", [
    demoId(ID_OF.extension, askedDay * DAY_MS, duty.ordinal, 1),
    duty.id,
    dayText(askedDay),
    accountIdOf(duty.unit, "officer"),
    duty.dueOn,
    wantedDueOn,
    isDecided && granted ? wantedDueOn : null,
    reason,
    isDecided ? (granted ? "granted" : "declined") : "asked",
    isDecided ? dayText(decidedDay) : null,
    isDecided ? decider : null,
    isDecided ? note : null,
  ]);
  if (!isDecided || !granted) return;
  sink("assignment_change", [
    demoId(ID_OF.change, decidedDay * DAY_MS, duty.ordinal, 1),
    duty.id,
    "deadline",
    instantText(workingMoment(decidedDay, duty.seed, 5)),
    decider,
    reason,
    null,
    duty.dueOn,
    wantedDueOn,
  ]);
}
