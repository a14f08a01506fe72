import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { sendMails } from "./send-mails.ts";
import { mailCatcher } from "./testing/mail-catcher.ts";

const post = mailCatcher();
let world: World;
beforeAll(async () => {
  await post.open();
  world = await createWorld();
});
afterAll(post.close);
beforeEach(post.clear);

describe("a link by mail", () => {
  const asked = async (passwordHash: string | null = null) => {
    const { accountId } = await world.actorOf("officer", "northOne");
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
    post.refuse = Object.assign(new Error("try later"), { responseCode: 451 });
    expect(await sendMails()).toBe(0);
    post.refuse = null;
    await asNobody((tx) =>
      tx.mail.updateMany({ where: { accountId }, data: { nextAttemptAt: new Date(0) } }),
    );
    expect(await sendMails()).toBe(1);
    expect(await links(accountId)).toBe(1);
    const [sent] = post.caught;
    const token = /one-time-link\/([\w-]+)/.exec(sent?.mail.text ?? "")?.[1] ?? "";
    expect(sent?.mail.text).toContain("https://tiendo.example/one-time-link/");
    const kept = await asNobody((tx) => tx.oneTimeLink.findFirst({ where: { accountId } }));
    expect(kept?.tokenHash).not.toContain(token);
    expect(sent?.mail.headers.has("list")).toBe(false);
  });

  test("that is refused for good opens nothing, and its secret is not kept with the answer", async () => {
    const accountId = await asked();
    const refusal = "550 spam: https://tiendo.example/one-time-link/secret";
    post.refuse = Object.assign(new Error(refusal), { responseCode: 550 });
    expect(await sendMails()).toBe(0);
    post.refuse = null;
    expect(await links(accountId)).toBe(0);
    const kept = await asNobody((tx) => tx.mail.findFirst({ where: { accountId } }));
    expect(kept).toMatchObject({ state: "refused", answer: null });
  });

  test("is not sent to who has a password by now", async () => {
    const accountId = await asked("none");
    expect(await sendMails()).toBe(0);
    expect(await links(accountId)).toBe(0);
    expect(post.caught).toEqual([]);
  });
});
