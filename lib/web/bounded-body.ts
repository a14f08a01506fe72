import { enteredText } from "#lib/domain/entered-text.ts";

/** What a small form of ours never comes near, and what would not hurt. */
export const SMALL_FORM = 64 * 1024;

/**
 * The body of a request, counted while it comes in, whatever its headers say; "too-large" as soon as it is larger
 * than `most` bytes: the rest is not read.
 */
export async function boundedBody(request: Request, most: number): Promise<Blob | "too-large"> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return "too-large";
    chunks.push(new Uint8Array(chunk));
  }
  return new Blob(chunks, { type: request.headers.get("content-type") ?? "" });
}

/** The texts of a form by name, as the database can hold them; null if it is no form or broke off. Files are left out. */
export async function boundedForm(
  request: Request,
  most: number,
): Promise<Map<string, string> | "too-large" | null> {
  try {
    const body = await boundedBody(request, most);
    if (body === "too-large") return body;
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const form = await new Response(body, { headers }).formData();
    return new Map(
      [...form].flatMap(([name, value]) =>
        typeof value === "string" ? [[enteredText(name), enteredText(value)] as const] : [],
      ),
    );
  } catch {
    return null;
  }
}

/** The fields of a small form that anybody may send; null if it is larger than any of ours or no form at all. */
export async function smallForm(request: Request): Promise<Map<string, string> | null> {
  const form = await boundedForm(request, SMALL_FORM);
  return form === "too-large" ? null : form;
}

/**
 * The file of a form's field `name`, up to `largest` bytes of a request up to `most`: beyond that the rest is not read.
 * "missing": none, or the sender went away.
 */
export async function uploadedFile(
  request: Request,
  name: string,
  { largest, most }: { largest: number; most: number },
): Promise<File | "missing" | "empty" | "large"> {
  try {
    const body = await boundedBody(request, most);
    if (body === "too-large") return "large";
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const file = (await new Response(body, { headers }).formData()).get(name);
    if (!(file instanceof File)) return "missing";
    const sent = fileSent(file);
    if (sent !== "sent") return sent;
    return file.size > largest ? "large" : file;
  } catch {
    return "missing"; // no form, or the sender went away
  }
}

/** A field in which no file was chosen comes as one without name and content. */
export function fileSent(file: File): "missing" | "empty" | "sent" {
  if (file.size > 0) return "sent";
  return file.name === "" ? "missing" : "empty";
}
