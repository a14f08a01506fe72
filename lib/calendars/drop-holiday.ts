import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { followCalendar } from "./follow-calendar.ts";
import { droppedInput } from "./input.ts";
import { keepCalendar } from "./keep-calendar.ts";
import type { CalendarChanged } from "./set-holiday.ts";

/** Takes a day out of the table: it is an ordinary day again. */
export async function dropHoliday(actor: Actor, input: unknown): Promise<Outcome<CalendarChanged>> {
  const parsed = droppedInput.safeParse(input);
  return keepCalendar(actor, async (tx, unitId) => {
    if (!parsed.success) return refuse.notFound();
    const { day } = parsed.data;
    const known = await tx.holiday.findUnique({ where: { day: fromDay(day) } });
    if (!known) return refuse.conflict("calendars.day-gone");
    await tx.holiday.delete({ where: { day: fromDay(day) } });
    const moved = await followCalendar(tx, actor.today);
    await record(tx, actor, {
      deed: "calendar.day-dropped",
      entity: "calendar",
      unitId,
      detail: { from: day, name: known.nameVi, moved },
    });
    return done({ year: day.slice(0, 4), moved });
  });
}
