/** Something the person at the keyboard can put right: shown as one sentence, without a stack. */
export class Refusal extends Error {
  name = "Refusal";
}

/** What is said on stderr about an error: the sentence of a refusal, the stack of a bug. */
export function words(error) {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
