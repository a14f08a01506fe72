import type { ParsedMail } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { DigestRhythm } from "#lib/domain/notices.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { makeMails } from "./make-mails.ts";
import { sendMails } from "./send-mails.ts";
import { tellWaiting } from "./tell-now.ts";
import { mailCatcher } from "./testing/mail-catcher.ts";
import { leave } from "./testing.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { accountOfToken, unsubscribeToken } from "./unsubscribe-token.ts";

const post = mailCatcher();
let world: World;
let reportId: string;

beforeAll(async () => {
  await post.open();
  world = await createWorld();
  const assignmentId = await world.assign(await world.task(), "northOne");
  reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
});

afterAll(post.close);

beforeEach(async () => {
  post.clear();
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
    const [{ to, mail } = { to: [], mail: {} as ParsedMail }] = post.caught;
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
    expect(new Set(post.caught.map(({ mail }) => mail.messageId)).size).toBe(4);
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
    expect(post.caught).toEqual([]);
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
    expect(post.caught).toHaveLength(1);
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
    expect(post.caught).toHaveLength(2);
    expect(new Set(post.caught.map(({ mail }) => mail.messageId)).size).toBe(1);
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
    expect(post.caught).toHaveLength(1);
  });

  test("waits longer each time while the server says later, and is refused when it says never", async () => {
    const officer = await officerWith("daily");
    await tell();
    await makeMails("daily");
    post.refuse = serverError(451, "try later");
    expect(await sendMails()).toBe(0);
    const [waiting] = await mailsOf(officer);
    expect(waiting).toMatchObject({ state: "waiting", attempts: 1 });
    expect(waiting?.answer).toContain("try later");
    expect(waiting?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
    post.refuse = serverError(550, "no such user");
    await again();
    expect(await sendMails()).toBe(0);
    expect(await mailsOf(officer)).toMatchObject([{ state: "refused", attempts: 2 }]);
    post.refuse = null;
    await again();
    expect(await sendMails()).toBe(0);
    expect(post.caught).toEqual([]);
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
