import { record } from "#lib/db/audit.ts";
import { asActor, asNobody } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";

/** Ends the session for good: the cookie's next request finds nobody. Ending it twice is no error. */
export async function endSession(sessionId: string): Promise<void> {
  const idHash = hashOfSecret(sessionId);
  const session = await asNobody((tx) =>
    tx.session.findUnique({ where: { idHash }, select: { accountId: true } }),
  );
  if (!session) return;
  await asActor(session, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { idHash, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count === 0) return;
    // Who signs out leaves nothing behind that was typed.
    await tx.heldForm.deleteMany({ where: session });
    await record(tx, session, {
      deed: "session.ended",
      entity: "account",
      entityId: session.accountId,
    });
  });
}
