/** A sentence to be worded later: the key of a message and what goes into it. */
export type Message = { key: string; values?: Record<string, string | number> };

/** Why a deed was not done. Nothing was written. */
export type Refusal =
  | { kind: "invalid"; fields: Record<string, Message>; message?: Message }
  | { kind: "not-found" }
  | { kind: "conflict"; message: Message };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Ways to refuse; each is a value, since an expected refusal is no exception. */
export const refuse = {
  /** `fields` by the name of the form's field. */
  invalid: (fields: Record<string, Message>, message?: Message) =>
    refused({ kind: "invalid", fields, ...(message && { message }) }),
  /** Missing and out of reach look the same from outside. */
  notFound: () => refused({ kind: "not-found" }),
  /** What was read has changed since, or its state does not allow the deed. */
  conflict: (key: string, values?: Message["values"]) =>
    refused({ kind: "conflict", message: { key, ...(values && { values }) } }),
};

function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
