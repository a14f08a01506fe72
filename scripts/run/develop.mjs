import { generateClient } from "../steps/build.mjs";
import { demoAccounts, loadDemo, wantsDemo } from "../steps/demo.mjs";
import { wantedPort } from "../steps/ports.mjs";
import { productEnv, readyDatabase, watch } from "../steps/product.mjs";
import { serve } from "../steps/web-server.mjs";

/** `npm run dev` after stage one. Runs on until it is stopped. */
export async function main() {
  const port = wantedPort();
  const [database] = await Promise.all([readyDatabase(), generateClient()]);
  const { ownerUrl, embedded } = database;
  const withDemo = wantsDemo(embedded);
  const env = productEnv({ database, port, withDemo });

  if (withDemo) await loadDemo(database);
  const [server, accounts] = await Promise.all([
    serve({ port, env, mode: "dev" }),
    withDemo ? demoAccounts(ownerUrl) : [],
  ]);
  watch({ server, database });

  console.log(`ready: ${env.NEXTAUTH_URL}`);
  for (const account of accounts) console.log(account);
}
