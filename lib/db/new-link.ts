import { randomBytes } from "node:crypto";
import type { Tx } from "./door.ts";
import { hashOfSecret } from "./secret-hash.ts";

const LINK_DAYS = 7;

/** A link as it is shown, once; `expiresAt` is an instant as ISO text. */
export type NewLink = { token: string; expiresAt: string };

/** The secret of a link, and until when it opens anything. */
export function newToken(): { token: string; expiresAt: Date } {
  const token = randomBytes(24).toString("base64url");
  return { token, expiresAt: new Date(Date.now() + LINK_DAYS * 86_400_000) };
}

/** Makes the link's token; only its hash is kept, so it can be shown once. Earlier ones open nothing any more. */
export async function createOneTimeLink(tx: Tx, accountId: string): Promise<NewLink> {
  const { token, expiresAt } = newToken();
  await tx.oneTimeLink.deleteMany({ where: { accountId, usedAt: null } });
  await tx.oneTimeLink.create({
    data: { tokenHash: hashOfSecret(token), accountId, expiresAt },
  });
  return { token, expiresAt: expiresAt.toISOString() };
}
