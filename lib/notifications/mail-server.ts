import { createTransport } from "nodemailer";

/** Where mail goes out and who it comes from; null where nothing is configured: then nothing is mailed. */
export type MailServer = { url: string; from: string };

export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = process.env;
  return url && from ? { url, from } : null;
}

/** What stands behind the @ of a Message-ID: the sender's domain, so that it is ours to give. */
export function mailDomain({ from }: Pick<MailServer, "from">): string {
  return /@([a-z0-9.-]+)/i.exec(from)?.[1]?.toLowerCase() ?? "localhost";
}

const CONNECT_MS = 10_000;
/** Between two lines of the server; a mail is small. */
const SOCKET_MS = 30_000;

/** A transport over a few connections that are kept; close it when the round is over. */
export function openTransport({ url, from }: MailServer) {
  return createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SOCKET_MS,
    },
    { from },
  );
}

/** The address that people use, for links in mails and feeds. */
export function siteAddress(path: string): string {
  return new URL(path, process.env.NEXTAUTH_URL ?? "http://localhost:3000").href;
}
