import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { DIGEST_RHYTHMS, type DigestRhythm } from "#lib/domain/notices.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { isLocale, type Locale } from "#lib/i18n/i18n.ts";

const digestInput = z.object({ digest: z.enum(DIGEST_RHYTHMS) });

type Account = Pick<Actor, "accountId">;

/** When the actor is mailed. What was told before a first mail was asked for is not mailed any more. */
export async function setDigest(
  actor: Account,
  input: unknown,
): Promise<Outcome<{ digest: DigestRhythm }>> {
  const parsed = digestInput.safeParse(input);
  if (!parsed.success) return refuse.invalid({ digest: { key: "preferences.digest-missing" } });
  const { digest } = parsed.data;
  const { accountId } = actor;
  return asActor(actor, async (tx) => {
    const before = await tx.preference.findUnique({ where: { accountId } });
    if (before?.digest === digest) return done({ digest });
    const since = before?.digest === "none" || !before ? { digestSince: new Date() } : {};
    await tx.preference.upsert({
      where: { accountId },
      create: { accountId, digest, ...since },
      update: { digest, ...since },
      select: { accountId: true },
    });
    await record(tx, actor, {
      deed: "account.digest-set",
      entity: "account",
      entityId: accountId,
    });
    return done({ digest });
  });
}

/** The language of the actor's mails and feed; pages go by the cookie that is written beside it. */
export async function setLanguage(
  actor: Account,
  locale: unknown,
): Promise<Outcome<{ locale: Locale }>> {
  if (!isLocale(locale)) return refuse.invalid({ locale: { key: "preferences.locale-missing" } });
  const { accountId } = actor;
  await asActor(actor, (tx) =>
    tx.preference.upsert({
      where: { accountId },
      create: { accountId, locale },
      update: { locale },
      select: { accountId: true },
    }),
  );
  return done({ locale });
}
