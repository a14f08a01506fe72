import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { MOST_FILES } from "#lib/domain/stored-file.ts";
import { openFile } from "#lib/files/open-file.ts";
import { discardFile, EVIDENCE_TYPES, receiveUpload } from "#lib/files/receive-upload.ts";
import { fileStore } from "#lib/files/storage.ts";
import { addFile } from "./add-file.ts";
import { dropFile } from "./drop-file.ts";
import { recallReport } from "./recall-report.ts";
import { reportPage } from "./report-page.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiendo-evidence-"));
  process.env.TIENDO_FILES = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const strangers = [
  ["a sibling unit's officer", () => world.actorOf("officer", "northTwo")],
  ["the reviewer above", () => world.actorOf("reviewer", "north")],
  ["nobody", () => world.nobody()],
] as const;

/** A file as it came in; each call another one unless said. */
async function arrived(content = `%PDF-1.4 ${newId()}`) {
  const form = new FormData();
  form.set("file", new Blob([content]), "Biên bản.pdf");
  const sent = new Request("http://localhost/", { method: "POST", body: form });
  const upload = await receiveUpload(sent, "file", EVIDENCE_TYPES);
  if (!upload.ok) throw new Error("not received");
  return upload.value;
}

async function added(reportId: string): Promise<string> {
  const outcome = await addFile(officer, reportId, await arrived());
  if (!outcome.ok) throw new Error("not added");
  return outcome.value.fileId;
}

async function sentWith(reportId: string, indicatorId: string, version = 0) {
  const sent = await submitReport(officer, request(reportId, indicatorId, {}, version));
  if (!sent.ok) throw new Error("not sent");
}

const idsOf = (files: { id: string }[] | undefined) => files?.map(({ id }) => id);

