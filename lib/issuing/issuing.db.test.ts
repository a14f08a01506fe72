import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { issueDirective } from "#lib/directives/issue-directive.ts";
import { registerDirective } from "#lib/directives/register-directive.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { askToIssue } from "./ask-to-issue.ts";
import { returnDraft, withdrawRequest } from "./end-request.ts";
import { issuingOf, rulesPage, waitingPage } from "./queries.ts";
import { setRule } from "./set-rule.ts";

const world = await createWorld();
const root = await world.actorOf("admin", "ministry");
const first = await world.actorOf("admin", "north");
const second = await world.actorOf("admin", "north");
const strangers = [
  ["a sibling office's admin", () => world.actorOf("admin", "south")],
  ["a reviewer of the office", () => world.actorOf("reviewer", "north")],
  ["nobody", () => world.nobody()],
] as const;

const rule = (unit: "north" | "ministry", which: string, who: Actor = root) =>
  setRule(who, { unitId: world.units[unit].id, rule: which, reason: "Quy chế làm việc" });
const keyOf = (outcome: Outcome<unknown>) =>
  outcome.ok
    ? "done"
    : outcome.refusal.kind === "conflict"
      ? outcome.refusal.message.key
      : outcome.refusal.kind;

let count = 0;
async function drafted(who: Actor): Promise<string> {
  count += 1;
  const issuer = await asNobody((tx) =>
    tx.directive.findUniqueOrThrow({
      where: { id: world.directiveId },
      select: { issuerId: true },
    }),
  );
  const made = await registerDirective(who, {
    number: `${count}/KH-${world.units.north.code}`,
    type: "plan",
    issuerId: issuer.issuerId,
    issuedOn: "2026-02-01",
    title: "Kế hoạch của tỉnh",
    securityClass: "public",
  });
  if (!made.ok) throw new Error("not registered");
  return made.value.id;
}
const stateOf = (id: string) =>
  asNobody((tx) => tx.directive.findUniqueOrThrow({ where: { id }, select: { state: true } }));
const requestOf = async (directiveId: string) =>
  (
    await asNobody((tx) =>
      tx.issueRequest.findFirst({ where: { directiveId, state: "waiting" }, select: { id: true } }),
    )
  )?.id ?? "";

describe("the rule", () => {
  test.each([
    ...strangers,
    ["an admin who is not at the top", () => Promise.resolve(first)] as const,
  ])("is not set by %s", async (_, who) => {
    const stranger = await who();
    expect(keyOf(await rule("north", "second", stranger))).toBe("not-found");
    expect(await rulesPage(stranger)).toBeNull();
  });

  test("needs an office, a choice and a reason", async () => {
    expect(await setRule(root, { unitId: "x", rule: "y", reason: " " })).toMatchObject({
      refusal: { fields: { unitId: {}, rule: {}, reason: {} } },
    });
  });

  test("is set once, and written down once", async () => {
    expect(await rule("north", "second")).toMatchObject({ value: { changed: true } });
    expect(await rule("north", "second")).toMatchObject({ value: { changed: false } });
    const trail = await asNobody((tx) =>
      tx.auditEvent.count({
        where: { entityId: world.units.north.id, deed: "rule.second-person" },
      }),
    );
    expect(trail).toBe(1);
    const page = await rulesPage(root);
    expect(page?.rules.find(({ unitId }) => unitId === world.units.north.id)).toMatchObject({
      secondPerson: true,
      people: 2,
    });
  });

  test("of the nearest office counts", async () => {
    const needed = async (unit: string) => {
      const [row] = await asNobody(
        (tx) => tx.$queryRaw<{ it: boolean }[]>`SELECT second_person_issues(${unit}::uuid) AS it`,
      );
      return row?.it;
    };
    const { north, northOne, south, ministry } = world.units;
    expect(await needed(northOne.id)).toBe(true);
    expect(await needed(south.id)).toBe(false);
    await rule("ministry", "second");
    expect(await needed(south.id)).toBe(true);
    await rule("north", "anybody");
    expect([await needed(north.id), await needed(ministry.id)]).toEqual([false, true]);
    await rule("ministry", "anybody");
    await rule("north", "second");
  });
});

