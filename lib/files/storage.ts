import { diskStore } from "./disk-store.ts";
import type { FileStore } from "./file-store.ts";
import { s3Store } from "./s3-store.ts";

/** Where files lie: the bucket that TIENDO_S3 names, else the folder of files. */
export function fileStore(): FileStore {
  const bucket = process.env.TIENDO_S3;
  return bucket ? s3Store(bucket) : diskStore;
}

/** Spread over 256 folders by the last digits, the random ones. */
export function newStorageKey(id: string): string {
  return `${id.slice(-2)}/${id}`;
}

/** Under which the small picture of a stored file lies, if it has one. */
export function previewKey(storageKey: string): string {
  return `${storageKey}.webp`;
}
