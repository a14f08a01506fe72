/** What became of a file that was sent: where it lies, or what is wrong in words; `lost`: nobody answered. */
export type Sent<Kept> =
  | { kind: "kept"; file: Kept }
  | { kind: "refused"; text: string | null }
  | { kind: "signed-out" }
  | { kind: "lost" };

/**
 * Sends one file, with its SHA-256 where the browser can take it, so that one that was changed on its way is refused.
 * `onShare`: how much of it is on its way, from 0 to 1.
 */
export async function sendFile<Kept>(
  action: string,
  file: File,
  onShare: (share: number) => void,
): Promise<Sent<Kept>> {
  const form = new FormData();
  const sha256 = await sha256Of(file);
  if (sha256) form.set("sha256", sha256);
  form.set("file", file); // last: what stands before it is known when it arrives
  return new Promise((resolve) => {
    // The only way in a browser to learn how far a request body is.
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onShare(loaded / total);
    });
    request.addEventListener("error", () => resolve({ kind: "lost" }));
    request.addEventListener("load", () => {
      const { status, response } = request;
      if (status === 200 && response) resolve({ kind: "kept", file: response as Kept });
      else if (status === 401) resolve({ kind: "signed-out" });
      else resolve({ kind: "refused", text: response?.text ?? null });
    });
    request.send(form);
  });
}

/** None where the page came without TLS, or the file cannot be read. */
async function sha256Of(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  try {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
  } catch {
    return null;
  }
}
