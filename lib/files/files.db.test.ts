import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { LARGEST_FILE } from "#lib/domain/stored-file.ts";
import { StorageFailed, storageFailure } from "./file-store.ts";
import { openFile } from "./open-file.ts";
import { discardFile, receiveUpload } from "./receive-upload.ts";
import { openBucket } from "./testing.ts";

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), "tiendo-files-"));
  process.env.TIENDO_FILES = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/** A browser's request with a form: fields and one file. */
function sent(content: BlobPart | null, name = "ký.pdf", fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  if (content !== null) form.set("file", new Blob([content]), name);
  return new Request("http://localhost/", { method: "POST", body: form });
}

let bucket: Awaited<ReturnType<typeof openBucket>> | undefined;

/** What lies in the store, and what was left lying where it arrived. */
async function stored(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const onDisk = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...onDisk, ...(bucket?.keys() ?? []).map((key) => key.split("/")[1] ?? "")];
}

async function received(content = PDF) {
  const upload = await receiveUpload(sent(content, "Kế hoạch.pdf", { version: "3" }), "file");
  if (!upload.ok) throw new Error("not received");
  return upload.value;
}

describe.each(["disk", "bucket"])("on a %s", (kind) => {
  beforeAll(async () => {
    if (kind === "disk") return;
    bucket = await openBucket();
    process.env.TIENDO_S3 = bucket.address;
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    bucket?.close();
    bucket = undefined;
    delete process.env.TIENDO_S3;
  });

  describe("a file that comes in", () => {
    test("lies on the disk, measured there, under a key of ours", async () => {
      const { file, fields } = await received();
      expect(fields).toEqual({ version: "3" });
      expect(file).toMatchObject({
        name: "Kế hoạch.pdf",
        mediaType: "application/pdf",
        bytes: PDF.length,
        sha256: createHash("sha256").update(PDF).digest("hex"),
      });
      expect(await stored()).toEqual([file.id]);
      await discardFile(file);
      expect(await stored()).toEqual([]);
    });

    test.each([
      ["none", null, "directives.file-missing"],
      ["an empty one", "", "directives.file-empty"],
      ["a script that calls itself a PDF", "#!/bin/sh\nexit", "directives.file-type"],
      ["a page", "<!doctype html><script>alert(1)</script>", "directives.file-type"],
      ["one byte too many", new Uint8Array(LARGEST_FILE + 1), "directives.file-large"],
    ])("%s is refused and leaves nothing", async (_, content, key) => {
      expect(await receiveUpload(sent(content), "file")).toEqual({
        ok: false,
        refusal: { kind: "invalid", fields: { file: { key } } },
      });
      expect(await stored()).toEqual([]);
    });

    test("a request that is no form, or breaks off, leaves nothing", async () => {
      const plain = new Request("http://localhost/", { method: "POST", body: "x" });
      expect(await receiveUpload(plain, "file")).toMatchObject({ ok: false });
      const whole = sent(PDF);
      const type = whole.headers.get("content-type") ?? "";
      const half = (await whole.arrayBuffer()).slice(0, 200);
      const broken = new Request("http://localhost/", {
        method: "POST",
        body: half,
        headers: { "content-type": type },
      });
      expect(await receiveUpload(broken, "file")).toMatchObject({ ok: false });
      expect(await stored()).toEqual([]);
    });
  });

  describe("a stored file", () => {
    /** The signed text of a directive of this state, registered by this account. */
    async function signed(state: "draft" | "issued", createdById: string): Promise<string> {
      const { file } = await received(PDF + state + createdById);
      await asNobody(async (tx) => {
        await tx.storedFile.create({ data: { ...file, quarantined: false } });
        const like = await tx.directive.findUniqueOrThrow({ where: { id: world.directiveId } });
        const key = { id: file.id, numberKey: file.id, fileId: file.id };
        await tx.directive.create({ data: { ...like, ...key, state, createdById } });
      });
      return file.id;
    }
    const text = async (actor: Actor, id: string) => {
      const file = await openFile(actor, id);
      return file && new Response(file.content).text();
    };

    test("is read by who may read what it belongs to", async () => {
      const [north, south, officer, nobody] = [
        await world.actorOf("admin", "north"),
        await world.actorOf("admin", "south"),
        await world.actorOf("officer", "southOne"),
        await world.nobody(),
      ];
      const issued = await signed("issued", north.accountId);
      const draft = await signed("draft", north.accountId);
      expect(await text(officer, issued)).toContain("%PDF");
      expect(await text(nobody, issued)).toBeNull();
      expect(await text(north, draft)).toContain("%PDF");
      expect(await text(south, draft)).toBeNull();
      expect(await text(officer, draft)).toBeNull();
      expect(await text(north, "not-an-id")).toBeNull();
    });

    test("is held back in quarantine, and not there when the disk lost it", async () => {
      const admin = await world.actorOf("admin", "north");
      const id = await signed("issued", admin.accountId);
      await asNobody((tx) => tx.storedFile.update({ where: { id }, data: { quarantined: true } }));
      expect(await text(admin, id)).toBeNull();
      const row = await asNobody((tx) =>
        tx.storedFile.update({ where: { id }, data: { quarantined: false } }),
      );
      await discardFile(row);
      expect(await text(admin, id)).toBeNull();
    });

    test("as evidence follows its report's unit", async () => {
      const reviewer = await world.actorOf("reviewer", "north");
      const { file } = await received(`${PDF}evidence`);
      const assignmentId = await world.assign(await world.task(), "northOne");
      await asNobody(async (tx) => {
        await tx.storedFile.create({ data: { ...file, quarantined: false } });
        await tx.evidence.create({ data: { id: file.id, fileId: file.id, assignmentId } });
      });
      expect(await text(reviewer, file.id)).toContain("%PDF");
      expect(await text(await world.actorOf("reviewer", "south"), file.id)).toBeNull();
      expect(await text(await world.actorOf("officer", "northTwo"), file.id)).toBeNull();
    });
  });
});

