import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { discardImport, importPage, importsPage } from "./import-in-hand.ts";
import { linksPage, mailLinks, makeLinks } from "./links-for-many.ts";
import { accountOfLink } from "./one-time-link.ts";
import { startImportFromText } from "./start-import.ts";
import { takeImport } from "./take-import.ts";
import { conflict, createOffice, mail, notFound, type Office } from "./testing.ts";

let office: Office;
let admin: Actor;
beforeAll(async () => {
  office = await createOffice();
  ({ admin } = office);
});

const HEAD = "email\tchức danh\tđơn vị\tvai trò\tnhóm\n";
const line = (email: string, unit: string, more = "") =>
  `${email}\tCán bộ báo cáo\t${unit}\tCán bộ báo cáo\t${more}\n`;

async function started(body: string, actor = admin): Promise<string> {
  const outcome = await startImportFromText(actor, { text: HEAD + body });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}
async function form(importId: string) {
  const page = await importPage(admin, importId);
  return { importId, seen: page?.plan.digest ?? "", key: randomUUID() };
}
const accountOf = (email: string) =>
  asNobody((tx) =>
    tx.account.findFirst({
      where: { emailKey: email },
      include: { memberships: { include: { taskGroups: true } } },
    }),
  );

describe("a list of people", () => {
  test("makes accounts with their roles once, and wrong rows stay in hand", async () => {
    const [one, two] = [mail(), mail()];
    const north = office.world.units.northOne.code;
    const id = await started(line(one, north) + line(two, "nơi khác"));
    const sending = await form(id);
    const taken = await takeImport(admin, sending);
    expect(taken).toMatchObject({ ok: true, value: { accounts: 1, roles: 1, left: 1 } });
    expect(await takeImport(admin, sending)).toEqual(taken);
    expect(await accountOf(one)).toMatchObject({
      passwordHash: null,
      memberships: [{ role: "officer", unitId: office.world.units.northOne.id, taskGroups: [] }],
    });
    expect(await accountOf(two)).toBeNull();
    const again = await importPage(admin, id);
    expect(again?.plan.rows.map(({ state }) => state)).toEqual(["there", "wrong"]);
    expect(await takeImport(admin, await form(id))).toMatchObject(
      conflict("people-import.nothing-ready"),
    );
    const account = await accountOf(one);
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: account?.id ?? "" }, select: { deed: true } }),
    );
    expect(deeds.map(({ deed }) => deed).toSorted()).toEqual([
      "account.created",
      "membership.added",
    ]);
    expect(await discardImport(admin, { importId: id })).toMatchObject({ ok: true });
    expect(await importPage(admin, id)).toBeNull();
  });

  test("is taken as it was shown, or not", async () => {
    const email = mail();
    const id = await started(line(email, office.world.units.northOne.code));
    const sending = await form(id);
    await office.invited("northOne", { email });
    expect(await takeImport(admin, sending)).toMatchObject(conflict("people-import.changed"));
  });

  test("is its owner's alone; a sibling's admin reaches none of the units, nobody none at all", async () => {
    const id = await started(line(mail(), office.world.units.northOne.code));
    expect(await importPage(office.sibling, id)).toBeNull();
    expect(await takeImport(office.sibling, await form(id))).toEqual(notFound);
    expect(await discardImport(office.sibling, { importId: id })).toEqual(notFound);
    const theirs = await started(line(mail(), office.world.units.northOne.code), office.sibling);
    const page = await importPage(office.sibling, theirs);
    expect(page?.plan.rows).toMatchObject([
      { state: "wrong", problems: [{ key: "people.unit-unknown" }] },
    ]);
    expect(await startImportFromText(office.nobody, { text: HEAD + line(mail(), "x") })).toEqual(
      notFound,
    );
    expect(await importsPage(office.nobody)).toBeNull();
  });

  test("without a heading, or with nothing in it, is not taken in hand", async () => {
    for (const [text, key] of [
      ["", "text-missing"],
      ["a\tb\nc\td", "no-heading"],
    ] as const)
      expect(await startImportFromText(admin, { text })).toMatchObject({
        refusal: { fields: { text: { key: `people-import.${key}` } } },
      });
  });
});

describe("links for many", () => {
  /** Accounts of this mark, found by it. */
  async function some(count: number) {
    const mark = `Đợt ${randomUUID().slice(0, 8)}`;
    const made = await Promise.all(
      Array.from({ length: count }, () => office.invited("northTwo", { title: mark })),
    );
    return { filter: { q: mark }, ids: made.map(({ accountId }) => accountId), made };
  }
  const tokenWorks = async (token: string) => (await accountOfLink(token)) !== null;

  test("are made for all that the filter finds, told once; those before open nothing", async () => {
    const { filter, ids, made } = await some(2);
    expect(await makeLinks(admin, filter, { count: "1" })).toMatchObject(
      conflict("people.links-changed"),
    );
    const links = await makeLinks(admin, filter, { count: "2" });
    if (!links.ok) throw new Error(JSON.stringify(links));
    expect(await Promise.all(links.value.map(({ token }) => tokenWorks(token)))).toEqual([
      true,
      true,
    ]);
    expect(await tokenWorks(made[0]?.token ?? "")).toBe(false);
    const events = await asNobody((tx) =>
      tx.auditEvent.count({ where: { entityId: { in: ids }, deed: "account.link-made" } }),
    );
    expect(events).toBe(2);
  });

  test("are mailed once, whoever asks again, to nobody with a password or out of reach", async () => {
    const { filter, ids } = await some(3);
    await asNobody((tx) =>
      tx.account.update({ where: { id: ids[0] ?? "" }, data: { passwordHash: "none" } }),
    );
    expect(await mailLinks(admin, filter, { count: "2" }, "mail.example")).toMatchObject({
      ok: true,
      value: { count: 2 },
    });
    expect(await mailLinks(admin, filter, { count: "2" }, "mail.example")).toMatchObject({
      ok: true,
      value: { count: 0 },
    });
    const mails = await asNobody((tx) => tx.mail.findMany({ where: { accountId: { in: ids } } }));
    expect(mails.map(({ purpose, state }) => [purpose, state])).toEqual([
      ["link", "waiting"],
      ["link", "waiting"],
    ]);
    expect(await linksPage(admin, filter)).toMatchObject({ mailed: 2, beyond: 0 });
    expect((await linksPage(office.sibling, filter))?.people).toEqual([]);
    expect(await makeLinks(office.sibling, filter, { count: "2" })).toMatchObject(
      conflict("people.links-changed"),
    );
    expect(await makeLinks(office.nobody, filter, { count: "2" })).toEqual(notFound);
    expect(await linksPage(office.nobody, filter)).toBeNull();
  });
});
