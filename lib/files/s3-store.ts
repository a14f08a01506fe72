import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { checkedKey, type FileStore, StorageFailed } from "./file-store.ts";

const PATIENCE_MS = 60_000;

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
  const ask = (key: string, init: RequestInit & { duplex?: "half" } = {}) =>
    client.fetch(`${protocol}//${host}${pathname.replace(/\/$/, "")}/${checkedKey(key)}`, {
      ...init,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  return {
    keep: async (key, path) => {
      const [{ size }, sha256] = await Promise.all([stat(path), sha256Of(path)]);
      const answer = await ask(key, {
        method: "PUT",
        body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
        duplex: "half",
        headers: { "content-length": String(size), "x-amz-content-sha256": sha256 },
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

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
