import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { fileTypeFromFile } from "file-type";
import { enteredText } from "#lib/domain/entered-text.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { newStorageKey, pathOf, storageFailure } from "./storage.ts";

export const LARGEST_FILE = 25 * 1024 * 1024;
/** Beyond this the rest is not read, whatever the headers say; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 8 * LARGEST_FILE;

/** What may be sent in, by content: the extension a file is given, by its media type. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** A file that lies on the disk and that no row knows of yet. */
export type ReceivedFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  storageKey: string;
};

export type Upload = { fields: Record<string, string>; file: ReceivedFile };

type Sent = { body: ReadableStream | null; headers: Headers };

/**
 * Reads a form with one file, streaming it to the disk while its SHA-256 is taken. What it is shows in its content,
 * whatever its name says. Refused for the field `name`: none, empty, too large, of another type. A caller that
 * makes no row of it calls `discardFile`. Throws `StorageFailed` when the disk did not take it.
 */
export async function receiveUpload(
  { body, headers }: Sent,
  name: string,
): Promise<Outcome<Upload>> {
  const wrong = (key: string) => refuse.invalid({ [name]: { key } });
  if (Number(headers.get("content-length")) > LARGEST_REQUEST)
    return wrong("directives.file-large");
  const read = body && (await readForm(body, headers, name));
  if (read === "too-large") return wrong("directives.file-large");
  if (!read) return wrong("directives.file-missing");
  const { fields, written } = read;
  if (!written) return wrong("directives.file-missing");

  const refused = written.cut
    ? "directives.file-large"
    : written.bytes === 0
      ? "directives.file-empty"
      : null;
  const path = pathOf(written.storageKey);
  const mediaType = refused ? undefined : (await fileTypeFromFile(path))?.mime;
  const extension = mediaType && ACCEPTED[mediaType];
  if (refused || !mediaType || !extension) {
    await rm(path, { force: true });
    return wrong(refused ?? "directives.file-type");
  }
  const { id, bytes, sha256, storageKey } = written;
  const file = { id, bytes, sha256, storageKey, mediaType };
  return done({ fields, file: { ...file, name: fileNameOf(written.name, extension) } });
}

/** Takes a received file off the disk again: no row was made of it. */
export async function discardFile({ storageKey }: Pick<ReceivedFile, "storageKey">): Promise<void> {
  await rm(pathOf(storageKey), { force: true });
}

type Written = Omit<ReceivedFile, "mediaType"> & { cut: boolean };
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
  const measure = new Transform({
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
      measure,
      createWriteStream(pathOf(storageKey), { flush: true, flags: "wx" }),
    );
  } catch (error) {
    await rm(pathOf(storageKey), { force: true });
    throw error;
  }
  const cut = stream.truncated === true;
  return { id, name: filename, bytes, sha256: hash.digest("hex"), storageKey, cut };
}
