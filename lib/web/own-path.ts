import { ownPath } from "#lib/domain/own-path.ts";

/** The path without NUL, on this site too; null where there is none in it. Half a pair cannot stand in an address. */
export function enteredPath(asked: string): string | null {
  return /%00/.test(asked) ? ownPath(asked.replaceAll("%00", "")) : null;
}

/** The header in which a page finds the address that it was asked for. */
export const ASKED_PATH = "x-asked-path";

/** The door, from which signing in leads back to the page that was asked for. */
export function doorBefore(asked: unknown): `/${string}` {
  const path = ownPath(asked);
  return path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: path })}`;
}
