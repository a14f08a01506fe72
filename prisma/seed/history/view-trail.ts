import { reviewerIdOf } from "../accounts.ts";
import { chance, mix, seedOf } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { superiorOf } from "./duty.ts";
import { DAY_MS, instantText, workingMoment } from "./moments.ts";
import type { Sink } from "./tables.ts";
import type { ReportInput } from "./view-report.ts";

/** The audit trail of the demo holds what was done in its last weeks, not eleven years of it. */
const TRAIL_DAYS = 14;
const URGED_SINCE = "2026-08-01";
const URGED = 0.5;

type Deed = { at: number; deed: string; accountId: string; version: number; noChange?: boolean };

export function viewAudit(
  { duty, entry, reportId, now }: ReportInput,
  sink: Sink,
  { at, deed, accountId, version, noChange }: Deed,
): void {
  if (at < now - TRAIL_DAYS * DAY_MS) return;
  const detail = noChange === undefined ? { version } : { version, noChange };
  sink("audit_event", [
    demoId(ID_OF.audit, at, duty.ordinal, mix(entry.seed, mix(seedOf(deed), version))),
    instantText(at),
    accountId,
    deed,
    "report",
    reportId,
    duty.unit.id,
    JSON.stringify(detail),
  ]);
}

/** Two days after the due day the unit above reminds about half of those that are late. */
export function viewUrge(
  { country, duty, entry, seed, reportId, dueDay, all, now }: ReportInput,
  sink: Sink,
): void {
  if (entry.period.endsOn < URGED_SINCE || chance(seed, 80) >= URGED) return;
  const at = workingMoment(dueDay + 2, seed, 81);
  if (at >= now || (all[0]?.at ?? Infinity) < at) return;
  const superior = superiorOf(country.units, duty.unit);
  const accountId = reviewerIdOf(superior, duty.task.group);
  sink("urge", [
    demoId(ID_OF.urge, at, duty.ordinal, entry.seed),
    reportId,
    accountId,
    instantText(at),
    null,
  ]);
}
