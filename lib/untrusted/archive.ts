import { type Entry, fromBufferPromise } from "yauzl";

/** What an office file holds at most; a bomb holds more, and says so in its directory or is cut. */
const MOST_ENTRIES = 1_000;
const LARGEST_UNPACKED = 32 * 1024 * 1024;

export class ArchiveTooLarge extends Error {}

export type Archive = {
  names: ReadonlySet<string>;
  /** A file of the archive as text. */
  text: (name: string) => Promise<string>;
};

/** Opens a ZIP archive by its directory, which is looked at before anything is unpacked. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw new ArchiveTooLarge();
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > LARGEST_UNPACKED) throw new ArchiveTooLarge();
    if (entries.has(entry.fileName)) throw new RangeError(`${entry.fileName} twice in the archive`);
    entries.set(entry.fileName, entry);
  }
  return {
    names: new Set(entries.keys()),
    text: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new RangeError(`no ${name} in the archive`);
      // The library stops a file that is longer than the directory says.
      const stream = await zip.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}
