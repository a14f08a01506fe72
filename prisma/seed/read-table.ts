import { readFileSync } from "node:fs";

/**
 * A table of the demo: a line of column names, then one line a row, tabs between. A lone "-" is an empty field.
 * Tabs, so that titles with commas and quotes need no escaping and a row stays one line in a diff.
 */
export function readTable<Column extends string>(file: URL): Record<Column, string>[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const columns = head.split("\t") as Column[];
  return lines.map((line, index) => {
    const fields = line.split("\t");
    if (fields.length !== columns.length) {
      throw new Error(
        `${file.pathname}:${index + 2} has ${fields.length} fields, not ${columns.length}`,
      );
    }
    const row = columns.map((column, at) => [column, fields[at] === "-" ? "" : fields[at]]);
    return Object.fromEntries(row) as Record<Column, string>;
  });
}
