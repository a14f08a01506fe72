import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { unfitHoliday } from "#lib/domain/holiday-day.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { followCalendar } from "./follow-calendar.ts";
import { HOLIDAY_FIELDS, holidayInput } from "./input.ts";
import { keepCalendar } from "./keep-calendar.ts";

export type CalendarChanged = {
  year: string;
  /** Reports that are due on another day now. */
  moved: number;
};

/** Enters a day off, or a day that is worked for one. */
export async function setHoliday(actor: Actor, input: unknown): Promise<Outcome<CalendarChanged>> {
  const parsed = holidayInput.safeParse(input);
  return keepCalendar(actor, async (tx, unitId) => {
    if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, HOLIDAY_FIELDS));
    const { day, kind, nameVi, nameEn, document } = parsed.data;
    const unfit = unfitHoliday(day, kind);
    if (unfit) return refuse.invalid({ day: { key: unfit } });
    const { count } = await tx.holiday.createMany({
      data: [{ day: fromDay(day), kind, nameVi, nameEn }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse.invalid({ day: { key: "calendars.day-taken" } });
    const moved = await followCalendar(tx, actor.today);
    await record(tx, actor, {
      deed: kind === "day_off" ? "calendar.day-off" : "calendar.day-worked",
      entity: "calendar",
      unitId,
      detail: { from: day, name: nameVi, moved, ...(document && { document }) },
    });
    return done({ year: day.slice(0, 4), moved });
  });
}
