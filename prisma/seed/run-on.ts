import type pg from "pg";
import type { Read } from "#lib/db/door.ts";

/** Lets features that compose statements run them on the loader's own connection. */
export function runOn(client: pg.Client): Read {
  return async ({ text, values }) => (await client.query({ text, values })).rows;
}
