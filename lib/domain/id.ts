import { v7, validate } from "uuid";
import { type CivilDate, toUtcMidnight } from "./civil-date.ts";

/** A new UUIDv7: ids made later sort later, which keeps indexes compact. */
export function newId(): string {
  return v7();
}

/** Whether a value from outside is a uuid at all; PostgreSQL raises an error on anything else. */
export function isId(value: unknown): value is string {
  return validate(value);
}

/** Before every id that was made on that day or later: what is kept by id can be read back to a day. */
export function firstIdOf(day: CivilDate): string {
  const time = toUtcMidnight(day).getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
