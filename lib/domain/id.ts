import { v7, validate } from "uuid";

/** A new UUIDv7: ids made later sort later, which keeps indexes compact. */
export function newId(): string {
  return v7();
}

/** Whether a value from outside is a uuid at all; PostgreSQL raises an error on anything else. */
export function isId(value: unknown): value is string {
  return validate(value);
}
