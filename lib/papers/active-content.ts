import { Parser } from "saxen";
import type { Archive } from "#lib/untrusted/archive.ts";
import { FieldCodes } from "./field-codes.ts";

/** What a part is called that holds a program or an object; names of parts are compared without case, as Word does. */
const ACTIVE = /vba|activex|\.bin$|^word\/(embeddings|afchunk)/;
const ACTIVE_TYPE = /macroenabled|vba|activex|oleobject/i;
/** What a part is to the one that names it. */
const ACTIVE_RELATION = /\/(vbaProject|oleObject|package|control|aFChunk)$/i;

export type Active = "macros" | "fetches";

/**
 * Whether a Word file runs or fetches something when it is opened. Every part that is XML is read, whatever it is called;
 * throws where one cannot be: what we misread, Word may read otherwise.
 */
export async function activeContent(archive: Archive): Promise<Active | null> {
  const names = [...archive.names];
  const known = new Set(names.map((name) => name.toLowerCase()));
  if (known.size !== names.length) throw new RangeError("two parts of one name");
  if ([...known].some((name) => ACTIVE.test(name))) return "macros";
  for (const name of names) {
    const content = await archive.text(name);
    const found = isMarkup(name, content) ? activePart(content) : null;
    if (found) return found;
  }
  return null;
}

/** Whether a part is XML. In another code than UTF-8 it would pass for something else: then it throws. */
function isMarkup(name: string, content: string): boolean {
  const begins = /^[\s\0\uFEFF\uFFFD]*</.test(content);
  if (!begins && /\.(xml|rels)$/i.test(name)) throw new RangeError("no XML");
  const [declaration = ""] = /<\?xml[^>]*>/.exec(content.slice(0, 200)) ?? [];
  const [, encoding = "utf-8"] = /encoding\s*=\s*["']([^"']*)/.exec(declaration) ?? [];
  const isUtf8 = /^(utf-8|us-ascii)$/i.test(encoding) && !/[\0\uFFFD]/.test(content.slice(0, 200));
  if (begins && !isUtf8) throw new RangeError("no UTF-8");
  return begins;
}

function activePart(xml: string): Active | null {
  const codes = new FieldCodes();
  let found: Active | null = null;
  const parser = new Parser();
  parser.on("error", (error: Error) => {
    throw error;
  });
  // A document type may define words that stand for others.
  parser.on("attention", () => {
    throw new RangeError("a document type");
  });
  parser.on("openTag", (name, attributes, decode) => {
    const said = Object.fromEntries(
      Object.entries(attributes()).map(([key, value]) => [localOf(key), decode(value)]),
    );
    const local = localOf(name);
    found ??= activeElement(local, said);
    codes.open(local, said);
  });
  parser.on("text", (value, decode) => codes.text(decode(value)));
  parser.on("cdata", (value) => codes.text(value));
  parser.on("closeTag", () => codes.close());
  parser.parse(xml);
  return found ?? (codes.fetch() ? "fetches" : null);
}

/** A link is followed by whoever clicks it; everything else from outside is fetched when the file is opened. */
function activeElement(name: string, said: Record<string, string>): Active | null {
  const { Type = "", TargetMode = "", ContentType = "" } = said;
  if (ACTIVE_TYPE.test(ContentType)) return "macros";
  if (name === "mailMerge") return "fetches";
  if (name !== "Relationship") return null;
  if (ACTIVE_RELATION.test(Type)) return "macros";
  const isOutside = TargetMode.trim().toLowerCase() === "external";
  return isOutside && !Type.endsWith("/hyperlink") ? "fetches" : null;
}

function localOf(name: string): string {
  return name.split(":").at(-1) ?? name;
}
