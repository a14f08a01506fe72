import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { fileTypeFromFile } from "file-type";
import { enteredText } from "#lib/domain/entered-text.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { LARGEST_FILE, type ReceivedFile } from "#lib/domain/stored-file.ts";
import { cleanImage, IMAGES } from "./clean-image.ts";
import { scanFile } from "./scan-file.ts";
import { newStorageKey, pathOf, previewPathOf, storageFailure } from "./storage.ts";

/** Beyond this the rest is not read, whatever the headers say; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 8 * LARGEST_FILE;

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
  if (!read) return wrong("directives.file-missing");
  const { fields, written } = read;
  if (!written) return wrong("directives.file-missing");

  const path = pathOf(written.storageKey);
  const said = fields.sha256;
  const broken = written.cut
    ? "directives.file-large"
    : said && said !== written.sha256
      ? "directives.file-damaged"
      : written.bytes === 0
        ? "directives.file-empty"
        : null;
  const kept = broken ? null : await keep(written, accepted);
  if (!kept) {
    await discardFile(written);
    return wrong(broken ?? "directives.file-type");
  }
  const verdict = await scanFile(path);
  if (verdict === "infected") {
    await discardFile(written);
    return wrong("directives.file-infected");
  }
  const file = { ...kept, quarantined: verdict === "unknown" };
  return done({ fields, file, sentSha256: written.sha256 });
}

/** What arrived, as it is kept; null if it is none of `accepted`, or a picture that cannot be read. */
async function keep(
  { id, name, bytes, sha256, storageKey }: Written,
  accepted: readonly MediaType[],
): Promise<Omit<ReceivedFile, "quarantined"> | null> {
  const path = pathOf(storageKey);
  const found = (await fileTypeFromFile(path))?.mime;
  const mediaType = accepted.find((type) => type === found);
  if (!mediaType) return null;
  const hasPreview = IMAGES.includes(mediaType);
  if (hasPreview && !(await cleanImage(path, previewPathOf(storageKey)))) return null;
  const measured = hasPreview ? await measure(path) : { bytes, sha256 };
  const named = fileNameOf(name, EXTENSIONS[mediaType]);
  return { id, name: named, mediaType, ...measured, storageKey, hasPreview };
}

/** Takes a received file off the disk again: no row was made of it. */
export async function discardFile({ storageKey }: Pick<ReceivedFile, "storageKey">): Promise<void> {
  const paths = [pathOf(storageKey), previewPathOf(storageKey)];
  await Promise.all(paths.map((path) => rm(path, { force: true })));
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

type Written = Omit<ReceivedFile, "mediaType" | "hasPreview" | "quarantined"> & { cut: boolean };
type Form = { fields: Record<string, string>; written: Written | null };

async function readForm(
  body: ReadableStream,
  headers: Headers,
  name: string,
): Promise<Form | "too-large" | null> {
  const fields: Record<string, string> = {};
  let writing: Promise<Written> | undefined;
  try {
    const parser = busboy({
      headers: { "content-type": headers.get("content-type") ?? "" },
      defParamCharset: "utf8",
      limits: { files: 1, fileSize: LARGEST_FILE, fields: 20, fieldSize: 10_000 },
    });
    parser.on("field", (field, value) => {
      fields[enteredText(field)] = enteredText(value);
    });
    parser.on("file", (field, stream, { filename }) => {
      // A sender that goes away is an error here too, perhaps before anybody writes; the form's is the one that counts.
      stream.on("error", () => {});
      if (field !== name || !filename) stream.resume();
      else writing = write(stream, filename);
      writing?.catch((error) => parser.destroy(error)); // nobody reads on; awaited below
    });
    await pipeline(Readable.fromWeb(body as never), bounded(LARGEST_REQUEST), parser);
    return { fields, written: (await writing) ?? null };
  } catch (error) {
    const written = await writing?.catch((failed) => {
      const disk = storageFailure(failed);
      if (disk) throw disk;
    });
    // Not a form with a file, or the sender went away: what arrived is thrown away.
    if (written) await discardFile(written);
    return error instanceof TooLarge ? "too-large" : null;
  }
}

class TooLarge extends Error {}

/** Lets so many bytes through and breaks off at the next one. */
function bounded(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      bytes += chunk.length;
      if (bytes > most) next(new TooLarge());
      else next(null, chunk);
    },
  });
}

async function write(
  stream: Readable & { truncated?: boolean },
  filename: string,
): Promise<Written> {
  const id = newId();
  const storageKey = await newStorageKey(id);
  const hash = createHash("sha256");
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  try {
    // Flushed before the row is made: a row without its file would be worse than a file without a row.
    await pipeline(
      stream,
      meter,
      createWriteStream(pathOf(storageKey), { flush: true, flags: "wx" }),
    );
  } catch (error) {
    await rm(pathOf(storageKey), { force: true });
    throw error;
  }
  const cut = stream.truncated === true;
  return { id, name: filename, bytes, sha256: hash.digest("hex"), storageKey, cut };
}
