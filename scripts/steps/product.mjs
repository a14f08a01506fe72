import { migrate } from "../migrate.mjs";
import { filesFolder } from "./data-folder.mjs";
import { openDatabase } from "./database.mjs";
import { productUrl } from "./product-login.mjs";
import { Refusal } from "./refusal.mjs";
import { failWith } from "./stopping.mjs";
import { reasonOf } from "./web-server.mjs";

/** The database of this start, open and at the newest migration, with the product's own login. */
export async function readyDatabase() {
  const database = await openDatabase();
  const { ownerUrl, secrets } = database;
  await migrate(ownerUrl, { onApply: (name) => console.log(`migrating the database: ${name}`) });
  return { ...database, appUrl: await productUrl({ ownerUrl, password: secrets.product }) };
}

/** What the product reads from its environment. */
export function productEnv({ database, port, withDemo }) {
  return {
    APP_DATABASE_URL: database.appUrl,
    DATABASE_URL: "", // the product never acts as the owner
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || database.secrets.sessions,
    TIENDO_DEMO: withDemo ? "1" : "0",
    TIENDO_FILES: filesFolder(),
  };
}

/** Ends everything with exit code 1 when the server or the database dies underneath. */
export function watch({ server, database }) {
  void server.ended.then((how) => failWith(new Refusal(`The server ended${reasonOf(how)}.`)));
  void database.lost.then(() => failWith(new Refusal("The database ended.")));
}
