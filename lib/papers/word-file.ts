import type { PaperData } from "#lib/domain/paper-tags.ts";
import { runApart } from "#lib/untrusted/run-apart.ts";
import type { TemplateProblem } from "./work-on-template.ts";

export const LARGEST_TEMPLATE = 1024 * 1024;
export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What the process is asked: to fill a template (base64; null: the product's own), or without data to check it. */
export type Order = { template: string | null; data: PaperData | null };

const SCRIPT = "lib/papers/template-process.ts";

/** What is wrong with a Word file as a template; null: nothing. */
export async function templateProblem(bytes: Buffer): Promise<TemplateProblem | null> {
  if (bytes.length > LARGEST_TEMPLATE) return { problem: "broken" };
  const answer = await runApart(
    SCRIPT,
    orderOf({ template: bytes.toString("base64"), data: null }),
  );
  if (answer === "busy") return { problem: "busy" };
  return answer ? JSON.parse(answer.toString("utf8")) : { problem: "broken" };
}

/** The Word file of a paper; null when this template cannot be filled; `busy` when too many are being made. */
export function wordFile(
  template: Buffer | null,
  data: PaperData,
): Promise<Buffer | null | "busy"> {
  return runApart(SCRIPT, orderOf({ template: template?.toString("base64") ?? null, data }));
}

function orderOf(order: Order): Buffer {
  return Buffer.from(JSON.stringify(order));
}
