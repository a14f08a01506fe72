import { startImportFromFile } from "#lib/people/start-import.ts";
import { listFromFile } from "../../list-from-file.ts";

/** Takes a file with a list of people; a stable address, as for annexes. */
export function POST(request: Request): Promise<Response> {
  return listFromFile(request, {
    deed: "people:manage",
    page: "/people/import",
    messages: "people-import",
    start: startImportFromFile,
  });
}
