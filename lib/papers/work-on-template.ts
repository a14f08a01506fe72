import Docxtemplater from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import {
  type FoundTag,
  NEEDED_SECTIONS,
  type PaperData,
  tellsTasks,
  wrongTags,
} from "#lib/domain/paper-tags.ts";
import { type Archive, openArchive } from "#lib/untrusted/archive.ts";
import { activeContent } from "./active-content.ts";
import { defaultTemplate } from "./default-template.ts";

/**
 * What is wrong with a template: `broken`: no Word file, or one that holds too much; `macros`; `fetches`: it brings in
 * something from elsewhere when it is opened; `busy`: too many are looked at just now; `syntax` and `unknown`: of these words in braces;
 * `without-tasks`: a report would say nothing of its tasks, which these sections hold.
 */
export type TemplateProblem =
  | { problem: "broken" | "macros" | "fetches" | "busy" }
  | { problem: "syntax" | "unknown" | "without-tasks"; tags: string[] };

/** Runs in a process of its own: a template is somebody else's file. */
export async function checkTemplate(bytes: Buffer): Promise<TemplateProblem | null> {
  let archive: Archive;
  try {
    archive = await openArchive(bytes);
    if (!archive.names.has("word/document.xml")) return { problem: "broken" };
    const problem = await activeContent(archive);
    if (problem) return { problem };
  } catch {
    return { problem: "broken" };
  }
  const inspect = new InspectModule();
  try {
    opened(bytes, [inspect]);
  } catch (error) {
    const tags = tagsOf(error);
    return tags.length > 0 ? { problem: "syntax", tags } : { problem: "broken" };
  }
  const all = found(inspect.getAllStructuredTags());
  const tags = wrongTags(all);
  if (tags.length > 0) return { problem: "unknown", tags };
  return tellsTasks(all)
    ? null
    : { problem: "without-tasks", tags: NEEDED_SECTIONS.map((name) => `{#${name}}`) };
}

/** The template filled; null: the product's own. */
export function fillTemplate(template: Buffer | null, data: PaperData): Buffer {
  const word = opened(template ?? defaultTemplate());
  word.render(data);
  return word.toBuffer();
}

function opened(bytes: Buffer, modules: Docxtemplater.DXT.Module[] = []) {
  return new Docxtemplater(new PizZip(bytes), {
    paragraphLoop: true,
    linebreaks: true,
    modules,
    nullGetter: () => "",
    errorLogging: false,
  });
}

function found(parts: readonly Docxtemplater.DXT.Part[]): FoundTag[] {
  return parts.map(({ value, module, subparsed }) => ({
    name: value,
    inside: module === "loop" ? found(subparsed ?? []) : null,
    odd: Boolean(module) && module !== "loop",
  }));
}

/** The words in braces that docxtemplater stumbled over. */
function tagsOf(error: unknown): string[] {
  const { properties } = (error ?? {}) as { properties?: Record<string, unknown> };
  const errors = Array.isArray(properties?.errors) ? properties.errors : [error];
  const tags = errors.flatMap((one) => {
    const { xtag, openingtag, closingtag } =
      (one as { properties?: Record<string, string> }).properties ?? {};
    return [xtag, openingtag, closingtag].filter((tag) => typeof tag === "string" && tag.trim());
  }) as string[];
  return [...new Set(tags.map((tag) => tag.trim().slice(0, 60)))];
}
