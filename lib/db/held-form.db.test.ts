import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#lib/domain/id.ts";
import { endSession } from "#lib/people/end-session.ts";
import { asNobody } from "./door.ts";
import {
  forgetHeldForms,
  formsThatWait,
  heldFormOf,
  holdForm,
  purgeHeldForms,
} from "./held-form.ts";
import { readActor } from "./read-actor.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { createWorld } from "./testing/world.ts";

const HOUR_MS = 3_600_000;
const world = await createWorld();
const sibling = await world.actorOf("officer", "northTwo");
const nobody = await world.nobody();
let officer: { accountId: string };
beforeEach(async () => {
  const { accountId } = await world.actorOf("officer", "northOne");
  officer = { accountId };
});

/** A session that runs out so many hours from now. */
async function session(hours: number, { accountId } = officer): Promise<string> {
  const id = newId();
  await asNobody((tx) =>
    tx.session.create({
      data: {
        idHash: hashOfSecret(id),
        accountId,
        createdAt: new Date(Date.now() - 48 * HOUR_MS),
        expiresAt: new Date(Date.now() + hours * HOUR_MS),
      },
    }),
  );
  return id;
}
const lapsed = () => session(-1);
const typed = {
  page: "/reviews/return?version=1",
  fields: { reason: "Chưa rõ", version: ["1", "2"] },
};

describe("a form that was sent after the session ran out", () => {
  test("waits for the same person, who is led to it once", async () => {
    const sessionId = await lapsed();
    expect(await readActor(sessionId)).toBeNull();
    expect(await holdForm(sessionId, typed)).toBe(true);
    const [form, ...more] = await formsThatWait(officer);
    expect(form).toMatchObject(typed);
    expect(more).toEqual([]);
    expect(await formsThatWait(officer)).toEqual([]);
    expect(await heldFormOf(officer, form?.id ?? "")).toMatchObject(typed);
    await forgetHeldForms(officer, form?.id);
    expect(await heldFormOf(officer, form?.id ?? "")).toBeNull();
  });

  test("is nobody else's", async () => {
    await holdForm(await lapsed(), typed);
    expect(await formsThatWait(sibling)).toEqual([]);
    expect(await formsThatWait(nobody)).toEqual([]);
    const [form] = await formsThatWait(officer);
    expect(await heldFormOf(sibling, form?.id ?? "")).toBeNull();
    expect(await heldFormOf(nobody, form?.id ?? "")).toBeNull();
    await forgetHeldForms(sibling, form?.id);
    expect(await heldFormOf(officer, form?.id ?? "")).not.toBeNull();
    expect(await heldFormOf(officer, "1")).toBeNull();
  });

  test("sent again it is one form, with what was typed last", async () => {
    const sessionId = await lapsed();
    await holdForm(sessionId, typed);
    await holdForm(sessionId, typed);
    await holdForm(sessionId, { ...typed, fields: { reason: "Khác" } });
    expect(await formsThatWait(officer)).toMatchObject([{ fields: { reason: "Khác" } }]);
    await holdForm(sessionId, typed); // typed after it was shown: it waits again
    expect(await formsThatWait(officer)).toMatchObject([typed]);
  });

  test("is kept a day", async () => {
    await holdForm(await lapsed(), typed);
    const age = (hours: number) =>
      asNobody((tx) =>
        tx.heldForm.updateMany({
          where: officer,
          data: { heldAt: new Date(Date.now() - hours * HOUR_MS) },
        }),
      );
    await age(23);
    await purgeHeldForms();
    expect(await asNobody((tx) => tx.heldForm.count({ where: officer }))).toBe(1);
    await age(25);
    expect(await formsThatWait(officer)).toEqual([]);
    await purgeHeldForms();
    expect(await asNobody((tx) => tx.heldForm.count({ where: officer }))).toBe(0);
  });

  test("twenty wait at most, the newest", async () => {
    const sessionId = await lapsed();
    for (let at = 0; at < 22; at += 1) await holdForm(sessionId, { ...typed, page: `/${at}` });
    const pages = (await formsThatWait(officer)).map(({ page }) => page);
    expect(pages).toHaveLength(20);
    expect(pages[0]).toBe("/21");
    expect(pages).not.toContain("/0");
  });

  test.each<[string, () => Promise<string>]>([
    ["while the session lives", () => session(1)],
    ["a day after it ran out", () => session(-25)],
    ["of a session that never was", async () => newId()],
    [
      "after signing out",
      async () => {
        const id = await session(1);
        await endSession(id);
        await asNobody((tx) =>
          tx.session.update({
            where: { idHash: hashOfSecret(id) },
            data: { expiresAt: new Date(Date.now() - HOUR_MS) },
          }),
        );
        return id;
      },
    ],
    [
      "of a disabled account",
      async () => {
        await asNobody((tx) =>
          tx.account.update({ where: { id: officer.accountId }, data: { disabledAt: new Date() } }),
        );
        return lapsed();
      },
    ],
  ])("is not kept %s", async (_, sessionOf) => {
    expect(await holdForm(await sessionOf(), typed)).toBe(false);
    expect(await formsThatWait(officer)).toEqual([]);
  });

  test.each<[string, object]>([
    ["an address of somebody else's", { page: "//elsewhere.example/" }],
    ["no address", { page: "" }],
    ["more than a form holds", { fields: { reason: "x".repeat(400_000) } }],
    ["something else than texts", { fields: { reason: 1 } }],
  ])("is not kept with %s", async (_, given) => {
    expect(await holdForm(await lapsed(), { ...typed, ...given })).toBe(false);
  });

  test("is gone when its owner signs out", async () => {
    await holdForm(await lapsed(), typed);
    await endSession(await session(1));
    expect(await formsThatWait(officer)).toEqual([]);
  });
});
