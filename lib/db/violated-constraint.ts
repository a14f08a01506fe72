const CONSTRAINT = /constraint "([^"]+)"/;

/**
 * The name of the constraint that a statement broke, through the ORM or raw; null if the error is
 * another one. Uniqueness is left to the database: a use case catches the error of its transaction
 * and turns the names it knows into messages beside fields.
 */
export function violatedConstraint(error: unknown): string | null {
  const cause = causeOf(error);
  return (cause && CONSTRAINT.exec(cause)?.[1]) ?? null;
}

function causeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } };
  };
  return meta?.driverAdapterError?.cause?.originalMessage;
}
