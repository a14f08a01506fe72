import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { inProject } from "../steps/project.mjs";

const CHAR = 18; // the catalogs' type "char", which the engine asks for and the adapter does not know
const TEXT = 25;

/**
 * The SQL that Prisma would run to turn the database into what the schema says. The engine is Prisma's
 * own, as WebAssembly: the command line would download it as a program.
 */
export async function schemaDifference({ url, folder = "prisma/schema" }) {
  const { SchemaEngine } = await loadEngine();
  const files = readdirSync(inProject(folder))
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name, content: readFileSync(inProject(folder, name), "utf8") }));
  const connections = new PrismaPg({ connectionString: url });
  const connect = connections.connect.bind(connections);
  connections.connect = async () => withChar(await connect());

  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(connections),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: inProject() }, // that is, the connection
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

async function loadEngine() {
  const glue = "@prisma/schema-engine-wasm/schema_engine_bg";
  const bindings = await import(glue);
  const file = createRequire(import.meta.url)
    .resolve(glue)
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message() {} };
  return bindings;
}

/** Hands columns of the type "char" over as characters. */
function withChar(connection) {
  const { performIO, queryRaw } = connection;
  const columns = new WeakMap();
  connection.performIO = async (query) => {
    const result = await performIO.call(connection, query);
    const chars = result.fields.flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []));
    for (const at of chars) result.fields[at].dataTypeID = TEXT;
    columns.set(query, chars);
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw.call(connection, query);
    for (const at of columns.get(query) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  return connection;
}
