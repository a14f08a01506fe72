import { expect, test } from "vitest";
import { RELATIONS, relations, TASKS, template } from "./testing.ts";
import { checkTemplate } from "./work-on-template.ts";

const simple = (code: string) =>
  `<w:hdr xmlns:w="w"><w:p><w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:hdr>`;
const complex = (...pieces: string[]) =>
  `<w:ftr xmlns:w="w">${pieces.map((piece) => `<w:r>${piece}</w:r>`).join("")}</w:ftr>`;
const [BEGIN, SEPARATE, END] = ["begin", "separate", "end"].map(
  (type) => `<w:fldChar w:fldCharType="${type}"/>`,
) as [string, string, string];

test.each([
  [
    "an address that a character reference hides",
    template(TASKS, {
      [RELATIONS]: relations("attachedTemplate", "https://a.vn/a.dotm").replace(
        "External",
        "&#69;xternal",
      ),
    }),
    { problem: "fetches" },
  ],
  [
    "relations of a part whose name is in capitals",
    template(TASKS, { "word/_rels/settings.xml.RELS": relations("attachedTemplate", "a") }),
    { problem: "fetches" },
  ],
  [
    "a simple field that a character reference hides",
    template(TASKS, { "word/header1.xml": simple("&#68;DEAUTO c:\\a") }),
    { problem: "fetches" },
  ],
  [
    "a field in a part of another name",
    template(TASKS, { "custom/a.dat": `\uFEFF<?xml version="1.0"?>${simple("INCLUDETEXT a")}` }),
    { problem: "fetches" },
  ],
  [
    "a field in pieces of several kinds",
    template(TASKS, {
      "word/footer1.xml": complex(
        BEGIN,
        "<w:instrText>DD</w:instrText>",
        "<w:instrText><![CDATA[E]]></w:instrText>",
        "<w:t>AUTO a</w:t>",
        END,
      ),
    }),
    { problem: "fetches" },
  ],
  [
    "a field whose code another field makes",
    template(TASKS, {
      "word/footer1.xml": complex(
        BEGIN,
        BEGIN,
        "<w:instrText>QUOTE 68 68 69</w:instrText>",
        END,
        "<w:instrText> a</w:instrText>",
        END,
      ),
    }),
    { problem: "fetches" },
  ],
  [
    "a field whose code is filled in",
    template(TASKS, { "word/footer1.xml": complex(BEGIN, "<w:t>{don_vi}</w:t>", END) }),
    { problem: "fetches" },
  ],
  [
    "a picture that a field within another one brings in",
    template(TASKS, {
      "word/footer1.xml": complex(
        BEGIN,
        "<w:instrText>IF 1 = 1 </w:instrText>",
        BEGIN,
        "<w:instrText> includepicture a</w:instrText>",
        SEPARATE,
        END,
        END,
      ),
    }),
    { problem: "fetches" },
  ],
  [
    "a link by a field, fields that count, and their results",
    template(TASKS, {
      "word/footer1.xml": `<w:ftr xmlns:w="w">${
        complex(BEGIN, '<w:instrText>HYPERLINK "https://a.vn/LINK/rd"</w:instrText>', END) +
        complex(BEGIN, "<w:instrText> PAGE </w:instrText>", SEPARATE, "<w:t>LINK</w:t>", END) +
        simple("NUMPAGES")
      }</w:ftr>`,
    }),
    null,
  ],
  [
    "a mail merge",
    template(TASKS, { "word/settings.xml": `<w:settings xmlns:w="w"><w:mailMerge/></w:settings>` }),
    { problem: "fetches" },
  ],
  [
    "an object that only its relation tells",
    template(TASKS, { [RELATIONS]: relations("oleObject", "word/a.dat") }),
    { problem: "macros" },
  ],
  [
    "a type that a character reference hides",
    template(TASKS, {
      "[Content_Types].xml": `<Types><Override PartName="/a" ContentType="&#109;acroEnabled"/></Types>`,
    }),
    { problem: "macros" },
  ],
  [
    "a document type",
    template(TASKS, {
      "word/header1.xml": `<!DOCTYPE w [<!ENTITY e "External">]>${simple("PAGE")}`,
    }),
    { problem: "broken" },
  ],
  [
    "another code than UTF-8",
    template(TASKS, { "word/header1.xml": Buffer.from(simple("PAGE"), "utf16le") }),
    { problem: "broken" },
  ],
  [
    "two parts that Word holds for one",
    template(TASKS, { "word/Document.xml": simple("PAGE") }),
    { problem: "broken" },
  ],
] as const)("%s", async (_, bytes, problem) => {
  expect(await checkTemplate(bytes)).toEqual(problem);
});
