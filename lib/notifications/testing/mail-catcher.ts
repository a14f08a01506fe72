import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server for tests: what it took, and how it answers. */
export function mailCatcher() {
  const state = {
    caught: [] as { to: string[]; mail: ParsedMail }[],
    refuse: null as Error | null,
    /** Lets go of what was caught, and takes mail again. */
    clear: () => {
      state.caught = [];
      state.refuse = null;
    },
    /** Begins to listen, and makes it the mail server of this process. */
    open: async () => {
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
      const { port } = server.server.address() as AddressInfo;
      process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
      process.env.MAIL_FROM = "Tiến Độ <tien-do@mail.example>";
      process.env.NEXTAUTH_URL = "https://tiendo.example";
      process.env.NEXTAUTH_SECRET = "for-tests";
    },
    close: () => new Promise<void>((ended) => server.close(ended)),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(state.refuse),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void simpleParser(stream).then((mail) => {
        state.caught.push({ to, mail });
        done();
      });
    },
  });
  return state;
}
