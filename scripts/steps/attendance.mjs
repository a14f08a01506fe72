import { setTimeout as pause } from "node:timers/promises";

/** Any number; all our commands use the same. */
const LOCK = "hashtext('tien-do: somebody uses this server')";

/**
 * Holds one connection for as long as we need the server. It shows when the server dies, and its
 * shared lock shows the others that we are here: a killed command leaves no trace behind.
 */
export async function attend({ port, password }) {
  const client = await connect({ port, password });
  let left = false;
  const lost = new Promise((resolve) => {
    client.on("error", () => {});
    client.on("end", () => left || resolve());
  });
  await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);

  /**
   * Answers whether we were the last, and so have to stop the server. Asks on a new connection: the
   * other may have been lost to a crash that the server itself survived.
   */
  const leave = async () => {
    left = true;
    await client.end().catch(() => {});
    const asking = await connect({ port, password, insist: false }).catch(() => undefined);
    if (!asking) return false; // it is dead
    asking.on("error", () => {}); // it stays open, and so nobody joins, until the server ends
    const { rows } = await asking.query(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
    if (!rows[0].alone) await asking.end();
    return rows[0].alone;
  };
  return { lost, leave };
}

/** While the server goes up or recovers it says so, and we ask again. pg comes with the installation, so it cannot be imported before. */
async function connect({ port, password, insist = true }) {
  const hopeless = insist ? ["28P01"] : ["28P01", "ECONNREFUSED"];
  const { default: pg } = await import("pg");
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({
      host: "127.0.0.1",
      port,
      user: "postgres",
      password,
      database: "postgres",
      application_name: "tien-do launcher",
      keepAlive: true,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (tries >= 20 || hopeless.includes(error.code)) throw error;
      await pause(200);
    }
  }
}
