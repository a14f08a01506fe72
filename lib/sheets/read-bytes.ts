import { ArchiveTooLarge, openArchive } from "#lib/untrusted/archive.ts";
import type { Grid } from "./grid.ts";
import { readDocx } from "./read-docx.ts";
import { readExcelSheets } from "./read-excel.ts";
import { readText } from "./read-text.ts";

/** What became of a file: its tables, or why there are none. */
export type FileRead =
  | { ok: true; grids: Grid[] }
  | { ok: false; problem: "file-type" | "file-broken" | "file-bomb" | "file-busy" };

/** Reads the tables of a file by what it holds, whatever its name says: XLSX, DOCX or text. */
export async function readBytes(bytes: Buffer): Promise<FileRead> {
  if (!isArchive(bytes)) {
    const text = textOf(bytes);
    return text === null
      ? { ok: false, problem: "file-type" }
      : { ok: true, grids: [readText(text)] };
  }
  try {
    const archive = await openArchive(bytes);
    if (archive.names.has("word/document.xml"))
      return { ok: true, grids: readDocx(await archive.text("word/document.xml")) };
    if (archive.names.has("xl/workbook.xml"))
      return { ok: true, grids: await readExcelSheets(bytes) };
    return { ok: false, problem: "file-type" };
  } catch (error) {
    const problem = error instanceof ArchiveTooLarge ? "file-bomb" : "file-broken";
    return { ok: false, problem };
  }
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
}

/** UTF-8, or UTF-16 as spreadsheets save "Unicode text"; null for anything else. */
function textOf(bytes: Buffer): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // PDF, old Word and Excel files: nothing that people type has such characters in it.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
