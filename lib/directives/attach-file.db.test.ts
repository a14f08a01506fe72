import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { attachFile } from "./attach-file.ts";
import { issueDirective } from "./issue-directive.ts";
import { directivePage } from "./queries.ts";
import { registerDirective } from "./register-directive.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

let count = 0;
async function draft(): Promise<string> {
  const outcome = await registerDirective(admin, {
    number: `9${++count}/KH-BCA`,
    type: "plan",
    issuerName: "Bộ Công an",
    issuedOn: "5/1/2026",
    title: "Kế hoạch xây dựng trụ sở",
    securityClass: "public",
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

const stored = (id: string) =>
  asNobody((tx) => tx.directive.findUniqueOrThrow({ where: { id }, include: { file: true } }));

const signedFile = () => {
  const id = newId();
  const measured = {
    mediaType: "application/pdf",
    hasPreview: false,
    quarantined: false,
    bytes: 10,
    sha256: "a".repeat(64),
  };
  return { id, name: "ký.pdf", storageKey: `aa/${id}`, ...measured };
};

test("a draft gets its signed file", async () => {
  const id = await draft();
  expect(await attachFile(admin, { id, version: 1 }, signedFile())).toMatchObject({ ok: true });
  expect((await stored(id)).file).toMatchObject({ name: "ký.pdf", quarantined: false });
});

test("a directive in force gets the signed file that it lacks, once, and only from its own office", async () => {
  const id = await draft();
  await issueDirective(admin, { id, version: "1" });
  const { version } = await stored(id);
  const sibling = await world.actorOf("admin", "north");
  const officer = await world.actorOf("officer", "northOne");
  for (const stranger of [sibling, officer])
    expect(await attachFile(stranger, { id, version }, signedFile())).toMatchObject({
      refusal: { kind: "not-found" },
    });
  expect(await attachFile(admin, { id, version: version - 1 }, signedFile())).toMatchObject({
    refusal: { kind: "conflict" },
  });
  expect(await attachFile(admin, { id, version }, signedFile())).toMatchObject({ ok: true });
  expect((await stored(id)).file).toMatchObject({ name: "ký.pdf" });
  expect(await attachFile(admin, { id, version: version + 1 }, signedFile())).toMatchObject({
    refusal: { fields: { reason: { key: "directives.file-reason" } } },
  });
  const said = await asNobody((tx) =>
    tx.auditEvent.findMany({ where: { entityId: id, deed: "directive.file-attached" } }),
  );
  expect(said).toHaveLength(1);
});

describe("the wrong file, added to a directive in force", () => {
  async function inForce() {
    const id = await draft();
    await issueDirective(admin, { id, version: "1" });
    const { version } = await stored(id);
    const wrong = { ...signedFile(), name: "nhầm.pdf" };
    await attachFile(admin, { id, version }, wrong);
    return { id, version: version + 1, wrong };
  }

  test("makes way for another with a reason; both are kept, and the office alone reads the former", async () => {
    const { id, version, wrong } = await inForce();
    const right = signedFile();
    const colleague = await world.actorOf("admin", "ministry");
    for (const reason of [" ", "x".repeat(501)])
      expect(await attachFile(colleague, { id, version, reason }, signedFile())).toMatchObject({
        refusal: { fields: { reason: expect.anything() } },
      });
    const input = { id, version, reason: "Chọn nhầm tệp" };
    expect(await attachFile(colleague, input, right)).toMatchObject({ ok: true });
    expect(await attachFile(admin, input, signedFile())).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await directivePage(admin, id)).toMatchObject({
      mayReplaceFile: true,
      file: { id: right.id },
      filesBefore: [
        {
          reason: "Chọn nhầm tệp",
          by: colleague.title,
          file: { id: wrong.id, name: "nhầm.pdf" },
        },
      ],
    });
    const officer = await world.actorOf("officer", "northOne");
    expect(await directivePage(officer, id)).toMatchObject({
      mayReplaceFile: false,
      file: { id: right.id },
      filesBefore: [{ reason: "Chọn nhầm tệp", file: null }],
    });
    const said = await asNobody((tx) =>
      tx.auditEvent.findFirstOrThrow({
        where: { entityId: id, deed: "directive.file-replaced" },
      }),
    );
    expect(said.detail).toMatchObject({ reason: "Chọn nhầm tệp", file: "ký.pdf" });
  });

  test("is replaced by nobody out of reach", async () => {
    const { id, version } = await inForce();
    const strangers = [
      await world.actorOf("admin", "north"),
      await world.actorOf("officer", "northOne"),
      await world.nobody(),
    ];
    for (const stranger of strangers)
      expect(
        await attachFile(stranger, { id, version, reason: "Nhầm" }, signedFile()),
      ).toMatchObject({ refusal: { kind: "not-found" } });
  });

  test("is not the file with which it was issued: that one stays", async () => {
    const id = await draft();
    await attachFile(admin, { id, version: 1 }, signedFile());
    await issueDirective(admin, { id, version: "2" });
    const { version, state } = await stored(id);
    expect(state).toBe("issued");
    const reason = "Muốn thay";
    expect(await attachFile(admin, { id, version, reason }, signedFile())).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await directivePage(admin, id)).toMatchObject({
      mayReplaceFile: false,
      filesBefore: [],
    });
  });
});
