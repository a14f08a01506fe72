import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { DigestRhythm } from "#lib/domain/notices.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { makeMails } from "./make-mails.ts";
import { sendMails } from "./send-mails.ts";
import { tellWaiting } from "./tell-now.ts";
import { leave } from "./testing.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { accountOfToken, unsubscribeToken } from "./unsubscribe-token.ts";

/** What the catcher took, and how it answers. */
let caught: { to: string[]; mail: ParsedMail }[] = [];
let refuse: Error | null = null;
const catcher = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) => done(refuse),
  onData(stream, session, done) {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    void simpleParser(stream).then((mail) => {
      caught.push({ to, mail });
      done();
    });
  },
});

let world: World;
let reportId: string;

beforeAll(async () => {
  await new Promise<void>((ready) => catcher.listen(0, "127.0.0.1", ready));
  const { port } = catcher.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "Tiến Độ <tien-do@mail.example>";
  process.env.NEXTAUTH_URL = "https://tiendo.example";
  process.env.NEXTAUTH_SECRET = "for-tests";
  world = await createWorld();
  const assignmentId = await world.assign(await world.task(), "northOne");
  reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
});

afterAll(() => new Promise<void>((ended) => catcher.close(ended)));

beforeEach(async () => {
  caught = [];
  refuse = null;
  // Whoever was told before is mailed no more.
  await asNobody((tx) => tx.membership.updateMany({ data: { validTo: new Date("2020-01-01") } }));
});

const serverError = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

async function officerWith(
  digest: DigestRhythm | null,
  locale: "vi" | "en" = "vi",
): Promise<Actor> {
  const officer = await world.actorOf("officer", "northOne");
  await asNobody((tx) =>
    tx.preference.create({ data: { accountId: officer.accountId, digest, locale } }),
  );
  return officer;
}

async function tell(topic = "report.returned"): Promise<string> {
  const id = await leave(topic, { reportId });
  await tellWaiting();
  return id;
}

const mailsOf = (officer: Actor) =>
  asNobody((tx) => tx.mail.findMany({ where: { accountId: officer.accountId } }));
const again = () =>
  asNobody((tx) =>
    tx.mail.updateMany({ where: { state: "waiting" }, data: { nextAttemptAt: new Date(0) } }),
  );

