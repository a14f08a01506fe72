import { type CivilDate, fromDayNumber } from "#lib/domain/civil-date.ts";
import { chance, type Seed } from "../chance.ts";

export const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Midnight in Hanoi at which a day begins. */
export function startOfDay(day: number): number {
  return day * DAY_MS - VIETNAM_OFFSET_MS;
}

/** A moment of the working day, from half past seven to half past five. */
export function workingMoment(day: number, seed: Seed, question: number): number {
  return startOfDay(day) + Math.floor((7.5 + chance(seed, question) * 10) * 3600) * 1000;
}

/** The working day on or after a day; holidays are overlooked, since somebody is on duty. */
export function onWeekday(day: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday > 4 ? day + 7 - weekday : day;
}

const written = new Map<number, CivilDate>();

/** `fromDayNumber`, remembered: the history names each day thousands of times. */
export function dayText(day: number): CivilDate {
  let text = written.get(day);
  if (text === undefined) {
    text = fromDayNumber(day);
    written.set(day, text);
  }
  return text;
}

/** As PostgreSQL reads an instant. */
export function instantText(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const second = Math.floor((ms - day * DAY_MS) / 1000);
  return `${dayText(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}

/** As people write a day: 15/12/2026. */
export function spokenDay(day: number): string {
  const [year, month, date] = dayText(day).split("-");
  return `${date}/${month}/${year}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** The day in Hanoi of an instant. */
export function dayOfMoment(ms: number): CivilDate {
  return dayText(Math.floor((ms + 7 * 3_600_000) / DAY_MS));
}