describe("what does not end or cannot be kept", () => {
  /** A form whose file goes on for ever, and how much of it was taken. */
  function endless() {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    const chunk = new Uint8Array(1024 * 1024);
    let taken = 0;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(taken++ === 0 ? new TextEncoder().encode(head) : chunk);
      },
    });
    const headers = new Headers({ "content-type": "multipart/form-data; boundary=x" });
    return { sent: { body, headers }, megabytes: () => taken };
  }

  test("is not read on", async () => {
    const { sent: request, megabytes } = endless();
    expect(await receiveUpload(request, "file")).toEqual({
      ok: false,
      refusal: { kind: "invalid", fields: { file: { key: "directives.file-large" } } },
    });
    expect(megabytes()).toBeLessThan(250);
    expect(await stored()).toEqual([]);
  });

  test("is the disk's fault where it is the disk's, and says so", async () => {
    process.env.TIENDO_FILES = join(folder, "none");
    await writeFile(process.env.TIENDO_FILES, "no folder");
    try {
      const failed = receiveUpload(sent(new Uint8Array(3_000_000)), "file");
      await expect(failed).rejects.toThrow(StorageFailed);
    } finally {
      await rm(process.env.TIENDO_FILES);
      process.env.TIENDO_FILES = folder;
    }
  });

  test.each([
    ["ENOSPC", "write", { full: true }],
    ["EDQUOT", "open", { full: true }],
    ["EACCES", "mkdir", { full: false }],
    ["ECONNRESET", "read", null],
    ["ERR_STREAM_PREMATURE_CLOSE", undefined, null],
  ])("%s of %s", (code, syscall, found) => {
    const failure = storageFailure(Object.assign(new Error(code), { code, syscall }));
    if (found) expect(failure).toMatchObject(found);
    else expect(failure).toBeNull();
  });
});

test("a bucket that does not take a file, or is not there, is no fault of who sent it", async () => {
  const open = await openBucket();
  try {
    for (const address of [
      open.address.replace("key:", "other:"),
      "http://key:s@127.0.0.1:1/files",
    ]) {
      process.env.TIENDO_S3 = address;
      await expect(receiveUpload(sent(PDF), "file")).rejects.toThrow(StorageFailed);
    }
    expect(await stored()).toEqual([]);
  } finally {
    open.close();
    delete process.env.TIENDO_S3;
  }
});
