import PizZip from "pizzip";
import { defaultTemplate } from "./default-template.ts";

export const DOCUMENT = "word/document.xml";

/** The product's template with another text in the place of its body, and other parts. */
export function template(body: string, parts: Record<string, string | Buffer> = {}): Buffer {
  const zip = new PizZip(defaultTemplate());
  const xml = zip.file(DOCUMENT)?.asText() ?? "";
  const paragraphs = body
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join("");
  zip.file(DOCUMENT, xml.replace(/<w:body>.*<w:sectPr/s, `<w:body>${paragraphs}<w:sectPr`));
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: "nodebuffer" });
}

/** The least that a template says of its tasks. */
export const TASKS = "{#van_ban}{#nhiem_vu}{ten}{/nhiem_vu}{/van_ban}";

export const RELATIONS = "word/_rels/document.xml.rels";
export const relations = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" TargetMode="External" Type="http://x/${type}" Target="${target}"/></Relationships>`;
