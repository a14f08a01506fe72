import { generateClient } from "../steps/build.mjs";
import { wantedPort } from "../steps/ports.mjs";
import { productEnv, readyDatabase } from "../steps/product.mjs";
import { Refusal } from "../steps/refusal.mjs";

/** `npm run first-admin -- <email> [top unit]` after stage one; the product may be running meanwhile. */
export async function main([email, unitName = "Bộ Công an"]) {
  if (!email) throw new Refusal("Usage: npm run first-admin -- <email> [name of the top unit]");
  const [database] = await Promise.all([readyDatabase(), generateClient()]);
  const { NEXTAUTH_URL, ...env } = productEnv({ database, port: wantedPort(), withDemo: false });
  Object.assign(process.env, env);
  const [{ createFirstAdmin }, { closeDoor }, { i18nFor }] = await Promise.all([
    import("#lib/people/create-first-admin.ts"),
    import("#lib/db/door.ts"),
    import("#lib/i18n/i18n.ts"),
  ]);
  const outcome = await createFirstAdmin({ email, unitName });
  await closeDoor();
  if (!outcome.ok) throw new Refusal(i18nFor("en").say(outcome.refusal.message));
  console.log(`${NEXTAUTH_URL}/one-time-link/${outcome.value.token}`);
  return 0;
}
