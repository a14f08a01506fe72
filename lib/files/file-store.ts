/** What lies under a key. */
export type StoredContent = { bytes: number; content: ReadableStream<Uint8Array> };

/** Keys are made by us, never by those who send files. */
export type FileStore = {
  /** Takes over the file at `path`, which may be there afterwards or not. Throws `StorageFailed`. */
  keep: (key: string, path: string) => Promise<void>;
  /** Null where nothing lies under the key. */
  read: (key: string) => Promise<StoredContent | null>;
  /** What is not there is gone already. */
  drop: (key: string) => Promise<void>;
};

/** A file was not taken: the disk is full, or something is wrong with it. No fault of who sent the file. */
export class StorageFailed extends Error {
  readonly full: boolean;
  constructor(cause: NodeJS.ErrnoException) {
    super(`The store of files does not take a file: ${cause.message}`, { cause });
    this.full = cause.code === "ENOSPC" || cause.code === "EDQUOT";
  }
}

const DISK_CALLS = new Set([
  "mkdir",
  "open",
  "write",
  "writev",
  "fsync",
  "fdatasync",
  "close",
  "rename",
]);

/** What the disk said, told from a sender that went away; null if it was not the disk. */
export function storageFailure(error: unknown): StorageFailed | null {
  if (error instanceof StorageFailed) return error;
  const { syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return syscall && DISK_CALLS.has(syscall) ? new StorageFailed(error as never) : null;
}

/** As it is; a key that we did not make is a fault of ours. */
export function checkedKey(key: string): string {
  if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}(?:[.]webp)?$/.test(key))
    throw new RangeError("not a storage key");
  return key;
}
