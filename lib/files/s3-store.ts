import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AwsClient } from "aws4fetch";
import { checkedKey, type FileStore, StorageFailed } from "./file-store.ts";

/** Until it answers; how long its answer takes to read is the reader's. */
const PATIENCE_MS = 120_000;

/**
 * Files in a bucket of S3 or what speaks like it: `https://KEY:SECRET@host/bucket?region=…`, key and secret as they stand in
 * an address (`%2F` for `/`). Each file goes up in one piece, with its SHA-256 signed, so that the bucket refuses another.
 */
export function s3Store(address: string): FileStore {
  const { protocol, host, pathname, username, password, searchParams } = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: "s3",
    region: searchParams.get("region") ?? "us-east-1",
    retries: 2,
  });
  const ask = async (key: string, init: RequestInit = {}) => {
    const { signal, calm } = patience();
    const url = `${protocol}//${host}${pathname.replace(/\/$/, "")}/${checkedKey(key)}`;
    return client.fetch(url, { ...init, signal }).finally(calm);
  };
  return {
    keep: async (key, path) => {
      const body = await readFile(path); // whole, so that it can be sent again
      const sha256 = createHash("sha256").update(body).digest("hex");
      const answer = await ask(key, {
        method: "PUT",
        body,
        headers: { "x-amz-content-sha256": sha256 },
      }).catch((error) => {
        throw new StorageFailed(error);
      });
      if (!answer.ok) throw new StorageFailed(new Error(`the bucket answers ${answer.status}`));
    },
    read: async (key) => {
      const answer = await ask(key);
      if (answer.status === 404) return null;
      if (!answer.ok || !answer.body) throw new Error(`the bucket answers ${answer.status}`);
      return { bytes: Number(answer.headers.get("content-length")), content: answer.body };
    },
    drop: async (key) => {
      const answer = await ask(key, { method: "DELETE" });
      if (!answer.ok && answer.status !== 404)
        throw new Error(`the bucket answers ${answer.status}`);
    },
  };
}

function patience() {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS);
  return { signal: controller.signal, calm: () => clearTimeout(timer) };
}
