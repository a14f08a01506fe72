import type { Message } from "./outcome.ts";

/** What a check of a form found: where, and the key of the message that says it. */
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/**
 * The first thing wrong with each field, for `refuse.invalid`. Checks name a message key as their message. `order`
 * has the names as the form has its fields: so they are listed above it.
 */
export function wrongFields(
  { issues }: { issues: readonly Issue[] },
  order: readonly string[] = [],
): Record<string, Message> {
  const fields: Record<string, Message> = {};
  for (const { path, message } of issues) {
    const name = String(path[0] ?? "form");
    fields[name] ??= { key: message };
  }
  return inOrder(fields, order);
}

/** The fields as a form has them; what it does not name comes last. */
export function inOrder<T>(fields: Record<string, T>, order: readonly string[]): Record<string, T> {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => place(a) - place(b)));
}
