import { createHash } from "node:crypto";

/** A text in one word, whatever ends its lines: what is saved is what was previewed. */
export function clausesSeen(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("base64url");
}
