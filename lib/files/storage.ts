import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The folder of files: set by whoever starts the product, else beside its database. */
export function filesFolder(): string {
  return resolve(process.env.TIENDO_FILES ?? ".data/files");
}

/** Where a stored file lies. Keys are made by us, never by those who send files. */
export function pathOf(storageKey: string): string {
  if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(storageKey)) throw new RangeError("not a storage key");
  return join(filesFolder(), storageKey);
}

/** Where the small picture of a stored file lies, if it has one. */
export function previewPathOf(storageKey: string): string {
  return `${pathOf(storageKey)}.webp`;
}

/** Spread over 256 folders by the last digits, the random ones. */
export async function newStorageKey(id: string): Promise<string> {
  const folder = id.slice(-2);
  await mkdir(join(filesFolder(), folder), { recursive: true });
  return `${folder}/${id}`;
}

/** The disk did not take a file: it is full, or something is wrong with it. No fault of who sent the file. */
export class StorageFailed extends Error {
  readonly full: boolean;
  constructor(cause: NodeJS.ErrnoException) {
    super(`The folder of files does not take a file: ${cause.message}`, { cause });
    this.full = cause.code === "ENOSPC" || cause.code === "EDQUOT";
  }
}

const DISK_CALLS = new Set(["mkdir", "open", "write", "writev", "fsync", "fdatasync", "close"]);

/** What the disk said, told from a sender that went away; null if it was not the disk. */
export function storageFailure(error: unknown): StorageFailed | null {
  const { syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return syscall && DISK_CALLS.has(syscall) ? new StorageFailed(error as never) : null;
}
