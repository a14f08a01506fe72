import { asNobody } from "#lib/db/door.ts";
import { createOneTimeLink } from "#lib/db/new-link.ts";
import { ROLE_HOLDERS } from "#lib/db/role-holders.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import { type DigestRhythm, isRefusedForGood, retryMinutes } from "#lib/domain/notices.ts";
import { DEFAULT_LOCALE, type I18n, i18nFor, isLocale } from "#lib/i18n/i18n.ts";
import { digestLetter, type Letter } from "./letter.ts";
import { linkLetter } from "./link-letter.ts";
import { type MailServer, mailServer, openTransport, siteAddress } from "./mail-server.ts";
import { NOTICE_COLUMNS, NOTICES, type ShownNotice } from "./shown.ts";
import { unsubscribeToken } from "./unsubscribe-token.ts";

const LONGEST_ANSWER = 500;

type Owed = {
  id: string;
  messageId: string;
  accountId: string;
  rhythm: DigestRhythm;
  attempts: number;
  email: string;
  title: string;
  titleEn: string | null;
  locale: string | null;
  disabled: boolean;
  purpose: "notices" | "link";
  hasPassword: boolean;
};

type Came = "accepted" | "not-accepted" | "unreachable";

type Transport = ReturnType<typeof openTransport>;

type SmtpError = Error & {
  responseCode?: number;
  command?: string;
  response?: string;
  code?: string;
};

/** For tests that die at the worst moment. */
type Hooks = { accepted?: (mailId: string) => void };

/**
 * Sends the mails whose turn has come until none is left. A mail is claimed by moving its next attempt before it is
 * sent, so no two processes send it at one time; who dies between the server's yes and our note sends it once more
 * under the same Message-ID, and never not at all. Answers how many were accepted.
 */
export async function sendMails(
  server: MailServer | null = mailServer(),
  hooks: Hooks = {},
): Promise<number> {
  if (!server) return 0;
  const transport = openTransport(server);
  let accepted = 0;
  try {
    for (let mail = await claim(); mail; mail = await claim()) {
      const came = await sendOne(transport, mail, hooks);
      if (came === "accepted") accepted += 1;
      if (came === "unreachable") break; // so are the others; their turn comes with the next round
    }
    return accepted;
  } finally {
    transport.close();
  }
}

async function claim(): Promise<Owed | undefined> {
  return asNobody(async (tx) => {
    const [claimed] = await tx.$queryRaw<Owed[]>(sql`
      UPDATE mail m SET attempts = m.attempts + 1, next_attempt_at = now() + interval '5 minutes', address = a.email
        FROM account a LEFT JOIN preference p ON p.account_id = a.id
       WHERE a.id = m.account_id AND m.id IN (
             SELECT id FROM mail WHERE state = 'waiting' AND next_attempt_at <= now()
              ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING m.id, m.message_id AS "messageId", m.account_id AS "accountId", m.rhythm::text, m.attempts,
                a.email, a.title, a.title_en AS "titleEn", p.locale, a.disabled_at IS NOT NULL AS disabled,
                m.purpose, a.password_hash IS NOT NULL AS "hasPassword"`);
    return claimed;
  });
}

async function sendOne(transport: Transport, mail: Owed, hooks: Hooks): Promise<Came> {
  const written = mail.purpose === "link" ? await linkMail(mail) : await digestMail(mail);
  if (!written) {
    await settle(mail.id, "dropped", null);
    return "not-accepted";
  }
  const { letter, headers, token } = written;
  try {
    const { response } = await transport.sendMail({
      to: mail.email,
      messageId: mail.messageId,
      ...letter,
      headers: { "Auto-Submitted": "auto-generated", ...headers },
    });
    hooks.accepted?.(mail.id);
    await settle(mail.id, "sent", keptAnswer(response));
    return "accepted";
  } catch (error) {
    return notDelivered(mail, error, token);
  }
}

type Written = { letter: Letter; headers?: Record<string, string>; token?: string };

function languageOf({ locale }: Owed): I18n {
  return i18nFor(isLocale(locale) ? locale : DEFAULT_LOCALE);
}

async function digestMail(mail: Owed): Promise<Written | null> {
  const notices = mail.disabled ? [] : await noticesOf(mail);
  if (notices.length === 0) return null;
  const token = unsubscribeToken(mail.accountId);
  const stopHref = siteAddress(`/unsubscribe/${token}`);
  return {
    letter: await digestLetter(languageOf(mail), mail, notices, { rhythm: mail.rhythm, stopHref }),
    headers: {
      "List-Unsubscribe": `<${siteAddress(`/api/unsubscribe/${token}`)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** The link is made here, as it leaves; a mail that is tried again has a new one, and the one before opens nothing. */
async function linkMail(mail: Owed): Promise<Written | null> {
  if (mail.disabled || mail.hasPassword) return null;
  const { token, expiresAt } = await asNobody((tx) => createOneTimeLink(tx, mail.accountId));
  const href = siteAddress(`/one-time-link/${token}`);
  return { letter: await linkLetter(languageOf(mail), mail, { href, expiresAt }), token };
}

/** What may still be told: the receiver has a role at the unit in whose name it is, asked while it is sent. */
async function noticesOf({ id, accountId }: Owed): Promise<ShownNotice[]> {
  return asNobody((tx) =>
    tx.$queryRaw<ShownNotice[]>(sql`
      SELECT ${NOTICE_COLUMNS} FROM ${NOTICES}
       WHERE n.mail_id = ${id}::uuid AND EXISTS (
             SELECT FROM ${ROLE_HOLDERS} h WHERE h.account_id = ${accountId}::uuid AND h.unit_id = n.unit_id)
       ORDER BY n.read_at IS NOT NULL, n.id DESC`),
  );
}

/** What the server refused for good is settled; all else waits for its next attempt. What is no answer is a bug of ours. */
async function notDelivered({ id, attempts }: Owed, error: unknown, token?: string): Promise<Came> {
  const { responseCode, command, response, message, code } = error as SmtpError;
  if (responseCode === undefined && code === undefined) throw error;
  const answer = keptAnswer(response ?? message);
  if (isRefusedForGood({ code: responseCode, command })) {
    await settle(id, "refused", answer, token);
    return "not-accepted";
  }
  await asNobody((tx) =>
    tx.$executeRaw(sql`
      UPDATE mail SET next_attempt_at = now() + make_interval(mins => ${retryMinutes(attempts)}::int),
                      answer = ${answer}
       WHERE id = ${id}::uuid AND state = 'waiting'`),
  );
  return responseCode === undefined || command?.startsWith("AUTH") ? "unreachable" : "not-accepted";
}

/** An answer may quote the letter: one with a link's secret in it is not kept. */
function keptAnswer(answer: string): string | null {
  return answer.includes("one-time-link") ? null : answer.slice(0, LONGEST_ANSWER);
}

/** `token`: of the link that reached nobody with this mail; its account is one without a link again. */
async function settle(
  id: string,
  state: "sent" | "refused" | "dropped",
  answer: string | null,
  token?: string,
): Promise<void> {
  await asNobody(async (tx) => {
    await tx.mail.updateMany({
      where: { id, state: "waiting" },
      data: { state, settledAt: new Date(), answer },
    });
    if (token) await tx.oneTimeLink.deleteMany({ where: { tokenHash: hashOfSecret(token) } });
  });
}
