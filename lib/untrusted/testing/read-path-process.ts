/** Says whether the process may read the file that it is told. */
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

const path = await text(process.stdin);
try {
  readFileSync(path);
  process.stdout.write("read");
} catch (error) {
  process.stdout.write((error as NodeJS.ErrnoException).code ?? "");
}
