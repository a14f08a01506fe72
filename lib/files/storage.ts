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

/** Spread over 256 folders by the last digits, the random ones. */
export async function newStorageKey(id: string): Promise<string> {
  const folder = id.slice(-2);
  await mkdir(join(filesFolder(), folder), { recursive: true });
  return `${folder}/${id}`;
}
