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

  /** Answers whether we were the last, and so have to stop the server. */
  const leave = async () => {
    left = true;
    try {
      await client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`);
      const { rows } = await client.query(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
      if (!rows[0].alone) await client.end();
      return rows[0].alone;
    } catch {
      return true; // it is dead or dying: make sure
    }
  };
  return { lost, leave };
}

/** pg comes with the installation, so it cannot be imported before. */
async function connect({ port, password }) {
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
      if (tries >= 50 || error.code === "28P01") throw error;
      await pause(200);
    }
  }
}
