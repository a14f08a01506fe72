import type { Message } from "./outcome.ts";

/** What a check of a form found: where, and the key of the message that says it. */
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The first thing wrong with each field, for `refuse.invalid`. Checks name a message key as their message. */
export function wrongFields({ issues }: { issues: readonly Issue[] }): Record<string, Message> {
  const fields: Record<string, Message> = {};
  for (const { path, message } of issues) {
    const name = String(path[0] ?? "form");
    fields[name] ??= { key: message };
  }
  return fields;
}