describe("a file beside a report", () => {
  test("begins it, goes with what is sent, and is read by those who read the report", async () => {
    const { reportId, indicatorId } = await owed(world);
    const first = await added(reportId);
    const second = await added(reportId);
    expect((await stateOf(reportId)).report.state).toBe("draft");
    expect(idsOf((await reportPage(officer, reportId))?.filesBeside)).toEqual([first, second]);
    // Until it is sent it is the unit's own.
    expect(await openFile(officer, first)).toMatchObject({ name: "Biên bản.pdf" });
    expect(await openFile(reviewer, first)).toBeNull();
    expect((await reportPage(reviewer, reportId))?.filesBeside).toEqual([]);

    await sentWith(reportId, indicatorId);
    const page = await reportPage(reviewer, reportId);
    expect(idsOf(page?.evidence)).toEqual([first, second]);
    expect(page?.filesBeside).toEqual([]);
    expect(await openFile(reviewer, first)).not.toBeNull();
    expect(await openFile(await world.actorOf("officer", "northTwo"), first)).toBeNull();
    expect(await openFile(await world.nobody(), first)).toBeNull();
  });

  test("stays with the version that was sent with it, whatever the next one has", async () => {
    const { reportId, indicatorId } = await owed(world);
    const first = await added(reportId);
    await sentWith(reportId, indicatorId);
    expect(await recallReport(officer, reportId)).toMatchObject({ ok: true });
    expect(await dropFile(officer, reportId, first)).toMatchObject({ ok: true });
    const second = await added(reportId);
    await sentWith(reportId, indicatorId, 1);
    expect(idsOf((await reportPage(reviewer, reportId))?.evidence)).toEqual([second]);
    const { versions } = await stateOf(reportId);
    const kept = await asNobody((tx) =>
      tx.evidence.findMany({ where: { versionId: versions[0]?.id ?? null } }),
    );
    expect(kept.map(({ fileId }) => fileId)).toEqual([first]);
    expect(await openFile(reviewer, first)).not.toBeNull();
  });

  test("that no version knows of goes altogether; taking it away twice is once", async () => {
    const { reportId } = await owed(world);
    const file = await arrived();
    await addFile(officer, reportId, file);
    const { storageKey } = file.file;
    expect(await fileStore().read(storageKey)).not.toBeNull();
    const dropped = await dropFile(officer, reportId, file.file.id);
    if (dropped.ok && dropped.value.gone) await discardFile(dropped.value.gone);
    expect(await fileStore().read(storageKey)).toBeNull();
    expect(await asNobody((tx) => tx.storedFile.count({ where: { id: file.file.id } }))).toBe(0);
    expect(await dropFile(officer, reportId, file.file.id)).toMatchObject({ ok: true });
  });

  test("sent again after a lost answer is there once, also when both arrive at once", async () => {
    const { reportId } = await owed(world);
    const content = `%PDF-1.4 twice ${newId()}`;
    const both = [await arrived(content), await arrived(content)];
    const outcomes = await Promise.all(both.map((one) => addFile(officer, reportId, one)));
    const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value.fileId : null));
    expect(new Set(ids).size).toBe(1);
    expect((await reportPage(officer, reportId))?.filesBeside).toHaveLength(1);
  });

  test("is refused beyond the limit, beside a report that waits, and beside one that is decided until it is corrected", async () => {
    const { reportId, indicatorId } = await owed(world);
    for (let at = 0; at < MOST_FILES; at += 1) await added(reportId);
    expect(await addFile(officer, reportId, await arrived())).toMatchObject({
      refusal: { kind: "invalid", fields: { file: { key: "evidence.too-many" } } },
    });
    await sentWith(reportId, indicatorId);
    const [first] = (await reportPage(reviewer, reportId))?.evidence ?? [];
    expect(await addFile(officer, reportId, await arrived())).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await dropFile(officer, reportId, first?.id)).toMatchObject({
      refusal: { kind: "conflict" },
    });
    await decided(world, reportId, reviewer.accountId, "approved");
    expect(await dropFile(officer, reportId, first?.id)).toMatchObject({ ok: true });
  });

  test("that changes takes back what was handed up to the unit's head", async () => {
    const { reportId } = await owed(world);
    const form = { locale: "vi", fields: {} };
    const by = officer.accountId;
    await asNobody(async (tx) => {
      await tx.reportDraft.create({ data: { reportId, form, savedById: by } });
      await tx.handUp.create({
        data: { reportId, baseVersion: 0, handedAt: new Date(), handedById: by },
      });
    });
    await added(reportId);
    expect(await asNobody((tx) => tx.handUp.count({ where: { reportId } }))).toBe(0);
  });

  test.each(strangers)("%s neither adds nor takes away", async (_, who) => {
    const { reportId } = await owed(world);
    const mine = await added(reportId);
    const stranger = await who();
    for (const outcome of [
      await addFile(stranger, reportId, await arrived()),
      await dropFile(stranger, reportId, mine),
    ])
      expect(outcome).toEqual({ ok: false, refusal: { kind: "not-found" } });
    expect((await reportPage(officer, reportId))?.filesBeside).toHaveLength(1);
  });

  test("of another report, or no id at all, is not there", async () => {
    const here = await owed(world);
    const there = await owed(world);
    const elsewhere = await added(there.reportId);
    expect(await dropFile(officer, here.reportId, elsewhere)).toMatchObject({ ok: true });
    expect((await reportPage(officer, there.reportId))?.filesBeside).toHaveLength(1);
    for (const wrong of ["x", null, undefined]) {
      expect(await addFile(officer, wrong, await arrived())).toMatchObject({ ok: false });
      expect(await dropFile(officer, here.reportId, wrong)).toMatchObject({ ok: false });
    }
  });
});

describe("what arrives", () => {
  const sent = (content: BlobPart, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new Blob([content]), "x.pdf");
    return new Request("http://localhost/", { method: "POST", body: form });
  };

  test("with another SHA-256 than it was sent with is refused", async () => {
    const outcome = await receiveUpload(
      sent("%PDF-1.4", { sha256: "0".repeat(64) }),
      "file",
      EVIDENCE_TYPES,
    );
    expect(outcome).toMatchObject({
      refusal: { fields: { file: { key: "directives.file-damaged" } } },
    });
  });

  test("as a picture that is broken is refused", async () => {
    const broken = Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb", "hex");
    const outcome = await receiveUpload(sent(broken), "file", EVIDENCE_TYPES);
    expect(outcome).toMatchObject({
      refusal: { fields: { file: { key: "directives.file-type" } } },
    });
  });
});
