import { buildProduct, generateClient } from "../steps/build.mjs";
import { demoAccounts, loadDemo, wantsDemo } from "../steps/demo.mjs";
import { wantedPort } from "../steps/ports.mjs";
import { productEnv, readyDatabase, watch } from "../steps/product.mjs";
import { serve } from "../steps/web-server.mjs";

/** `npm start` after stage one. Runs on until it is stopped. */
export async function main() {
  const port = wantedPort();
  const [database] = await Promise.all([readyDatabase(), generateClient()]);
  const { ownerUrl, embedded } = database;
  const withDemo = wantsDemo(embedded);
  const env = productEnv({ database, port, withDemo });

  const [server, accounts] = await Promise.all([
    buildProduct().then(() => serve({ port, env })),
    withDemo ? loadDemo(database).then(() => demoAccounts(ownerUrl)) : [],
  ]);
  watch({ server, database });

  console.log(`ready: ${env.NEXTAUTH_URL}`);
  for (const account of accounts) console.log(account);
}
