/**
 * A process of its own that works on one template: the order comes in as JSON, what is wrong goes out as JSON, or the
 * filled file as it is. Whoever started it ends it when it takes too long.
 */
import { text } from "node:stream/consumers";
import type { Order } from "./word-file.ts";
import { checkTemplate, fillTemplate } from "./work-on-template.ts";

const { template, data } = JSON.parse(await text(process.stdin)) as Order;
const bytes = template === null ? null : Buffer.from(template, "base64");
if (data !== null) process.stdout.write(fillTemplate(bytes, data));
else process.stdout.write(JSON.stringify(bytes && (await checkTemplate(bytes))));
