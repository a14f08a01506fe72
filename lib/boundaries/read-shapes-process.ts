/**
 * A process of its own that reads one untrusted file of boundaries: the bytes come in, drawn areas go out as JSON.
 * Whoever started it ends it when it takes too long.
 */
import { buffer } from "node:stream/consumers";
import { drawAreas } from "./draw-areas.ts";
import { readGeo } from "./read-geo.ts";

const read = readGeo((await buffer(process.stdin)).toString("utf8"));
process.stdout.write(JSON.stringify("problem" in read ? read : { drawn: drawAreas(read.areas) }));
