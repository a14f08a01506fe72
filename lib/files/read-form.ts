import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { enteredText } from "#lib/domain/entered-text.ts";
import { newId } from "#lib/domain/id.ts";
import { LARGEST_FILE } from "#lib/domain/stored-file.ts";
import { filesFolder } from "./disk-store.ts";
import { storageFailure } from "./file-store.ts";

/** Beyond this the rest is not read, whatever the headers say; below, it is, so that a browser gets to see the answer. */
export const LARGEST_REQUEST = 8 * LARGEST_FILE;

/** What arrived, at `path`, until somebody keeps it or takes it away. */
export type Arrived = { path: string; name: string; bytes: number; sha256: string; cut: boolean };
export type ArrivedForm = { fields: Record<string, string>; file: Arrived | null };

/** A form with one file under `name`, which is on the disk then; null where it is no form or broke off. */
export async function readForm(
  body: ReadableStream,
  headers: Headers,
  name: string,
): Promise<ArrivedForm | "too-large" | null> {
  const fields: Record<string, string> = {};
  let writing: Promise<Arrived> | undefined;
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
    return { fields, file: (await writing) ?? null };
  } catch (error) {
    const arrived = await writing?.catch((failed) => {
      const disk = storageFailure(failed);
      if (disk) throw disk;
    });
    // Not a form with a file, or the sender went away: what arrived is thrown away.
    if (arrived) await rm(arrived.path, { force: true });
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
): Promise<Arrived> {
  const folder = join(filesFolder(), "incoming");
  await mkdir(folder, { recursive: true });
  const path = join(folder, newId());
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
    await pipeline(stream, meter, createWriteStream(path, { flush: true, flags: "wx" }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const cut = stream.truncated === true;
  return { path, name: filename, bytes, sha256: hash.digest("hex"), cut };
}
