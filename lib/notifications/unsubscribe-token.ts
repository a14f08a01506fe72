import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "#lib/domain/id.ts";

/** What a mail's link carries: the account, signed. It ends the mails of that account and opens nothing else. */
export function unsubscribeToken(accountId: string): string {
  return `${accountId}.${signed(accountId)}`;
}

/** The account of a link that we signed; null of any other. */
export function accountOfToken(token: unknown): string | null {
  if (typeof token !== "string") return null;
  const [accountId, given] = token.split(".");
  if (!isId(accountId) || !given) return null;
  const [expected, found] = [Buffer.from(signed(accountId)), Buffer.from(given)];
  return expected.length === found.length && timingSafeEqual(expected, found) ? accountId : null;
}

/** The key is one of its own, so that what is signed here is good for nothing else. */
function signed(accountId: string): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return createHmac("sha256", `unsubscribe:${secret}`).update(accountId).digest("base64url");
}
