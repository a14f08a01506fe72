import { Refusal } from "./refusal.mjs";

/** Made by the migrations: what it may do is what the product may do. */
const GROUP = "tiendo_actor";
const LOGIN = "tiendo_app";

/**
 * The connection that the product itself uses: a login that owns nothing and may do what the
 * migrations granted to its group. Makes the login, or gives it our password, where it must.
 */
export async function productUrl({ ownerUrl, password }) {
  const { default: pg } = await import("pg");
  const given = process.env.APP_DATABASE_URL;
  const url = given || withLogin(ownerUrl, password);
  const first = await tryLogin(pg, url);
  if (first.ok) return url;
  if (given) throw new Refusal(`The login in APP_DATABASE_URL cannot be used: ${first.why}`);
  await makeLogin(pg, ownerUrl, password);
  const second = await tryLogin(pg, url);
  if (second.ok) return url;
  throw new Refusal(`The product's login ${LOGIN} cannot be used: ${second.why}`);
}

function withLogin(ownerUrl, password) {
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.toString();
}

async function tryLogin(pg, url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT pg_has_role($1, 'USAGE') AS member", [GROUP]);
    return rows[0].member ? { ok: true } : { ok: false, why: `it is not a member of ${GROUP}` };
  } catch (error) {
    return { ok: false, why: error.message };
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeLogin(pg, ownerUrl, password) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const known = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [LOGIN]);
    const secret = owner.escapeLiteral(password);
    if (known.rowCount === 0) await owner.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD ${secret}`);
    else await owner.query(`ALTER ROLE ${LOGIN} LOGIN PASSWORD ${secret}`);
    await owner.query(`GRANT ${GROUP} TO ${LOGIN}`);
  } catch (error) {
    throw new Refusal(
      `The login ${LOGIN} cannot be made (${error.message}): let the user of DATABASE_URL create ` +
        `roles, or make a login that is a member of ${GROUP} and give it in APP_DATABASE_URL.`,
    );
  } finally {
    await owner.end();
  }
}
