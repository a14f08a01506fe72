import { startImportFromFile } from "#lib/units/start-import.ts";
import { listFromFile } from "../../list-from-file.ts";

/** Takes a file with a list of units; a stable address, as for annexes. */
export function POST(request: Request): Promise<Response> {
  return listFromFile(request, {
    deed: "unit:manage",
    page: "/units/import",
    messages: "unit-import",
    start: startImportFromFile,
  });
}
