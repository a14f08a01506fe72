import { record } from "#lib/db/audit.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { followCalendar } from "./follow-calendar.ts";
import { daysInput } from "./input.ts";
import { keepCalendar } from "./keep-calendar.ts";

/** Sets how many working days after a cut-off the units of a level have for their reports. */
export async function setDaysAllowed(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ moved: number }>> {
  const parsed = daysInput.safeParse(input);
  return keepCalendar(actor, async (tx, unitId) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["days", "reason"]));
    const { level: key, before, days, reason } = parsed.data;
    if (days === before) return refuse.invalid({ days: { key: "calendars.days-same" } });
    const { count } = await tx.unitLevel.updateMany({
      where: { key, reportWorkingDays: before },
      data: { reportWorkingDays: days },
    });
    if (count === 0) return refuse.conflict("calendars.days-changed");
    const level = await tx.unitLevel.findUniqueOrThrow({ where: { key } });
    const moved = await followCalendar(tx, actor.today);
    await record(tx, actor, {
      deed: "calendar.days-set",
      entity: "calendar",
      unitId,
      detail: { name: level.nameVi, daysAllowed: days, daysBefore: before, moved, reason },
    });
    return done({ moved });
  });
}
