/**
 * A process of its own that reads one untrusted file: the bytes come in, the tables go out as JSON. Whoever started it
 * ends it when it takes too long; it may open no file, no process and no thread of its own.
 */
import { buffer } from "node:stream/consumers";
import { readBytes } from "./read-bytes.ts";

const read = await readBytes(await buffer(process.stdin));
process.stdout.write(JSON.stringify(read));