describe("a directive at an office with the rule", () => {
  beforeAll(async () => {
    await rule("north", "second");
  });

  test("is held ready by one, not changed meanwhile, issued by the other", async () => {
    const id = await drafted(first);
    expect(keyOf(await issueDirective(first, { id, version: 1 }))).toBe("issuing.not-yourself");
    expect(keyOf(await issueDirective(second, { id, version: 1 }))).toBe("issuing.not-asked");
    expect((await askToIssue(first, { directiveId: id, note: "Xin ban hành" })).ok).toBe(true);
    expect((await askToIssue(first, { directiveId: id })).ok).toBe(true);

    const refused = await issueDirective(first, { id, version: 1 });
    expect(refused).toMatchObject({
      refusal: {
        message: {
          key: "issuing.not-yourself",
          values: { who: expect.stringContaining(second.title) },
        },
      },
    });
    expect(await issuingOf(second, id)).toMatchObject({
      needed: true,
      own: false,
      waiting: { note: "Xin ban hành", by: first.title, mine: false },
    });
    for (const who of [first, second, root])
      expect((await waitingPage(who))?.requests).toContainEqual(
        expect.objectContaining({ directiveId: id, by: first.title, mine: who === first }),
      );
    expect((await issueDirective(second, { id, version: 1 })).ok).toBe(true);
    expect(await stateOf(id)).toEqual({ state: "issued" });
    expect(
      (await waitingPage(second))?.requests.map(({ directiveId }) => directiveId),
    ).not.toContain(id);
    const [trail] = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: id, deed: "directive.issued" } }),
    );
    expect(trail).toMatchObject({
      accountId: second.accountId,
      detail: { draftedBy: first.title },
    });
    // The others hear that it was asked for, whoever asked that it was issued.
    for (const topic of ["issue.asked", "issue.issued"])
      expect(
        await asNobody((tx) =>
          tx.outbox.count({ where: { topic, payload: { path: ["directiveId"], equals: id } } }),
        ),
        topic,
      ).toBe(1);
  });

  test("somebody above issues too; whoever asked for another's draft does not", async () => {
    const id = await drafted(first);
    expect((await askToIssue(second, { directiveId: id })).ok).toBe(true);
    expect(keyOf(await issueDirective(second, { id, version: 1 }))).toBe("issuing.not-yourself");
    expect(keyOf(await issueDirective(first, { id, version: 1 }))).toBe("issuing.not-yourself");
    expect((await issueDirective(root, { id, version: 1 })).ok).toBe(true);
  });

  test("is withdrawn by whoever asked, sent back by another with a reason", async () => {
    const id = await drafted(first);
    await askToIssue(first, { directiveId: id });
    const requestId = await requestOf(id);
    expect(keyOf(await withdrawRequest(second, { requestId }))).toBe("not-found");
    expect(keyOf(await returnDraft(first, { requestId, reason: "Tự trả" }))).toBe("not-found");
    expect(keyOf(await returnDraft(second, { requestId, reason: " " }))).toBe("invalid");
    expect((await withdrawRequest(first, { requestId })).ok).toBe(true);
    expect(keyOf(await withdrawRequest(first, { requestId }))).toBe("issuing.over");

    await askToIssue(first, { directiveId: id });
    const again = await requestOf(id);
    expect((await returnDraft(second, { requestId: again, reason: "Thiếu phụ lục" })).ok).toBe(
      true,
    );
    expect(await issuingOf(first, id)).toMatchObject({
      waiting: null,
      returned: { reason: "Thiếu phụ lục", by: second.title },
    });
    expect(await stateOf(id)).toEqual({ state: "draft" });
  });

  test.each(strangers)("is out of reach of %s", async (_, who) => {
    const id = await drafted(first);
    const stranger = await who();
    expect(keyOf(await askToIssue(stranger, { directiveId: id }))).toBe("not-found");
    await askToIssue(first, { directiveId: id });
    const requestId = await requestOf(id);
    expect(keyOf(await returnDraft(stranger, { requestId, reason: "Không" }))).toBe("not-found");
    expect(keyOf(await withdrawRequest(stranger, { requestId }))).toBe("not-found");
    expect(keyOf(await issueDirective(stranger, { id, version: 1 }))).toBe("not-found");
    expect(await issuingOf(stranger, id)).toBeNull();
    const page = await waitingPage(stranger);
    expect(page?.requests.map(({ directiveId }) => directiveId) ?? []).not.toContain(id);
  });

  test("once the rule has ended, whoever asked issues alone", async () => {
    const id = await drafted(first);
    await askToIssue(first, { directiveId: id });
    await rule("north", "anybody");
    expect((await issueDirective(first, { id, version: 1 })).ok).toBe(true);
    expect(keyOf(await askToIssue(first, { directiveId: id }))).toBe("issuing.already-issued");
    await rule("north", "second");
  });

  test("a date to come is not issued", async () => {
    const id = await drafted(root);
    await asNobody((tx) =>
      tx.directive.update({
        where: { id },
        data: { issuedOn: new Date("2099-01-05") },
        select: { id: true },
      }),
    );
    expect(keyOf(await issueDirective(root, { id, version: 1 }))).toBe("directives.issue-future");
  });
});

test("at an office without the rule nobody needs a second person", async () => {
  const south = await world.actorOf("admin", "south");
  const id = await drafted(south);
  expect(keyOf(await askToIssue(south, { directiveId: id }))).toBe("issuing.not-needed");
  expect((await issueDirective(south, { id, version: 1 })).ok).toBe(true);
});
