"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { dropHoliday } from "#lib/calendars/drop-holiday.ts";
import { setDaysAllowed } from "#lib/calendars/set-days-allowed.ts";
import { setHoliday } from "#lib/calendars/set-holiday.ts";
import { answered } from "#lib/web/action-form.ts";

export async function holidayAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    setHoliday,
    ({ year, moved }) => `/calendars?year=${year}&done=day&moved=${moved}`,
  );
}

export async function dropAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    dropHoliday,
    ({ year, moved }) => `/calendars?year=${year}&done=dropped&moved=${moved}`,
  );
}

export async function daysAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    setDaysAllowed,
    ({ moved }) => `/calendars?done=days&moved=${moved}`,
  );
}
