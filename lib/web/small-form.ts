/** Far above what a form of ours holds, far below what would hurt. */
const MAX_BYTES = 64 * 1024;

/**
 * The fields of a small form that anybody may send; null if it is larger than any of ours or no form at all.
 * The body is counted while it comes in, whatever its headers say.
 */
export async function smallForm(request: Request): Promise<FormData | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) return null;
      chunks.push(new Uint8Array(chunk));
    }
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return await new Response(new Blob(chunks), { headers }).formData();
  } catch {
    return null;
  }
}
