import { createHash } from "node:crypto";

/** The database knows a session (or a one-time link) by this hash alone: who reads it cannot sign in with it. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
