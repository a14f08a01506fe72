const LONGEST = 180;

/**
 * A name under which a file can be kept and offered: the last part of a path, without control characters and what
 * systems forbid, ended with the extension that its content calls for.
 */
export function fileNameOf(given: string, extension: string): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const stem = clean.toLowerCase().endsWith(`.${extension}`)
    ? clean.slice(0, -extension.length - 1)
    : clean.replace(/\.(pdf|docx?|docm|jpe?g|png)$/i, "");
  return `${[...stem].slice(0, LONGEST).join("").trim() || "file"}.${extension}`;
}
