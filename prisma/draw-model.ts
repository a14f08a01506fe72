import { readdirSync, readFileSync, writeFileSync } from "node:fs";

// `node prisma/draw-model.ts` writes docs/model.md; a test holds that it is what the schema says.

type Model = { name: string; note: string; relations: Relation[]; fields: string[] };
type Relation = { to: string; field: string; optional: boolean };

const SCHEMA = new URL("./schema/", import.meta.url);
const PAGE = new URL("../docs/model.md", import.meta.url);
const HEAD = `# The model

Drawn from \`prisma/schema\` by \`node prisma/draw-model.ts\`; a test fails when it is no longer true. An arrow
points from the row that refers to the row that it refers to; \`o|\` may be missing. The rules that hold
these tables together (ranges in force, exclusions, checks, triggers) stand in \`prisma/migrations/*_rules\`.
`;

/** The page as the schema files say it now. */
export function drawModel(): string {
  const sources = readdirSync(SCHEMA)
    .sort()
    .map((file) => ({
      title: file.replace(".prisma", ""),
      source: readFileSync(new URL(file, SCHEMA), "utf8"),
    }));
  const names = new Set(
    sources.flatMap(({ source }) => [...source.matchAll(/^model (\w+)/gm)].map(([, name]) => name)),
  );
  const parts = sources
    .map(({ title, source }) => ({ title, models: modelsOf(source, names) }))
    .filter(({ models }) => models.length > 0);
  return [HEAD, ...parts.map(drawPart)].join("\n");
}

function drawPart({ title, models }: { title: string; models: Model[] }): string {
  const lines = models.flatMap(({ name, relations }) =>
    relations.map(
      ({ to, field, optional }) => `  ${name} }o--${optional ? "o|" : "||"} ${to} : ${field}`,
    ),
  );
  const alone = models
    .filter(({ relations }) => relations.length === 0)
    .map(({ name }) => `  ${name}`);
  const rows = models.map(
    ({ name, note, fields }) => `| ${name} | ${note} | ${fields.join(", ")} |`,
  );
  return [
    `## ${title}\n`,
    "```mermaid",
    "erDiagram",
    ...lines,
    ...alone,
    "```\n",
    "| table | what it is | its own columns |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function modelsOf(source: string, names: Set<string | undefined>): Model[] {
  const blocks = source.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm);
  return [...blocks].map(([, notes = "", name = "", body = ""]) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\??)(.*)$/gm)].map(
      ([, field = "", type = "", list, optional, rest = ""]) => ({
        field,
        type,
        list,
        optional: optional === "?",
        rest,
      }),
    );
    return {
      name,
      note: notes.replaceAll("///", "").replaceAll("\n", " ").trim(),
      relations: fields.flatMap(({ field, type, optional, rest }) =>
        rest.includes("fields:") ? [{ field, to: type, optional }] : [],
      ),
      fields: fields.flatMap(({ field, type }) => (names.has(type) ? [] : [field])),
    };
  });
}

if (process.argv[1]?.endsWith("draw-model.ts")) writeFileSync(PAGE, drawModel());
