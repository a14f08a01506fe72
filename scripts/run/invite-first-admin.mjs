import { generateClient } from "../steps/build.mjs";
import { productEnv, readyDatabase } from "../steps/product.mjs";
import { wantedPort } from "../steps/ports.mjs";
import { Refusal } from "../steps/refusal.mjs";

/** `npm run first-admin -- <email>` after stage one; the product may be running meanwhile. */
export async function main([email]) {
  if (!email) throw new Refusal("Usage: npm run first-admin -- <email>");
  const [database] = await Promise.all([readyDatabase(), generateClient()]);
  const { NEXTAUTH_URL, ...env } = productEnv({ database, port: wantedPort(), withDemo: false });
  Object.assign(process.env, env);
  const { createFirstAdmin } = await import("#lib/people/create-first-admin.ts");
  const outcome = await createFirstAdmin({
    databaseUrl: database.ownerUrl,
    email,
    baseUrl: NEXTAUTH_URL,
  });
  if (!outcome.ok) throw new Refusal(outcome.message);
  console.log(outcome.link);
  return 0;
}