describe("a digest", () => {
  test("carries what was told since, once, in the account's language", async () => {
    const officer = await officerWith("daily", "en");
    await tell();
    await tell("report.approved");
    await makeMails("daily");
    await makeMails("daily");
    expect(await sendMails()).toBe(1);
    expect(await sendMails()).toBe(0);
    const [{ to, mail } = { to: [], mail: {} as ParsedMail }] = caught;
    const [row] = await mailsOf(officer);
    expect(to).toHaveLength(1);
    expect(mail.messageId).toBe(row?.messageId);
    expect(mail.messageId).toMatch(/@mail\.example>$/);
    expect(mail.subject).toMatch(/^Tiến Độ: 2 notifications, /);
    for (const words of [
      "A report was returned",
      "A report was approved",
      world.units.northOne.name,
    ]) {
      expect(mail.text).toContain(words);
      expect(mail.html).toContain(words);
    }
    expect(mail.text).toContain("https://tiendo.example/notifications/");
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    const list = JSON.stringify(mail.headers.get("list"));
    expect(list).toContain(`/api/unsubscribe/${unsubscribeToken(officer.accountId)}`);
    expect(mail.headers.get("list-unsubscribe-post") ?? list).toBeTruthy();
    expect(row).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("waits a day for what is told after it; at once waits for nobody; none is never mailed", async () => {
    const [daily, quick, none] = [
      await officerWith("daily"),
      await officerWith("at_once"),
      await officerWith("none"),
    ];
    await tell();
    for (const rhythm of ["daily", "at_once", "weekly"] as const) await makeMails(rhythm);
    await tell();
    for (const rhythm of ["daily", "at_once", "weekly"] as const) await makeMails(rhythm);
    expect((await mailsOf(daily)).length).toBe(1);
    expect((await mailsOf(quick)).length).toBe(2);
    expect((await mailsOf(none)).length).toBe(0);
    await asNobody((tx) =>
      tx.mail.updateMany({
        where: { accountId: daily.accountId },
        data: { createdAt: new Date(Date.now() - 86_400_000) },
      }),
    );
    await makeMails("daily");
    expect((await mailsOf(daily)).length).toBe(2);
    await sendMails();
    expect(new Set(caught.map(({ mail }) => mail.messageId)).size).toBe(4);
  });

  test("comes daily to who acts and chose nothing, and not to who only reads", async () => {
    const [officer, auditor] = [
      await officerWith(null),
      await world.actorOf("auditor", "northOne"),
    ];
    await tell();
    await makeMails("daily");
    expect((await mailsOf(officer)).length).toBe(1);
    expect((await mailsOf(auditor)).length).toBe(0);
    await sendMails();
  });

  test("tells nothing to who has lost the role or the account meanwhile", async () => {
    const [left, disabled] = [await officerWith("daily"), await officerWith("daily")];
    await tell();
    await makeMails("daily");
    await asNobody((tx) =>
      tx.membership.updateMany({
        where: { accountId: left.accountId },
        data: { validTo: new Date("2021-01-01") },
      }),
    );
    await asNobody((tx) =>
      tx.account.update({ where: { id: disabled.accountId }, data: { disabledAt: new Date() } }),
    );
    expect(await sendMails()).toBe(0);
    expect(caught).toEqual([]);
    for (const one of [left, disabled])
      expect(await mailsOf(one)).toMatchObject([{ state: "dropped" }]);
  });

  test("is made once where two workers make it at once, and not at all without a server", async () => {
    const officer = await officerWith("daily");
    await tell();
    const { SMTP_URL } = process.env;
    delete process.env.SMTP_URL;
    expect(await makeMails("daily")).toBe(0);
    expect(await sendMails()).toBe(0);
    process.env.SMTP_URL = SMTP_URL;
    await Promise.all([makeMails("daily"), makeMails("daily"), makeMails("daily")]);
    expect((await mailsOf(officer)).length).toBe(1);
    await Promise.all([sendMails(), sendMails()]);
    expect(caught).toHaveLength(1);
  });
});

describe("a mail that does not arrive", () => {
  test("dies between the server's yes and our note: it comes again under the same Message-ID", async () => {
    const officer = await officerWith("daily");
    await tell();
    await makeMails("daily");
    const dying = sendMails(undefined, {
      accepted: () => {
        throw new Error("killed");
      },
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await mailsOf(officer)).toMatchObject([{ state: "waiting", attempts: 1 }]);
    expect(await sendMails()).toBe(0); // its claim still holds
    await again();
    expect(await sendMails()).toBe(1);
    expect(caught).toHaveLength(2);
    expect(new Set(caught.map(({ mail }) => mail.messageId)).size).toBe(1);
  });

  test("dies before anything was sent: nothing is lost", async () => {
    const officer = await officerWith("daily");
    await tell();
    await makeMails("daily");
    await asNobody(
      (
        tx, // claimed, and no more was heard of the worker
      ) =>
        tx.mail.updateMany({
          where: { accountId: officer.accountId },
          data: { attempts: 1, nextAttemptAt: new Date(Date.now() - 1) },
        }),
    );
    expect(await sendMails()).toBe(1);
    expect(caught).toHaveLength(1);
  });

  test("waits longer each time while the server says later, and is refused when it says never", async () => {
    const officer = await officerWith("daily");
    await tell();
    await makeMails("daily");
    refuse = serverError(451, "try later");
    expect(await sendMails()).toBe(0);
    const [waiting] = await mailsOf(officer);
    expect(waiting).toMatchObject({ state: "waiting", attempts: 1 });
    expect(waiting?.answer).toContain("try later");
    expect(waiting?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
    refuse = serverError(550, "no such user");
    await again();
    expect(await sendMails()).toBe(0);
    expect(await mailsOf(officer)).toMatchObject([{ state: "refused", attempts: 2 }]);
    refuse = null;
    await again();
    expect(await sendMails()).toBe(0);
    expect(caught).toEqual([]);
  });

  test("waits where the server cannot be reached, and the round ends", async () => {
    const officers = [await officerWith("daily"), await officerWith("daily")];
    await tell();
    await makeMails("daily");
    expect(await sendMails({ url: "smtp://127.0.0.1:1", from: "x@mail.example" })).toBe(0);
    const rows = (await Promise.all(officers.map(mailsOf))).flat();
    expect(rows.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    expect(rows.map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);
    await again();
    expect(await sendMails()).toBe(2);
  });

  test("keeps its Message-ID: the database refuses another", async () => {
    const officer = await officerWith("daily");
    await tell();
    await makeMails("daily");
    const other = asNobody((tx) =>
      tx.mail.updateMany({
        where: { accountId: officer.accountId },
        data: { messageId: "<other@mail.example>" },
      }),
    );
    await expect(other).rejects.toThrow("keeps its Message-ID");
    await sendMails();
  });
});

describe("unsubscribing", () => {
  test("ends the mails of the account whose link it is, and is written down once", async () => {
    const officer = await officerWith("daily");
    const token = unsubscribeToken(officer.accountId);
    expect((await unsubscribe(token)).ok).toBe(true);
    expect((await unsubscribe(token)).ok).toBe(true);
    await tell();
    await makeMails("daily");
    expect(await mailsOf(officer)).toEqual([]);
    const trail = await asNobody((tx) =>
      tx.auditEvent.count({ where: { entityId: officer.accountId, deed: "account.unsubscribed" } }),
    );
    expect(trail).toBe(1);
  });

  test("needs our signature over that very account", async () => {
    const [one, other] = [await officerWith("daily"), await officerWith("daily")];
    const token = unsubscribeToken(one.accountId);
    expect(accountOfToken(token)).toBe(one.accountId);
    const forged = `${other.accountId}.${token.split(".")[1]}`;
    const ours = one.accountId;
    for (const wrong of [forged, `${ours}.`, ours, "", null, "a.b", `${token}x`]) {
      expect(accountOfToken(wrong)).toBeNull();
      expect((await unsubscribe(wrong)).ok).toBe(false);
    }
  });
});

describe("a link by mail", () => {
  const asked = async (passwordHash: string | null = null) => {
    const { accountId } = await officerWith(null);
    await asNobody((tx) => tx.account.update({ where: { id: accountId }, data: { passwordHash } }));
    await asNobody((tx) =>
      tx.mail.create({
        data: {
          ...{ id: accountId, accountId, purpose: "link", rhythm: "at_once" },
          messageId: `<${accountId}@mail.example>`,
        },
      }),
    );
    return accountId;
  };
  const links = (accountId: string) =>
    asNobody((tx) => tx.oneTimeLink.count({ where: { accountId, usedAt: null } }));

  test("is made as the mail leaves, and made anew with each attempt", async () => {
    const accountId = await asked();
    expect(await links(accountId)).toBe(0);
    refuse = serverError(451, "try later");
    expect(await sendMails()).toBe(0);
    refuse = null;
    await again();
    expect(await sendMails()).toBe(1);
    expect(await links(accountId)).toBe(1);
    const [sent] = caught;
    const token = /one-time-link\/([\w-]+)/.exec(sent?.mail.text ?? "")?.[1] ?? "";
    expect(sent?.mail.text).toContain("https://tiendo.example/one-time-link/");
    const kept = await asNobody((tx) => tx.oneTimeLink.findFirst({ where: { accountId } }));
    expect(kept?.tokenHash).not.toContain(token);
    expect(sent?.mail.headers.has("list")).toBe(false);
  });

  test("is not sent to who has a password by now", async () => {
    const accountId = await asked("none");
    expect(await sendMails()).toBe(0);
    expect(await links(accountId)).toBe(0);
    expect(caught).toEqual([]);
  });
});
