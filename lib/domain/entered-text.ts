/**
 * A text that came in, as the database can hold it: PostgreSQL takes neither NUL nor half a surrogate pair. Nobody
 * types them, so that nothing is lost. Asked of every text at the door where it enters, by whoever reads it.
 */
export function enteredText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The texts of a form or of a JSON object, their names included; what is no text stays as it is. */
export function enteredFields(given: Iterable<[string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(
    [...given].map(([name, value]) => [
      enteredText(name),
      typeof value === "string" ? enteredText(value) : value,
    ]),
  );
}
