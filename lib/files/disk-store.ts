import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { checkedKey, type FileStore } from "./file-store.ts";

/** The folder of files: set by whoever starts the product, else beside its database. */
export function filesFolder(): string {
  return resolve(process.env.TIENDO_FILES ?? ".data/files");
}

const pathOf = (key: string) => join(filesFolder(), checkedKey(key));

/** Files in the folder, under their keys. What arrives lies in the same one, so that it is only renamed. */
export const diskStore: FileStore = {
  keep: async (key, path) => {
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await rename(path, pathOf(key));
  },
  read: async (key) => {
    const path = pathOf(key);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const content = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    return { bytes: found.size, content };
  },
  drop: (key) => rm(pathOf(key), { force: true }),
};
