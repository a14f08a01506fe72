// node scripts/check-messages.mjs: Vietnamese and English say the same things, and all of them are said.
//
// Both languages have the same keys with the same placeholders. A key counts as used when a string of the
// product equals it, or when it fits a template such as `states.${state}`; what is worded (in t(…),
// refuse.conflict(…), key: "…") must exist.
import { readdirSync, readFileSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import ts from "typescript";
import { inProject } from "./steps/project.mjs";

const SPEAKERS = ["app", "components", "lib", "prisma/seed"];
const SILENT = /^lib\/(i18n\/messages|db\/generated)\/|\.test\.tsx?$/;
const WORDING = new Set(["t", "say", "rich", "conflict", "invalid"]);

const { vi } = await import("#lib/i18n/messages/vi.ts");
const { en } = await import("#lib/i18n/messages/en.ts");
const words = { vi: flat(vi), en: flat(en) };
const files = SPEAKERS.flatMap(sourcesUnder);
const spoken = files.map(readSource);
const problems = [...differences(), ...unused(), ...missing()];

for (const problem of problems) console.error(problem);
const count = Object.keys(words.vi).length;
console.log(`${count} messages, ${files.length} files, ${problems.length} problems`);
if (problems.length > 0 || count === 0 || files.length === 0) process.exitCode = 1;

function differences() {
  const keys = new Set([...Object.keys(words.vi), ...Object.keys(words.en)]);
  return [...keys].flatMap((key) => {
    if (!(key in words.vi)) return [`${key}: not in Vietnamese`];
    if (!(key in words.en)) return [`${key}: not in English`];
    const [inVi, inEn] = ["vi", "en"].map((language) => placeholders(words[language][key], key));
    return inVi === inEn ? [] : [`${key}: placeholders differ, vi {${inVi}}, en {${inEn}}`];
  });
}

function unused() {
  const literals = new Set(spoken.flatMap((source) => source.literals));
  const templates = spoken.flatMap((source) => source.templates);
  return Object.keys(words.vi)
    .filter((key) => !literals.has(key) && !templates.some((template) => template.fits(key)))
    .map((key) => `${key}: nobody says it`);
}

function missing() {
  const keys = Object.keys(words.vi);
  return spoken.flatMap(({ file, worded, wordedTemplates }) => [
    ...worded.filter((key) => !(key in words.vi)).map((key) => `${file}: no message ${key}`),
    ...wordedTemplates
      .filter((template) => !keys.some(template.fits))
      .map((template) => `${file}: no message fits ${template.text}`),
  ]);
}

/** What a file says: all its strings and templates, and those of them that are worded for sure. */
function readSource(file) {
  const text = readFileSync(inProject(file), "utf8");
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found = { file, literals: [], templates: [], worded: [], wordedTemplates: [] };
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) {
      found.literals.push(node.text);
      if (isWorded(node) && isKeyLike(node.text)) found.worded.push(node.text);
    } else if (ts.isTemplateExpression(node)) {
      const template = templateOf(node);
      if (template) {
        found.templates.push(template);
        if (isWorded(node)) found.wordedTemplates.push(template);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `area.${x}-rest`, where the area is one of ours. */
function templateOf(node) {
  const [head, ...rest] = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (!(head.split(".")[0] in vi) || !head.includes(".")) return undefined;
  const pattern = [head, ...rest].map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${pattern.join("[^.]+")}$`);
  return { text: node.getText(), fits: (key) => whole.test(key) };
}

/** The first argument of a wording call, directly or by a choice, or the value of a property `key`. */
function isWorded(node) {
  let at = node;
  while (ts.isConditionalExpression(at.parent) || ts.isParenthesizedExpression(at.parent)) {
    if (ts.isConditionalExpression(at.parent) && at.parent.condition === at) return false;
    at = at.parent;
  }
  const { parent } = at;
  if (ts.isPropertyAssignment(parent))
    return parent.initializer === at && parent.name.text === "key";
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== at) return false;
  const called = parent.expression;
  return WORDING.has(ts.isPropertyAccessExpression(called) ? called.name.text : called.text);
}

function isKeyLike(text) {
  return /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(text);
}

function flat(messages, above = "") {
  return Object.assign(
    {},
    ...Object.entries(messages).map(([key, value]) =>
      typeof value === "string" ? { [`${above}${key}`]: value } : flat(value, `${above}${key}.`),
    ),
  );
}

/**
 * The names of what goes into a message; which plural forms it has is the language's own. A value that is
 * itself worded comes in both languages, as `title` and `titleEn`.
 */
function placeholders(message, key) {
  const found = new Set();
  const collect = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(
        element.type === TYPE.tag ? `<${element.value}>` : element.value.replace(/En$/, ""),
      );
      for (const { value } of Object.values(element.options ?? {})) collect(value);
      if (element.children) collect(element.children);
    }
  };
  try {
    collect(parse(message));
  } catch (error) {
    return `cannot be parsed: ${key}: ${error.message}`;
  }
  return [...found].sort().join(", ");
}

function sourcesUnder(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .map((name) => `${folder}/${name}`.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !SILENT.test(name));
}
