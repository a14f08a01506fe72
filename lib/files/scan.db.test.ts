import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { receiveUpload } from "./receive-upload.ts";
import { rescanHeld } from "./rescan-held.ts";

let folder: string;
let scanner: Server | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiendo-scan-"));
  process.env.TIENDO_FILES = folder;
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  scanner?.close();
  delete process.env.TIENDO_CLAMD;
});

/** A clamd that finds in a file whatever has EICAR in it. Answers what it was told, piece by piece put together. */
async function scannerRuns(): Promise<{ told: () => string }> {
  let told = "";
  scanner = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const content = contentOf(bytes);
      if (content === null) return;
      told = content;
      socket.end(`stream: ${content.includes("EICAR") ? "Eicar-Test-Signature FOUND" : "OK"}\0`);
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => scanner?.listen(0, "127.0.0.1", resolve));
  process.env.TIENDO_CLAMD = `127.0.0.1:${(scanner.address() as AddressInfo).port}`;
  return { told: () => told };
}

/** Null until the piece of length nothing has come. */
function contentOf(bytes: Buffer): string | null {
  const COMMAND = "zINSTREAM\0";
  if (bytes.length < COMMAND.length) return null;
  expect(bytes.subarray(0, COMMAND.length).toString()).toBe(COMMAND);
  let at = COMMAND.length;
  let content = "";
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return content;
    content += bytes.subarray(at + 4, at + 4 + length).toString("latin1");
    at += 4 + length;
  }
  return null;
}

async function arrived(content: string) {
  const form = new FormData();
  form.set("file", new Blob([content]), "x.pdf");
  return receiveUpload(new Request("http://localhost/", { method: "POST", body: form }), "file");
}

/** What a caller makes of a file that was taken. */
async function keep(outcome: Awaited<ReturnType<typeof arrived>>): Promise<string> {
  if (!outcome.ok) throw new Error("refused");
  const { file } = outcome.value;
  await asNobody((tx) => tx.storedFile.create({ data: file }));
  return file.id;
}

const isHeld = async (id: string) =>
  (await asNobody((tx) => tx.storedFile.findUniqueOrThrow({ where: { id } }))).quarantined;

describe("with a scanner", () => {
  test("all of a file is looked at, and a clean one is taken", async () => {
    const { told } = await scannerRuns();
    const content = `%PDF-1.4 ${"x".repeat(300_000)} end`;
    expect(await isHeld(await keep(await arrived(content)))).toBe(false);
    expect(told()).toBe(content);
  });

  test("an infected one is refused and leaves nothing", async () => {
    await scannerRuns();
    const before = await asNobody((tx) => tx.storedFile.count());
    expect(await arrived("%PDF-1.4 EICAR")).toMatchObject({
      refusal: { fields: { file: { key: "directives.file-infected" } } },
    });
    expect(await asNobody((tx) => tx.storedFile.count())).toBe(before);
  });
});

test("without one a file is taken as it came", async () => {
  expect(await isHeld(await keep(await arrived("%PDF-1.4 plain")))).toBe(false);
});

test("what came while the scanner did not answer is held back until it has looked", async () => {
  process.env.TIENDO_CLAMD = "127.0.0.1:1";
  const clean = await keep(await arrived("%PDF-1.4 later"));
  const infected = await keep(await arrived("%PDF-1.4 EICAR later"));
  expect(await isHeld(clean)).toBe(true);
  expect(await rescanHeld()).toBe(0);
  await scannerRuns();
  expect(await rescanHeld()).toBe(1);
  expect(await isHeld(clean)).toBe(false);
  expect(await isHeld(infected)).toBe(true);
  // It is looked at no more, and without a scanner nothing passes.
  expect(await rescanHeld()).toBe(0);
  delete process.env.TIENDO_CLAMD;
  expect(await rescanHeld()).toBe(0);
  expect(await isHeld(infected)).toBe(true);
});
