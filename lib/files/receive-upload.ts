import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { ReceivedFile } from "#lib/domain/stored-file.ts";
import { cleanImage, IMAGES } from "./clean-image.ts";
import { storageFailure } from "./file-store.ts";
import { type Arrived, LARGEST_REQUEST, readForm } from "./read-form.ts";
import { scanFile } from "./scan-file.ts";
import { fileStore, newStorageKey, previewKey } from "./storage.ts";

/** The extension that a file is given, by its media type. */
const EXTENSIONS = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;
type MediaType = keyof typeof EXTENSIONS;

/** What the signed text of a directive may be. */
export const DOCUMENT_TYPES: readonly MediaType[] = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "image/jpeg",
  "image/png",
];
/** What evidence may be. */
export const EVIDENCE_TYPES = Object.keys(EXTENSIONS) as readonly MediaType[];

/** `sentSha256`: of what was sent in; a picture is kept without what its camera wrote into it. */
export type Upload = { fields: Record<string, string>; file: ReceivedFile; sentSha256: string };

type Sent = { body: ReadableStream | null; headers: Headers };

/**
 * Reads a form with one file, streaming it to the disk while its SHA-256 is taken. What it is shows in its content,
 * whatever its name says. Refused for the field `name`: none, empty, too large, of another type than `accepted`,
 * changed on its way (where the form says its SHA-256, as the field `sha256`), infected; one that the scanner did not look
 * at is held back (`quarantined`). A caller that makes no row of it calls
 * `discardFile`. Throws `StorageFailed` when the disk did not take it.
 */
export async function receiveUpload(
  { body, headers }: Sent,
  name: string,
  accepted: readonly MediaType[] = DOCUMENT_TYPES,
): Promise<Outcome<Upload>> {
  const wrong = (key: string) => refuse.invalid({ [name]: { key } });
  if (Number(headers.get("content-length")) > LARGEST_REQUEST)
    return wrong("directives.file-large");
  const read = body && (await readForm(body, headers, name));
  if (read === "too-large") return wrong("directives.file-large");
  if (!read?.file) return wrong("directives.file-missing");
  const { fields, file: arrived } = read;
  const preview = previewKey(arrived.path);
  try {
    const broken = brokenOf(arrived, fields.sha256);
    const known = broken ? null : await identify(arrived, preview, accepted);
    if (!known) return wrong(broken ?? "directives.file-type");
    const verdict = await scanFile(() => createReadStream(arrived.path));
    if (verdict === "infected") return wrong("directives.file-infected");
    const id = newId();
    const storageKey = newStorageKey(id);
    const file = { ...known, id, storageKey, quarantined: verdict === "unknown" };
    // Kept before the row is made: a row without its file would be worse than a file without a row.
    await fileStore().keep(storageKey, arrived.path);
    if (file.hasPreview) await fileStore().keep(previewKey(storageKey), preview);
    return done({ fields, file, sentSha256: arrived.sha256 });
  } catch (error) {
    throw storageFailure(error) ?? error;
  } finally {
    await Promise.all([arrived.path, preview].map((path) => rm(path, { force: true })));
  }
}

function brokenOf({ cut, bytes, sha256 }: Arrived, said: string | undefined): string | null {
  if (cut) return "directives.file-large";
  if (said && said !== sha256) return "directives.file-damaged";
  return bytes === 0 ? "directives.file-empty" : null;
}

/** What it is, and how large as it will be kept; null if it is none of `accepted`, or a picture that cannot be read. */
async function identify(
  { path, name, bytes, sha256 }: Arrived,
  preview: string,
  accepted: readonly MediaType[],
) {
  const found = (await fileTypeFromFile(path))?.mime;
  const mediaType = accepted.find((type) => type === found);
  if (!mediaType) return null;
  const hasPreview = IMAGES.includes(mediaType);
  if (hasPreview && !(await cleanImage(path, preview))) return null;
  const measured = hasPreview ? await measure(path) : { bytes, sha256 };
  return { name: fileNameOf(name, EXTENSIONS[mediaType]), mediaType, ...measured, hasPreview };
}

/** Takes a received file away again: no row was made of it. */
export async function discardFile({ storageKey }: Pick<ReceivedFile, "storageKey">): Promise<void> {
  const keys = [storageKey, previewKey(storageKey)];
  await Promise.all(keys.map((key) => fileStore().drop(key)));
}

async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
