import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A bucket that speaks as much of S3 as we do, on 127.0.0.1: it takes what is signed and has the SHA-256 that was signed.
 * `address` is what TIENDO_S3 is set to.
 */
export async function openBucket() {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const answer = (status: number, body?: Buffer) => {
      response.writeHead(status, body && { "content-length": body.length });
      response.end(body);
    };
    const key = decodeURIComponent(request.url ?? "").replace("/files/", "");
    const signed = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/vn-1\/s3\//;
    if (!signed.test(request.headers.authorization ?? "")) return answer(403);
    if (request.method === "DELETE") return answer(objects.delete(key) ? 204 : 404);
    if (request.method === "GET") {
      const found = objects.get(key);
      return found ? answer(200, found) : answer(404);
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const sha256 = createHash("sha256").update(body).digest("hex");
      if (request.headers["x-amz-content-sha256"] !== sha256) return answer(400);
      if (Number(request.headers["content-length"]) !== body.length) return answer(411);
      objects.set(key, body);
      answer(200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://key:se%2Fcret@127.0.0.1:${port}/files?region=vn-1`,
    keys: () => [...objects.keys()],
    close: () => server.close(),
  };
}
